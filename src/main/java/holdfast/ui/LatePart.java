package holdfast.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// A part of the window that the first frame does not show, and that is built later.
///
/// @param <C> its controller
public final class LatePart<C> {
  private final Supplier<FXMLLoader> loader;
  private final Consumer<? super Parent> place;
  private Consumer<? super C> whenBuilt = _ -> {};
  private Parent view;
  private C controller;

  LatePart(Supplier<FXMLLoader> loader, Consumer<? super Parent> place) {
    this.loader = loader;
    this.place = place;
  }

  /// Builds it, unless that is done; says whether there was something to do.
  boolean build() {
    if (view != null) {
      return false;
    }
    var made = loader.get();
    view = Views.load(made);
    controller = made.getController();
    place.accept(view);
    whenBuilt.accept(controller);
    return true;
  }

  /// Who goes on with the controller when the part is built.
  public void whenBuilt(Consumer<? super C> action) {
    whenBuilt = action;
  }

  public boolean isBuilt() {
    return view != null;
  }

  /// The controller of the part, which is built for it.
  public C controller() {
    build();
    return controller;
  }

  /// Shows or hides it; what does not show is not built for that.
  public void setVisible(boolean isVisible) {
    if (isVisible || isBuilt()) {
      build();
      view.setVisible(isVisible);
    }
  }

  /// Whether a node is the whole of this part.
  public boolean is(Object node) {
    return isBuilt() && node == view;
  }
}

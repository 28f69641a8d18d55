package holdfast.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Builds the parts of a window from FXML; controllers come ready-made, with their view models.
public final class Views {
  /// The window itself stands after so many frames.
  private static final int FIRST_FRAMES = 2;

  private final Map<Class<?>, Supplier<?>> controllers;
  private final Queue<LatePart<?>> coming = new ArrayDeque<>();

  public Views(Map<Class<?>, Supplier<?>> controllers) {
    this.controllers = Map.copyOf(controllers);
  }

  /// The view of a file below `holdfast/ui`, with the controllers of all it includes.
  public Parent load(String file) {
    return load(loader(file));
  }

  /// A part that is built at its first use.
  ///
  /// @param place puts it into the window
  public <C> LatePart<C> atFirstUse(String file, Consumer<? super Parent> place) {
    return new LatePart<>(() -> loader(file), place);
  }

  /// A part that is built at its first use or by [#buildInFrames()], whatever comes first.
  public <C> LatePart<C> soon(String file, Consumer<? super Parent> place) {
    LatePart<C> part = atFirstUse(file, place);
    coming.add(part);
    return part;
  }

  /// Builds all parts that come soon, one in a frame, so that the window answers in between.
  void buildInFrames() {
    new AnimationTimer() {
      private int frames;

      @Override
      public void handle(long now) {
        if (++frames > FIRST_FRAMES && !buildNext()) {
          stop();
        }
      }
    }.start();
  }

  /// Builds the next part of those that come soon; false if there is none.
  boolean buildNext() {
    while (!coming.isEmpty()) {
      if (coming.remove().build()) {
        return true;
      }
    }
    return false;
  }

  private FXMLLoader loader(String file) {
    var loader = new FXMLLoader(Views.class.getResource(file));
    loader.setControllerFactory(type -> controllers.get(type).get());
    loader.setResources(Messages.BUNDLE);
    return loader;
  }

  static Parent load(FXMLLoader loader) {
    try {
      return loader.load();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}

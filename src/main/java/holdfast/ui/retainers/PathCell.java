package holdfast.ui.retainers;

import holdfast.ui.LazyTip;
import holdfast.ui.retainers.PathStep.Place;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

/// A step of a path, drawn as a dot on a line.
public final class PathCell extends ListCell<PathStep> {
  private final PathPane pane = new PathPane();

  public PathCell() {
    getStyleClass().add("path-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    LazyTip.install(this, this::explanation);
  }

  private String explanation() {
    var step = getItem();
    return step == null ? "" : (step.text() + "\n\n" + step.name().tooltip()).strip();
  }

  @Override
  protected void updateItem(PathStep step, boolean empty) {
    super.updateItem(step, empty);
    boolean isStep = !empty && step != null;
    for (var place : Place.values()) {
      var state = PseudoClass.getPseudoClass(place.name().toLowerCase(Locale.ROOT));
      pseudoClassStateChanged(state, isStep && step.place() == place);
    }
    setGraphic(isStep ? pane : null);
    setAccessibleText(isStep ? step.text() : null);
    if (isStep) {
      pane.show(step, getIndex() > 0, step.place() != Place.TARGET);
    }
  }
}

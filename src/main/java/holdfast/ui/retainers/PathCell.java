package holdfast.ui.retainers;

import holdfast.ui.retainers.PathStep.Place;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;

/// A step of a path, drawn as a dot on a line.
public final class PathCell extends ListCell<PathStep> {
  private final PathPane pane = new PathPane();

  public PathCell() {
    getStyleClass().add("path-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
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
    setTooltip(null);
    if (isStep) {
      pane.show(step, getIndex() > 0, step.place() != Place.TARGET);
      var tip = step.name().tooltip().isEmpty() ? step.text() : step.name().tooltip();
      setTooltip(new Tooltip(tip));
    }
  }
}

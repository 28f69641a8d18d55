package holdfast.ui.retainers;

import holdfast.ui.retainers.PathStep.Place;
import holdfast.ui.treetable.NamePane;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A dot on the line from root to object, its name, and at the right where it was written.
final class PathCell extends ListCell<PathStep> {
  private final Region line = region("path-line");
  private final Region dot = region("path-dot");
  private final NamePane name = new NamePane(0);
  private final Label source = label("path-source");
  private final Label size = label("path-size");
  private final HBox box = new HBox(new StackPane(line, dot), name, source, size);

  PathCell() {
    getStyleClass().add("path-cell");
    box.getStyleClass().add("path-step");
    box.getChildren().getFirst().getStyleClass().add("path-rail");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMinWidth(0);
    source.setMinWidth(0);
    size.setMinWidth(USE_PREF_SIZE);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  private static Region region(String styleClass) {
    var region = new Region();
    region.getStyleClass().add(styleClass);
    return region;
  }

  private static Label label(String styleClass) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }

  @Override
  protected void updateItem(PathStep step, boolean empty) {
    super.updateItem(step, empty);
    boolean isStep = !empty && step != null;
    for (var place : Place.values()) {
      var state = PseudoClass.getPseudoClass(place.name().toLowerCase(Locale.ROOT));
      pseudoClassStateChanged(state, isStep && step.place() == place);
    }
    setGraphic(isStep ? box : null);
    setAccessibleText(isStep ? step.text() : null);
    setTooltip(null);
    if (isStep) {
      line.setVisible(getListView().getItems().size() > 1);
      name.show(0, step.name(), false, false);
      source.setText(step.source());
      size.setText(step.retainedSize());
      if (!step.name().tooltip().isEmpty()) {
        setTooltip(new Tooltip(step.name().tooltip()));
      }
    }
  }
}

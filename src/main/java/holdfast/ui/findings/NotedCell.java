package holdfast.ui.findings;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A marked object in the list: what it is, and the note on it.
final class NotedCell extends ListCell<NotedObject> {
  private final Label letter = new Label();
  private final Label name = new Label();
  private final Label note = new Label();
  private final VBox pane;

  NotedCell() {
    getStyleClass().add("noted-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    letter.getStyleClass().add("finding-kind");
    letter.setMinWidth(USE_PREF_SIZE);
    note.getStyleClass().add("noted-note");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var firstLine = new HBox(letter, name);
    firstLine.getStyleClass().add("finding-first-line");
    pane = new VBox(firstLine, note);
    note.managedProperty().bind(note.visibleProperty());
  }

  @Override
  protected void updateItem(NotedObject noted, boolean empty) {
    super.updateItem(noted, empty);
    boolean isShown = !empty && noted != null;
    setGraphic(isShown ? pane : null);
    setAccessibleText(isShown ? noted.text() : null);
    setTooltip(isShown ? new Tooltip(noted.text()) : null);
    if (isShown) {
      letter.setText(noted.capture().letter());
      name.setText(noted.mark().name());
      note.setText(noted.mark().note());
      note.setVisible(!noted.mark().note().isEmpty());
    }
  }
}

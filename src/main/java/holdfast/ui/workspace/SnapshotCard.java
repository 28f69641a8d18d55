package holdfast.ui.workspace;

import holdfast.ui.Messages;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The parts of a snapshot in the sidebar; its name turns into a field when it is to be changed.
/// Made in code: a cell must be there within a frame, and reading FXML takes longer.
final class SnapshotCard extends VBox {
  final Label process = label("snapshot-process");
  final Label letter = label("letter-badge");
  final Label name = label("snapshot-name");
  final TextField nameField = new TextField();
  final Label detail = label("snapshot-detail");
  final Label cut = label("snapshot-detail");
  final Label origin = label("snapshot-detail");
  final ProgressBar progress = new ProgressBar();
  final Button close = new Button("✕");

  SnapshotCard() {
    process.setText(Messages.text("sidebar.process"));
    nameField.getStyleClass().add("snapshot-field");
    nameField.setAccessibleText(Messages.text("snapshot.name"));
    letter.setMinWidth(USE_PREF_SIZE);
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    close.getStyleClass().add("close-button");
    close.setMinWidth(USE_PREF_SIZE);
    close.setFocusTraversable(false);
    progress.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(nameField, Priority.ALWAYS);
    var firstLine = new HBox(name, nameField, close);
    firstLine.getStyleClass().add("snapshot-first-line");
    var lines = new VBox(firstLine, detail, cut, origin, progress);
    lines.getStyleClass().add("snapshot-lines");
    HBox.setHgrow(lines, Priority.ALWAYS);
    var card = new HBox(letter, lines);
    card.getStyleClass().add("snapshot-card");
    getChildren().addAll(process, card);
    cut.getStyleClass().add("snapshot-cut");
    show(process, false);
    show(cut, false);
    edit(false);
  }

  /// Shows the field for the name instead of the name.
  void edit(boolean editing) {
    show(nameField, editing);
    show(name, !editing);
    show(close, !editing);
  }

  static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private static Label label(String styleClass) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }
}

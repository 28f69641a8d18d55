package holdfast.ui.workspace;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The parts of a snapshot in the sidebar. Made in code: a cell must be there within a frame, and
/// reading FXML takes longer.
final class SnapshotCard extends HBox {
  final Label letter = label("letter-badge");
  final Label name = label("snapshot-name");
  final Label detail = label("snapshot-detail");
  final Label origin = label("snapshot-detail");
  final ProgressBar progress = new ProgressBar();
  final Button close = new Button("✕");

  SnapshotCard() {
    getStyleClass().add("snapshot-card");
    letter.setMinWidth(USE_PREF_SIZE);
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    close.getStyleClass().add("close-button");
    close.setMinWidth(USE_PREF_SIZE);
    close.setFocusTraversable(false);
    progress.setMaxWidth(Double.MAX_VALUE);
    var firstLine = new HBox(name, close);
    firstLine.getStyleClass().add("snapshot-first-line");
    var lines = new VBox(firstLine, detail, origin, progress);
    lines.getStyleClass().add("snapshot-lines");
    HBox.setHgrow(lines, Priority.ALWAYS);
    getChildren().addAll(letter, lines);
  }

  private static Label label(String styleClass) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }
}

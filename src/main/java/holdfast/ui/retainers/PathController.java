package holdfast.ui.retainers;

import holdfast.ui.ClipboardText;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Binds the panel of the shortest path.
public final class PathController {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private final PathViewModel viewModel;
  @FXML private ListView<PathStep> stepList;
  @FXML private Button copyButton;
  @FXML private Label hintLabel;

  public PathController(PathViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  private void initialize() {
    stepList.setItems(viewModel.steps());
    stepList.setCellFactory(_ -> new PathCell());
    stepList.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copyPath();
            event.consume();
          }
        });
    hintLabel.textProperty().bind(viewModel.hintProperty());
    copyButton.visibleProperty().bind(Bindings.isNotEmpty(viewModel.steps()));
  }

  @FXML
  private void copyPath() {
    if (!viewModel.steps().isEmpty()) {
      ClipboardText.copy(viewModel.text());
    }
  }

  public ListView<?> list() {
    return stepList;
  }
}

package holdfast.ui.retainers;

import holdfast.ui.ClipboardText;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// Binds the panel of the shortest path.
public final class PathController {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
  private static final KeyCombination COPY_EXPRESSION =
      KeyCombination.valueOf("Shortcut+Shift+C");

  private final PathViewModel viewModel;
  @FXML private ListView<PathStep> stepList;
  @FXML private Label titleLabel;
  @FXML private Button copyButton;
  @FXML private Button expressionButton;
  @FXML private HBox holdersBox;
  @FXML private Label holdersLabel;
  @FXML private Button nextButton;
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
          if (COPY_EXPRESSION.match(event)) {
            copyExpression();
            event.consume();
          } else if (COPY.match(event)) {
            copyPath();
            event.consume();
          }
        });
    hintLabel.textProperty().bind(viewModel.hintProperty());
    titleLabel.textProperty().bind(viewModel.titleProperty());
    copyButton.visibleProperty().bind(Bindings.isNotEmpty(viewModel.steps()));
    expressionButton.visibleProperty().bind(copyButton.visibleProperty());
    holdersLabel.textProperty().bind(viewModel.holdersProperty());
    holdersBox.visibleProperty().bind(viewModel.holdersProperty().isNotEmpty());
    holdersBox.managedProperty().bind(holdersBox.visibleProperty());
    nextButton.visibleProperty().bind(viewModel.hasNextProperty());
  }

  @FXML
  private void copyPath() {
    if (!viewModel.steps().isEmpty()) {
      ClipboardText.copy(viewModel.text());
    }
  }

  @FXML
  private void copyExpression() {
    viewModel.expression(ClipboardText::copy);
  }

  @FXML
  private void nextPath() {
    viewModel.next();
  }

  public ListView<?> list() {
    return stepList;
  }
}

package holdfast.ui.retainers;

import holdfast.graph.HeapGraph;
import holdfast.ui.ClipboardText;
import holdfast.ui.MenuKeys;
import holdfast.ui.Messages;
import holdfast.ui.object.Capture;
import holdfast.ui.object.CaptureBadge;
import holdfast.ui.treetable.ObjectEvent;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Binds the panel of the shortest path.
public final class PathController {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
  private static final KeyCombination COPY_EXPRESSION = KeyCombination.valueOf("Shortcut+Shift+C");

  private static final KeyCombination RETENTION = KeyCombination.valueOf("Shortcut+R");
  private static final KeyCombination SOURCE = KeyCombination.valueOf("Shortcut+U");

  private final PathViewModel viewModel;
  private final ObservableValue<Capture> capture;
  private boolean isSteering;

  /// Whether a step is explained rather than what the path leads to.
  private boolean isBeside;

  @FXML private ListView<PathStep> stepList;
  @FXML private Label titleLabel;
  @FXML private Label pathBadge;
  @FXML private MenuButton copyButton;
  @FXML private Label holdersLabel;
  @FXML private Button nextButton;
  @FXML private Label hintLabel;

  /// @param capture which snapshot the path is of, null where that needs no saying
  public PathController(PathViewModel viewModel, ObservableValue<Capture> capture) {
    this.viewModel = viewModel;
    this.capture = capture;
  }

  @FXML
  private void initialize() {
    stepList.setItems(viewModel.steps());
    viewModel.onSteps(this::selectTarget);
    stepList.getSelectionModel().selectedIndexProperty().subscribe((_, _) -> explain());
    stepList.setCellFactory(_ -> new PathCell());
    stepList.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY_EXPRESSION.match(event)) {
            copyExpression();
            event.consume();
          } else if (event.getCode() == KeyCode.ENTER) {
            tell(ObjectEvent::look);
            event.consume();
          } else if (RETENTION.match(event)) {
            tell(ObjectEvent::retention);
            event.consume();
          } else if (SOURCE.match(event)) {
            tell(ObjectEvent::source);
            event.consume();
          } else if (COPY.match(event)) {
            copyPath();
            event.consume();
          }
        });
    hintLabel.textProperty().bind(viewModel.hintProperty());
    installMenu();
    CaptureBadge.install(pathBadge, capture);
    titleLabel.textProperty().bind(viewModel.titleProperty());
    copyButton.visibleProperty().bind(Bindings.isNotEmpty(viewModel.steps()));
    holdersLabel.textProperty().bind(viewModel.holdersProperty());
    holdersLabel.visibleProperty().bind(viewModel.holdersProperty().isNotEmpty());
    holdersLabel.managedProperty().bind(holdersLabel.visibleProperty());
    nextButton.visibleProperty().bind(viewModel.hasNextProperty());
  }

  @FXML
  private void copyPath() {
    if (!viewModel.steps().isEmpty()) {
      ClipboardText.copy(viewModel.text());
    }
  }

  private void installMenu() {
    var menu = new ContextMenu();
    // A menu without items would not show at all, and so never be filled.
    menu.getItems().add(new MenuItem());
    menu.setOnShowing(_ -> fill(menu));
    stepList.setContextMenu(menu);
    MenuKeys.install(stepList);
    stepList.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            tell(ObjectEvent::look);
          }
        });
  }

  private void fill(ContextMenu menu) {
    menu.getItems().setAll(item("path.copyText", this::copyPath));
    menu.getItems().add(item("path.expression", this::copyExpression));
    int node = selectedNode();
    if (node != HeapGraph.NO_NODE) {
      stepList.fireEvent(ObjectEvent.menu(node, menu));
    }
  }

  private static MenuItem item(String key, Runnable action) {
    var item = new MenuItem(Messages.text(key));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  /// Other steps lead to an object, which is the one that is explained.
  private void selectTarget() {
    isSteering = true;
    stepList.getSelectionModel().selectLast();
    isSteering = false;
    if (isBeside) {
      explain();
    }
  }

  /// A step that one selects is explained beside the path.
  private void explain() {
    if (!isSteering && selectedNode() != HeapGraph.NO_NODE) {
      isBeside = stepList.getSelectionModel().getSelectedIndex() < viewModel.steps().size() - 1;
      tell(ObjectEvent::explain);
    }
  }

  private int selectedNode() {
    return viewModel.nodeAt(stepList.getSelectionModel().getSelectedIndex());
  }

  /// Tells what the user wants of the object in the selected step.
  private void tell(IntFunction<ObjectEvent> event) {
    int node = selectedNode();
    if (node != HeapGraph.NO_NODE) {
      stepList.fireEvent(event.apply(node));
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

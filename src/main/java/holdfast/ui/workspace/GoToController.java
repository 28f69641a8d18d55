package holdfast.ui.workspace;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Binds the field in which one types an id to go to.
public final class GoToController {
  private final Navigator navigator;
  private Node before;
  @FXML private VBox goToBox;
  @FXML private TextField idField;
  @FXML private Label goToProblem;

  public GoToController(Navigator navigator) {
    this.navigator = navigator;
  }

  @FXML
  private void initialize() {
    goToBox.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
    idField.textProperty().subscribe(() -> say(""));
    idField
        .focusedProperty()
        .subscribe(isFocused -> {
          if (!isFocused) {
            goToBox.setVisible(false);
          }
        });
  }

  /// Shows the field; the keyboard goes back afterwards to where it was.
  void open() {
    before = goToBox.getScene().getFocusOwner();
    goToBox.setVisible(true);
    idField.selectAll();
    idField.requestFocus();
  }

  /// The same with a problem to be seen, if there is one.
  void complain(String problem) {
    if (!problem.isEmpty()) {
      open();
      say(problem);
    }
  }

  private void close() {
    goToBox.setVisible(false);
    if (before != null) {
      before.requestFocus();
    }
  }

  @FXML
  private void go() {
    navigator.goTo(
        idField.getText(),
        problem -> {
          say(problem);
          if (problem.isEmpty()) {
            close();
          }
        });
  }

  private void say(String problem) {
    goToProblem.setText(problem);
    goToProblem.setVisible(!problem.isEmpty());
    goToProblem.setManaged(!problem.isEmpty());
  }
}

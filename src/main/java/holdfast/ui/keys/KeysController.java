package holdfast.ui.keys;

import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;

/// Binds the page of keys, which lies above the window until it is closed.
public final class KeysController {
  private Node focusedBefore;
  @FXML private StackPane keysPane;
  @FXML private GridPane keysGrid;
  @FXML private Button closeKeys;

  @FXML
  private void initialize() {
    int row = 0;
    for (var line : KeyLine.all()) {
      var keys = new Label(line.keys());
      keys.getStyleClass().add("key-name");
      keys.setMinWidth(Label.USE_PREF_SIZE);
      var does = new Label(line.does());
      does.setWrapText(true);
      GridPane.setValignment(keys, VPos.TOP);
      keysGrid.addRow(row++, keys, does);
    }
    keysPane.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
      close();
      event.consume();
    }
  }

  public void show() {
    if (!keysPane.isVisible()) {
      focusedBefore = keysPane.getScene().getFocusOwner();
      keysPane.setVisible(true);
      closeKeys.requestFocus();
    }
  }

  /// The keyboard goes back to where it was.
  @FXML
  private void close() {
    keysPane.setVisible(false);
    if (focusedBefore != null) {
      focusedBefore.requestFocus();
    }
  }
}

package holdfast.ui.keys;

import holdfast.ui.Overlay;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;

/// Binds the page of keys, which lies above the window until it is closed.
public final class KeysController {
  private Overlay overlay;
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
    overlay = new Overlay(keysPane, closeKeys, KeyCode.F1);
  }

  public void show() {
    overlay.show();
  }

  @FXML
  private void close() {
    overlay.close();
  }
}

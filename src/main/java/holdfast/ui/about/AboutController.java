package holdfast.ui.about;

import holdfast.ui.ClipboardText;
import holdfast.ui.Overlay;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;

/// Binds the page about this program, which lies above the window until it is closed.
public final class AboutController {
  private Overlay overlay;
  @FXML private StackPane aboutPane;
  @FXML private TextArea aboutArea;
  @FXML private Button closeAbout;

  @FXML
  private void initialize() {
    overlay = new Overlay(aboutPane, closeAbout);
  }

  public void show() {
    aboutArea.setText(AboutText.read());
    overlay.show();
  }

  @FXML
  private void copy() {
    ClipboardText.copy(aboutArea.getText());
  }

  @FXML
  private void close() {
    overlay.close();
  }
}

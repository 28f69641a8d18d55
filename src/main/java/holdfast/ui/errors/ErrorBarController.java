package holdfast.ui.errors;

import holdfast.ui.ClipboardText;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// Binds the bar that shows a failure without getting in the way.
public final class ErrorBarController {
  private final ErrorPresenter presenter;
  @FXML private VBox bar;
  @FXML private Label textLabel;
  @FXML private TextArea detailsArea;

  public ErrorBarController(ErrorPresenter presenter) {
    this.presenter = presenter;
  }

  @FXML
  private void initialize() {
    presenter.currentProperty().subscribe(this::show);
  }

  private void show(Failure failure) {
    bar.setVisible(failure != null);
    bar.setManaged(failure != null);
    unfold(false);
    if (failure != null) {
      textLabel.setText(failure.title() + " " + failure.advice());
      detailsArea.setText(failure.details());
    }
  }

  private void unfold(boolean visible) {
    detailsArea.setVisible(visible);
    detailsArea.setManaged(visible);
  }

  @FXML
  private void toggleDetails() {
    unfold(!detailsArea.isVisible());
  }

  @FXML
  private void copy() {
    ClipboardText.copy(presenter.currentProperty().get().all());
  }

  @FXML
  private void dismiss() {
    presenter.dismiss();
  }
}

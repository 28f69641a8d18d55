package holdfast.ui.errors;

import holdfast.ui.ClipboardText;
import holdfast.ui.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;

/// Binds the card of a snapshot that could not be opened.
public final class FailureController {
  private final Runnable retry;
  private final Runnable remove;
  private final Runnable salvage;
  private Failure failure;
  @FXML private Label failureTitle;
  @FXML private Label failureText;
  @FXML private Label failurePlace;
  @FXML private Label failureAdvice;
  @FXML private Button salvageButton;
  @FXML private Hyperlink detailsLink;
  @FXML private TextArea failureDetails;

  /// @param salvage opens what is whole of a file that is cut off
  public FailureController(Runnable retry, Runnable remove, Runnable salvage) {
    this.retry = retry;
    this.remove = remove;
    this.salvage = salvage;
  }

  /// @param isCutOff whether something may be left of the file
  public void show(Failure newFailure, boolean isCutOff) {
    failure = newFailure;
    failureTitle.setText(failure.title());
    set(failureText, failure.text());
    set(failurePlace, failure.place());
    set(failureAdvice, failure.advice());
    failureDetails.setText(failure.details());
    salvageButton.setVisible(isCutOff);
    salvageButton.setManaged(isCutOff);
    unfold(false);
  }

  private static void set(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  private void unfold(boolean visible) {
    failureDetails.setVisible(visible);
    failureDetails.setManaged(visible);
    detailsLink.setText(Messages.text(visible ? "error.details.hide" : "error.details.show"));
    detailsLink.setVisited(false);
  }

  @FXML
  private void toggleDetails() {
    unfold(!failureDetails.isVisible());
  }

  @FXML
  private void copy() {
    ClipboardText.copy(failure.all());
  }

  @FXML
  private void salvage() {
    salvage.run();
  }

  @FXML
  private void retry() {
    retry.run();
  }

  @FXML
  private void remove() {
    remove.run();
  }
}

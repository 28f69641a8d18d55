package holdfast.ui.workspace;

import static holdfast.ui.Messages.text;

import holdfast.report.RemainsText;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Binds the bar above the views that says what is missing of the snapshot in sight, as long as it
/// is in sight.
public final class CutBarController {
  private final WorkspaceViewModel viewModel;
  @FXML private VBox cutBar;
  @FXML private Label missingLabel;
  @FXML private Label reliableLabel;

  public CutBarController(WorkspaceViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  private void initialize() {
    viewModel.selectedProperty().subscribe(_ -> show());
    viewModel.sceneryProperty().subscribe(_ -> show());
  }

  private void show() {
    var snapshot = viewModel.selectedProperty().get();
    var remains = snapshot == null ? null : snapshot.remains();
    cutBar.setVisible(remains != null);
    cutBar.setManaged(remains != null);
    if (remains != null) {
      missingLabel.setText(
          text(
              "cut.missing",
              snapshot.fileName(),
              RemainsText.place(remains),
              RemainsText.missing(remains)));
      reliableLabel.setText(text("cut.reliable", RemainsText.reliable(remains)));
    }
  }
}

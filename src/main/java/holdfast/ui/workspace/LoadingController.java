package holdfast.ui.workspace;

import holdfast.ui.workspace.SnapshotViewModel.State;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Binds what stands in the middle of the window while the snapshot in sight loads.
public final class LoadingController {
  private final WorkspaceViewModel viewModel;

  /// What loads in less does not flash.
  private final PauseTransition patience = new PauseTransition(Duration.millis(300));

  private Subscription bound = Subscription.EMPTY;
  @FXML private VBox loadingPane;
  @FXML private Label loadingName;
  @FXML private Label loadingPhase;
  @FXML private ProgressBar loadingBar;

  public LoadingController(WorkspaceViewModel viewModel) {
    this.viewModel = viewModel;
  }

  @FXML
  private void initialize() {
    patience.setOnFinished(_ -> loadingPane.setVisible(isLoading()));
    viewModel.selectedProperty().subscribe(_ -> follow());
    viewModel.sceneryProperty().subscribe(_ -> follow());
  }

  private boolean isLoading() {
    var snapshot = viewModel.selectedProperty().get();
    return snapshot != null && snapshot.state() == State.LOADING;
  }

  private void follow() {
    bound.unsubscribe();
    bound = Subscription.EMPTY;
    loadingPane.setVisible(false);
    if (isLoading()) {
      var snapshot = viewModel.selectedProperty().get();
      loadingName.setText(snapshot.fileName());
      bound =
          Subscription.combine(
              snapshot.detailProperty().subscribe(loadingPhase::setText),
              snapshot
                  .fractionProperty()
                  .subscribe(done -> loadingBar.setProgress(done.doubleValue())));
      patience.playFromStart();
    }
  }

  @FXML
  private void cancel() {
    viewModel.close(viewModel.selectedProperty().get());
  }
}

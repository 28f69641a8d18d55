package holdfast.ui.workspace;

import static holdfast.ui.Messages.text;

import holdfast.ui.ClipboardText;
import holdfast.ui.workspace.SnapshotViewModel.State;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/// A snapshot in the sidebar: badge with its letter, name, size, and how far it is loaded.
final class SnapshotCell extends ListCell<SnapshotViewModel> {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final PseudoClass LOADING = PseudoClass.getPseudoClass("loading");

  private final WorkspaceViewModel workspace;
  private final Node card;
  private final Tooltip path = new Tooltip();
  private final Tooltip closeTip = new Tooltip();
  private Subscription bound = Subscription.EMPTY;
  @FXML private Label letterLabel;
  @FXML private Label nameLabel;
  @FXML private Label detailLabel;
  @FXML private Label originLabel;
  @FXML private ProgressBar progressBar;
  @FXML private Button closeButton;

  SnapshotCell(WorkspaceViewModel workspace, Consumer<FXMLLoader> load) {
    this.workspace = workspace;
    var loader = new FXMLLoader(getClass().getResource("SnapshotCell.fxml"));
    loader.setController(this);
    load.accept(loader);
    card = loader.getRoot();
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    closeButton.setTooltip(closeTip);
    nameLabel.setTooltip(path);
  }

  @FXML
  private void close() {
    workspace.close(getItem());
  }

  @Override
  protected void updateItem(SnapshotViewModel snapshot, boolean empty) {
    super.updateItem(snapshot, empty);
    bound.unsubscribe();
    bound = Subscription.EMPTY;
    setGraphic(empty ? null : card);
    setContextMenu(null);
    setAccessibleText(null);
    if (!empty && snapshot != null) {
      letterLabel.setText(snapshot.letter());
      nameLabel.setText(snapshot.shortName());
      path.setText(snapshot.file().toString());
      bound =
          Subscription.combine(
              snapshot.detailProperty().subscribe(text -> describe(snapshot, text)),
              snapshot.originProperty().subscribe(originLabel::setText),
              snapshot
                  .fractionProperty()
                  .subscribe(done -> progressBar.setProgress(done.doubleValue())),
              snapshot.stateProperty().subscribe(state -> show(snapshot, state)));
    }
  }

  private void describe(SnapshotViewModel snapshot, String text) {
    detailLabel.setText(text);
    setAccessibleText(snapshot.letter() + ", " + snapshot.fileName() + ", " + text);
  }

  private void show(SnapshotViewModel snapshot, State state) {
    boolean isLoading = state == State.LOADING;
    pseudoClassStateChanged(FAILED, state == State.FAILED);
    pseudoClassStateChanged(LOADING, isLoading);
    progressBar.setVisible(isLoading);
    progressBar.setManaged(isLoading);
    originLabel.setVisible(state == State.READY && !originLabel.getText().isEmpty());
    originLabel.setManaged(originLabel.isVisible());
    closeTip.setText(text(isLoading ? "snapshot.cancel.tip" : "snapshot.close.tip"));
    closeButton.setAccessibleText(text(isLoading ? "snapshot.cancel" : "snapshot.close"));
    setContextMenu(menu(snapshot, state));
  }

  private ContextMenu menu(SnapshotViewModel snapshot, State state) {
    var menu = new ContextMenu();
    if (state == State.FAILED) {
      add(menu, text("error.retry"), () -> workspace.retry(snapshot));
    }
    add(
        menu,
        text(state == State.LOADING ? "snapshot.cancel" : "snapshot.close"),
        () -> workspace.close(snapshot));
    add(menu, text("snapshot.copyPath"), () -> ClipboardText.copy(snapshot.file().toString()));
    return menu;
  }

  private static void add(ContextMenu menu, String text, Runnable action) {
    var item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    menu.getItems().add(item);
  }
}

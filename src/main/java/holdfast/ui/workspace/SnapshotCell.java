package holdfast.ui.workspace;

import static holdfast.ui.Messages.text;

import holdfast.ui.ClipboardText;
import holdfast.ui.workspace.SnapshotViewModel.State;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/// A snapshot in the sidebar: badge with its letter, name, size, and how far it is loaded.
final class SnapshotCell extends ListCell<SnapshotViewModel> {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final PseudoClass LOADING = PseudoClass.getPseudoClass("loading");

  private final WorkspaceViewModel workspace;
  private final SnapshotCard card = new SnapshotCard();
  private final Tooltip path = new Tooltip();
  private final Tooltip closeTip = new Tooltip();
  private Subscription bound = Subscription.EMPTY;

  SnapshotCell(WorkspaceViewModel workspace) {
    this.workspace = workspace;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    card.name.setTooltip(path);
    card.close.setTooltip(closeTip);
    card.close.setOnAction(_ -> workspace.close(getItem()));
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
      card.letter.setText(snapshot.letter());
      card.name.setText(snapshot.shortName());
      path.setText(snapshot.file().toString());
      bound =
          Subscription.combine(
              snapshot.detailProperty().subscribe(text -> describe(snapshot, text)),
              snapshot.originProperty().subscribe(card.origin::setText),
              snapshot
                  .fractionProperty()
                  .subscribe(done -> card.progress.setProgress(done.doubleValue())),
              snapshot.stateProperty().subscribe(state -> show(snapshot, state)));
    }
  }

  private void describe(SnapshotViewModel snapshot, String text) {
    card.detail.setText(text);
    setAccessibleText(snapshot.letter() + ", " + snapshot.fileName() + ", " + text);
  }

  private void show(SnapshotViewModel snapshot, State state) {
    boolean isLoading = state == State.LOADING;
    pseudoClassStateChanged(FAILED, state == State.FAILED);
    pseudoClassStateChanged(LOADING, isLoading);
    card.progress.setVisible(isLoading);
    card.progress.setManaged(isLoading);
    card.origin.setVisible(state == State.READY && !card.origin.getText().isEmpty());
    card.origin.setManaged(card.origin.isVisible());
    closeTip.setText(text(isLoading ? "snapshot.cancel.tip" : "snapshot.close.tip"));
    card.close.setAccessibleText(text(isLoading ? "snapshot.cancel" : "snapshot.close"));
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

package holdfast.ui.workspace;

import static holdfast.ui.Messages.text;

import holdfast.ui.ClipboardText;
import holdfast.ui.LazyTip;
import holdfast.ui.workspace.SnapshotViewModel.State;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.util.Subscription;

/// A snapshot in the sidebar: badge with its letter, name, size, and how far it is loaded.
final class SnapshotCell extends ListCell<SnapshotViewModel> {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final PseudoClass LOADING = PseudoClass.getPseudoClass("loading");

  private final WorkspaceViewModel workspace;
  private final Tooltip closeTip = new Tooltip();

  /// Null as long as the cell was never filled: the list has empty ones down to its end, and all of
  /// them at once would hold the window's thread.
  private SnapshotCard card;

  private Subscription bound = Subscription.EMPTY;

  SnapshotCell(WorkspaceViewModel workspace) {
    this.workspace = workspace;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    LazyTip.install(this, this::explanation);
  }

  private void makeCard() {
    card = new SnapshotCard();
    card.close.setTooltip(closeTip);
    card.close.setOnAction(_ -> workspace.close(getItem()));
    card.name.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        getItem().renamingProperty().set(true);
      }
    });
    card.nameField.setOnAction(_ -> rename(true));
    card.nameField.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        rename(false);
      }
      // The list would take them for its own.
      event.consume();
    });
    card.nameField
        .focusedProperty()
        .subscribe((_, focused) -> {
          if (!focused) {
            rename(true);
          }
        });
  }

  /// All that may have been cut.
  private String explanation() {
    var snapshot = getItem();
    return snapshot == null
        ? ""
        : String.join(
                "\n",
                snapshot.nameProperty().get(),
                snapshot.detailProperty().get(),
                snapshot.cutProperty().get(),
                snapshot.originProperty().get(),
                snapshot.file().toString())
            .replaceAll("\n+", "\n")
            .strip();
  }

  /// Ends the renaming, with the name in the field or with the old one.
  private void rename(boolean taken) {
    var snapshot = getItem();
    if (snapshot != null && snapshot.renamingProperty().get()) {
      snapshot.renamingProperty().set(false);
      if (taken) {
        workspace.rename(snapshot, card.nameField.getText());
      }
      getListView().requestFocus();
    }
  }

  private void showRenaming(boolean renaming) {
    card.edit(renaming);
    if (renaming) {
      card.nameField.setText(getItem().nameProperty().get());
      card.nameField.requestFocus();
      card.nameField.selectAll();
    }
  }

  @Override
  protected void updateItem(SnapshotViewModel snapshot, boolean empty) {
    super.updateItem(snapshot, empty);
    bound.unsubscribe();
    bound = Subscription.EMPTY;
    setContextMenu(null);
    setAccessibleText(null);
    boolean isFilled = !empty && snapshot != null;
    if (isFilled && card == null) {
      makeCard();
    }
    setGraphic(isFilled ? card : null);
    if (isFilled) {
      bound =
          Subscription.combine(
              snapshot.letterProperty().subscribe(card.letter::setText),
              snapshot.nameProperty().subscribe(card.name::setText),
              snapshot
                  .startsProcessProperty()
                  .subscribe(starts -> SnapshotCard.show(card.process, starts)),
              snapshot.renamingProperty().subscribe(this::showRenaming),
              snapshot.letterProperty().subscribe(() -> describe(snapshot)),
              snapshot.nameProperty().subscribe(() -> describe(snapshot)),
              snapshot.detailProperty().subscribe(() -> describe(snapshot)),
              snapshot.originProperty().subscribe(card.origin::setText),
              snapshot.cutProperty().subscribe(() -> describe(snapshot)),
              snapshot
                  .fractionProperty()
                  .subscribe(done -> card.progress.setProgress(done.doubleValue())),
              snapshot.stateProperty().subscribe(state -> show(snapshot, state)));
      describe(snapshot);
    }
  }

  private void describe(SnapshotViewModel snapshot) {
    var detail = snapshot.detailProperty().get();
    var cut = snapshot.cutProperty().get();
    card.detail.setText(detail);
    card.cut.setText(cut);
    SnapshotCard.show(card.cut, !cut.isEmpty());
    setAccessibleText(
        snapshot.letter()
            + ", "
            + snapshot.nameProperty().get()
            + ", "
            + detail
            + (cut.isEmpty() ? "" : ", " + cut));
  }

  private void show(SnapshotViewModel snapshot, State state) {
    boolean isLoading = state == State.LOADING;
    pseudoClassStateChanged(FAILED, state == State.FAILED);
    pseudoClassStateChanged(LOADING, isLoading);
    SnapshotCard.show(card.progress, isLoading);
    SnapshotCard.show(card.origin, state == State.READY && !card.origin.getText().isEmpty());
    closeTip.setText(text(isLoading ? "snapshot.cancel.tip" : "snapshot.close.tip"));
    card.close.setAccessibleText(text(isLoading ? "snapshot.cancel" : "snapshot.close"));
    setContextMenu(menu(snapshot, state));
  }

  private ContextMenu menu(SnapshotViewModel snapshot, State state) {
    var menu = new ContextMenu();
    add(menu, text("snapshot.rename"), () -> snapshot.renamingProperty().set(true));
    if (state != State.LOADING) {
      add(
          menu,
          text(state == State.FAILED ? "error.retry" : "snapshot.reload"),
          () -> workspace.reload(snapshot));
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

package holdfast.ui.workspace;

import holdfast.ui.LatePart;
import holdfast.ui.MenuKeys;
import holdfast.ui.Views;
import holdfast.ui.about.AboutController;
import holdfast.ui.errors.FailureController;
import holdfast.ui.export.ExportController;
import holdfast.ui.find.FindViewModel;
import holdfast.ui.keys.KeysController;
import holdfast.ui.settings.Appearance;
import holdfast.ui.settings.BookmarkEvent;
import holdfast.ui.settings.Bookmarks;
import holdfast.ui.settings.KeptIndexes;
import holdfast.ui.settings.RecentFiles;
import holdfast.ui.settings.TextSize;
import holdfast.ui.settings.Theme;
import holdfast.ui.start.StartController;
import holdfast.ui.workspace.WorkspaceViewModel.Scenery;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// Binds the window.
public final class WorkspaceController {
  private final Views parts;
  private final WorkspaceViewModel viewModel;
  private final FindViewModel find;
  private final Navigator navigator;
  private final Bookmarks bookmarks;
  private final RecentFiles recent;
  private final KeptIndexes indexes;
  private final ObjectProperty<Appearance> appearance;
  private final TextSize textSize;
  private final Runnable chooseFiles;
  private final Runnable openExample;
  private LatePart<ExplorerController> explorer;
  private LatePart<FailureController> failure;
  private LatePart<GoToController> goTo;
  private LatePart<BookmarkController> bookmark;
  private LatePart<ExportController> export;
  private LatePart<KeysController> keys;
  private LatePart<AboutController> about;
  private Theme theme;
  private boolean isWaiting;
  @FXML private StackPane root;
  @FXML private Menu recentMenu;
  @FXML private Menu indexMenu;
  @FXML private MenuItem exportItem;
  @FXML private MenuItem renameItem;
  @FXML private MenuItem reloadItem;
  @FXML private MenuItem closeItem;
  @FXML private MenuItem findItem;
  @FXML private MenuItem nextItem;
  @FXML private MenuItem previousItem;
  @FXML private MenuItem filterItem;
  @FXML private MenuItem panelItem;
  @FXML private MenuItem goToItem;
  @FXML private MenuItem backItem;
  @FXML private MenuItem forwardItem;
  @FXML private Menu bookmarkMenu;
  @FXML private MenuItem bookmarkItem;
  @FXML private ToggleGroup appearanceGroup;
  @FXML private SplitPane mainSplit;
  @FXML private ListView<SnapshotViewModel> snapshotList;
  @FXML private StackPane stage;
  @FXML private Node start;
  @FXML private StartController startController;
  @FXML private Label statusLabel;
  @FXML private Label memoryLabel;
  @FXML private Node dropOverlay;

  /// @param parts where what does not show at first is built
  public WorkspaceController(
      Views parts,
      WorkspaceViewModel viewModel,
      FindViewModel find,
      Navigator navigator,
      Bookmarks bookmarks,
      RecentFiles recent,
      KeptIndexes indexes,
      ObjectProperty<Appearance> appearance,
      TextSize textSize,
      Runnable chooseFiles,
      Runnable openExample) {
    this.parts = parts;
    this.viewModel = viewModel;
    this.find = find;
    this.navigator = navigator;
    this.bookmarks = bookmarks;
    this.recent = recent;
    this.indexes = indexes;
    this.appearance = appearance;
    this.textSize = textSize;
    this.chooseFiles = chooseFiles;
    this.openExample = openExample;
  }

  @FXML
  private void initialize() {
    addParts();
    snapshotList.setItems(viewModel.snapshots());
    snapshotList.setCellFactory(_ -> new SnapshotCell(viewModel));
    bindSelection();
    bindNavigation();
    bindBookmarks();
    MenuKeys.install(snapshotList);
    snapshotList.addEventHandler(KeyEvent.KEY_PRESSED, this::listKey);
    nextItem.disableProperty().bind(find.openProperty().not());
    previousItem.disableProperty().bind(find.openProperty().not());
    for (var item : List.of(renameItem, reloadItem, closeItem)) {
      item.disableProperty().bind(viewModel.selectedProperty().isNull());
    }
    viewModel
        .capturesProperty()
        .subscribe(captures -> exportItem.setDisable(captures.ready().isEmpty()));
    viewModel.sceneryProperty().subscribe(this::show);
    viewModel.selectedProperty().subscribe(_ -> showFailure());
    statusLabel.textProperty().bind(viewModel.statusProperty());
    statusLabel.managedProperty().bind(viewModel.statusProperty().isNotEmpty());
    MemoryMeter.run(memoryLabel);
    DropTarget.install(root, dropOverlay, viewModel::open);
    RecentMenu.install(recentMenu, recent, viewModel::open);
    IndexMenu.install(indexMenu, indexes);
    AppearanceMenu.install(appearanceGroup, appearance);
    root.sceneProperty().subscribe(this::enter);
    SidebarWidth.install(mainSplit);
  }

  private void addParts() {
    explorer = parts.soon("workspace/ExplorerView.fxml", view -> add(view, Scenery.READY));
    failure = parts.atFirstUse("errors/FailureView.fxml", view -> add(view, Scenery.FAILED));
    goTo = parts.atFirstUse("workspace/GoToView.fxml", this::addAbove);
    bookmark = parts.atFirstUse("workspace/BookmarkView.fxml", this::addAbove);
    export = parts.atFirstUse("export/ExportView.fxml", this::addAbove);
    keys = parts.atFirstUse("keys/KeysView.fxml", this::addAbove);
    about = parts.atFirstUse("about/AboutView.fxml", this::addAbove);
  }

  private void add(Node view, Scenery when) {
    view.setVisible(viewModel.sceneryProperty().get() == when);
    stage.getChildren().add(view);
  }

  /// Above the window, but below what shows where files may be dropped.
  private void addAbove(Node view) {
    root.getChildren().add(root.getChildren().indexOf(dropOverlay), view);
  }

  private void enter(Scene scene) {
    if (scene != null) {
      theme = Theme.install(scene, appearance, textSize);
      Shortcuts.install(scene, viewModel::select, this::panels);
      Shortcuts.installSizes(scene, textSize);
      scene.addEventFilter(KeyEvent.KEY_PRESSED, this::renameKey);
    }
  }

  private Panels panels() {
    var panels = new ArrayList<Node>();
    panels.add(snapshotList);
    if (explorer.isBuilt()) {
      panels.addAll(explorer.controller().panels());
    }
    return new Panels(panels);
  }

  private void bindSelection() {
    var list = snapshotList.getSelectionModel();
    viewModel.selectedProperty().subscribe(list::select);
    list.selectedItemProperty()
        .subscribe(snapshot -> {
          if (snapshot != null) {
            viewModel.selectedProperty().set(snapshot);
          }
        });
  }

  private void bindNavigation() {
    var visits = navigator.visits();
    backItem.disableProperty().bind(visits.hasBackProperty().not());
    forwardItem.disableProperty().bind(visits.hasForwardProperty().not());
  }

  private void bindBookmarks() {
    root.addEventHandler(BookmarkEvent.WRITE, event -> bookmark.controller().open(event.mark()));
    bookmarkItem.disableProperty().bind(navigator.objectProperty().isNull());
    BookmarkMenu.install(
        bookmarkMenu,
        bookmarks,
        viewModel.selectedProperty(),
        navigator,
        problem -> goTo.controller().complain(problem));
  }

  private void show(Scenery scenery) {
    start.setVisible(scenery == Scenery.START);
    mainSplit.setVisible(scenery != Scenery.START);
    explorer.setVisible(scenery == Scenery.READY);
    if (scenery == Scenery.READY) {
      explorer.controller().complete();
    }
    failure.setVisible(scenery == Scenery.FAILED);
    filterItem.setDisable(scenery != Scenery.READY);
    findItem.setDisable(scenery != Scenery.READY);
    panelItem.setDisable(scenery != Scenery.READY);
    goToItem.setDisable(scenery != Scenery.READY);
    showFailure();
    focus(scenery);
  }

  /// Puts the keyboard where one goes on, unless it is at work elsewhere. While a snapshot loads it
  /// waits in the sidebar.
  private void focus(Scenery scenery) {
    boolean isIdle = root.getScene() == null || !panels().isFocused() || isWaiting;
    isWaiting = false;
    switch (scenery) {
      case START -> startController.focus();
      case READY -> {
        if (isIdle) {
          explorer.controller().focus();
        }
      }
      case LOADING, FAILED -> {
        if (isIdle) {
          snapshotList.requestFocus();
          isWaiting = true;
        }
      }
    }
  }

  private void showFailure() {
    var snapshot = viewModel.selectedProperty().get();
    if (snapshot != null && snapshot.failure() != null) {
      failure.controller().show(snapshot.failure(), snapshot.isCutOff());
    }
  }

  /// Tables would take F2 for their own before the menu hears of it.
  private void renameKey(KeyEvent event) {
    if (event.getCode() == KeyCode.F2 && !renameItem.isDisable()) {
      rename();
      event.consume();
    }
  }

  private void listKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      close();
      event.consume();
    }
  }

  @FXML
  private void open() {
    chooseFiles.run();
  }

  @FXML
  private void openExample() {
    openExample.run();
  }

  @FXML
  private void exportReport() {
    export.controller().open();
  }

  @FXML
  private void rename() {
    viewModel.selectedProperty().get().renamingProperty().set(true);
  }

  @FXML
  private void reload() {
    viewModel.reload(viewModel.selectedProperty().get());
  }

  @FXML
  private void close() {
    var snapshot = viewModel.selectedProperty().get();
    if (snapshot != null) {
      viewModel.close(snapshot);
    }
  }

  @FXML
  private void find() {
    explorer.controller().find();
  }

  @FXML
  private void nextHit() {
    explorer.controller().step(1);
  }

  @FXML
  private void previousHit() {
    explorer.controller().step(-1);
  }

  @FXML
  private void filter() {
    explorer.controller().filter();
  }

  @FXML
  private void goTo() {
    goTo.controller().open();
  }

  @FXML
  private void bookmark() {
    navigator.bookmark(mark -> bookmark.controller().open(mark));
  }

  @FXML
  private void back() {
    navigator.back();
  }

  @FXML
  private void forward() {
    navigator.forward();
  }

  @FXML
  private void togglePanel() {
    explorer.controller().togglePanel();
  }

  @FXML
  private void showSource() {
    explorer.controller().showSource();
  }

  @FXML
  private void showKeys() {
    keys.controller().show();
  }

  @FXML
  private void showAbout() {
    about.controller().show();
  }

  @FXML
  private void enlarge() {
    textSize.larger();
  }

  @FXML
  private void reduce() {
    textSize.smaller();
  }

  @FXML
  private void resetSize() {
    textSize.usual();
  }

  @FXML
  private void toggleTheme() {
    theme.toggle();
  }

  @FXML
  private void exit() {
    root.getScene().getWindow().hide();
  }
}

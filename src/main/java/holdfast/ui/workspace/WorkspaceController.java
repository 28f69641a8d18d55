package holdfast.ui.workspace;

import holdfast.ui.MenuKeys;
import holdfast.ui.comparison.ComparisonController;
import holdfast.ui.containment.ContainmentController;
import holdfast.ui.dominators.DominatorsController;
import holdfast.ui.errors.FailureController;
import holdfast.ui.find.FindBarController;
import holdfast.ui.find.FindViewModel;
import holdfast.ui.find.FoundController;
import holdfast.ui.findings.FindingsController;
import holdfast.ui.growth.GrowthController;
import holdfast.ui.keys.KeysController;
import holdfast.ui.retainers.PathController;
import holdfast.ui.retention.RetentionController;
import holdfast.ui.settings.Appearance;
import holdfast.ui.settings.Bookmarks;
import holdfast.ui.settings.RecentFiles;
import holdfast.ui.settings.TextSize;
import holdfast.ui.settings.Theme;
import holdfast.ui.start.StartController;
import holdfast.ui.statistics.StatisticsController;
import holdfast.ui.summary.SummaryController;
import holdfast.ui.workspace.WorkspaceViewModel.Scenery;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// Binds the window.
public final class WorkspaceController {
  private final WorkspaceViewModel viewModel;
  private final ViewInSight views;
  private final FindViewModel find;
  private final Navigator navigator;
  private final Bookmarks bookmarks;
  private final RecentFiles recent;
  private final ObjectProperty<Appearance> appearance;
  private final TextSize textSize;
  private final Runnable chooseFiles;
  private final Runnable openExample;
  private Theme theme;
  private boolean isWaiting;
  private ViewTabs tabs;
  @FXML private StackPane root;
  @FXML private Menu recentMenu;
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
  @FXML private GoToController goToController;
  @FXML private Menu bookmarkMenu;
  @FXML private MenuItem bookmarkItem;
  @FXML private BookmarkController bookmarkController;
  @FXML private ToggleGroup appearanceGroup;
  @FXML private SplitPane mainSplit;
  @FXML private ListView<SnapshotViewModel> snapshotList;
  @FXML private Node start;
  @FXML private Node failure;
  @FXML private SplitPane explorerPane;
  @FXML private StartController startController;
  @FXML private FailureController failureController;
  @FXML private TabPane viewTabs;
  @FXML private Tab findingsTab;
  @FXML private FindingsController findingsController;
  @FXML private GrowthController growthController;
  @FXML private SummaryController summaryController;
  @FXML private ComparisonController comparisonController;
  @FXML private ContainmentController containmentController;
  @FXML private DominatorsController dominatorsController;
  @FXML private SplitPane explanationSplit;
  @FXML private RetentionController retentionController;
  @FXML private StatisticsController statisticsController;
  @FXML private ExplanationController explanationController;
  @FXML private Tab findTab;
  @FXML private FindBarController findBarController;
  @FXML private FoundController foundController;
  @FXML private PathController pathController;
  @FXML private Label statusLabel;
  @FXML private Label memoryLabel;
  @FXML private Node dropOverlay;
  @FXML private KeysController keysController;

  public WorkspaceController(
      WorkspaceViewModel viewModel,
      ViewInSight views,
      FindViewModel find,
      Navigator navigator,
      Bookmarks bookmarks,
      RecentFiles recent,
      ObjectProperty<Appearance> appearance,
      TextSize textSize,
      Runnable chooseFiles,
      Runnable openExample) {
    this.viewModel = viewModel;
    this.views = views;
    this.find = find;
    this.navigator = navigator;
    this.bookmarks = bookmarks;
    this.recent = recent;
    this.appearance = appearance;
    this.textSize = textSize;
    this.chooseFiles = chooseFiles;
    this.openExample = openExample;
  }

  @FXML
  private void initialize() {
    snapshotList.setItems(viewModel.snapshots());
    snapshotList.setCellFactory(_ -> new SnapshotCell(viewModel));
    bindSelection();
    bindViews();
    bindFind();
    bindNavigation();
    bindBookmarks();
    MenuKeys.install(snapshotList);
    snapshotList.addEventHandler(KeyEvent.KEY_PRESSED, this::listKey);
    nextItem.disableProperty().bind(find.openProperty().not());
    previousItem.disableProperty().bind(find.openProperty().not());
    for (var item : List.of(renameItem, reloadItem, closeItem)) {
      item.disableProperty().bind(viewModel.selectedProperty().isNull());
    }
    viewModel.sceneryProperty().subscribe(this::show);
    viewModel.selectedProperty().subscribe(_ -> showFailure());
    statusLabel.textProperty().bind(viewModel.statusProperty());
    statusLabel.managedProperty().bind(viewModel.statusProperty().isNotEmpty());
    MemoryMeter.run(memoryLabel);
    DropTarget.install(root, dropOverlay, viewModel::open);
    RecentMenu.install(recentMenu, recent, viewModel::open);
    AppearanceMenu.install(appearanceGroup, appearance);
    root.sceneProperty().subscribe(this::enter);
    SidebarWidth.install(mainSplit);
    KeptRatio.install(explorerPane);
    KeptRatio.install(explanationSplit);
  }

  private void enter(Scene scene) {
    if (scene != null) {
      theme = Theme.install(scene, appearance, textSize);
      Shortcuts.install(scene, viewModel::select, panels());
      Shortcuts.installSizes(scene, textSize);
      scene.addEventFilter(KeyEvent.KEY_PRESSED, this::renameKey);
    }
  }

  private Panels panels() {
    var panels =
        new ArrayList<Node>(
            List.of(
                snapshotList,
                findingsController.list(),
                summaryController.table(),
                comparisonController.table(),
                containmentController.table(),
                dominatorsController.table(),
                dominatorsController.map(),
                retentionController.table()));
    panels.addAll(2, growthController.tables());
    panels.addAll(statisticsController.panels());
    panels.add(foundController.table());
    panels.addAll(explanationController.panels());
    panels.add(pathController.list());
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

  private void bindViews() {
    tabs = ViewTabs.bind(viewTabs, views, this::panelOf);
    findingsController.countOn(findingsTab);
    findingsController
        .list()
        .getItems()
        .addListener((InvalidationListener) _ -> tabs.goOnIn(ViewInSight.Name.FINDINGS));
    statisticsController.onChoice(() -> tabs.panel().requestFocus());
  }

  /// What is found has a tab of its own as long as the bar is open.
  private void bindFind() {
    viewTabs.getTabs().remove(findTab);
    findBarController.onStep(this::step);
    find.openProperty()
        .subscribe((_, isOpen) -> {
          if (isOpen) {
            tabs.add(findTab);
          } else {
            tabs.remove(findTab);
          }
        });
  }

  private void step(int by) {
    views.inSightProperty().set(ViewInSight.Name.FOUND);
    foundController.step(by);
  }

  private void bindNavigation() {
    var visits = navigator.visits();
    backItem.disableProperty().bind(visits.hasBackProperty().not());
    forwardItem.disableProperty().bind(visits.hasForwardProperty().not());
    ObjectMenus.install(viewTabs, navigator, navigator::objectOf);
    ObjectMenus.install(explanationSplit, navigator, navigator::objectBeside);
  }

  private void bindBookmarks() {
    bookmarkItem.disableProperty().bind(navigator.objectProperty().isNull());
    BookmarkMenu.install(
        bookmarkMenu, bookmarks, viewModel.selectedProperty(), navigator, goToController);
  }

  /// Where one goes on with the keyboard in a view.
  private Node panelOf(ViewInSight.Name view) {
    return switch (view) {
      case FINDINGS -> findingsController.list();
      case GROWTH -> growthController.table();
      case SUMMARY -> summaryController.table();
      case COMPARISON -> comparisonController.table();
      case CONTAINMENT -> containmentController.table();
      case DOMINATORS -> dominatorsController.table();
      case RETENTION -> retentionController.table();
      case STATISTICS -> statisticsController.table();
      case FOUND -> foundController.table();
    };
  }

  private void show(Scenery scenery) {
    start.setVisible(scenery == Scenery.START);
    mainSplit.setVisible(scenery != Scenery.START);
    explorerPane.setVisible(scenery == Scenery.READY);
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
          tabs.panel().requestFocus();
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
    failureController.show(snapshot == null ? null : snapshot.failure());
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
    find.openProperty().set(true);
    views.inSightProperty().set(ViewInSight.Name.FOUND);
    findBarController.focus();
  }

  @FXML
  private void nextHit() {
    step(1);
  }

  @FXML
  private void previousHit() {
    step(-1);
  }

  @FXML
  private void filter() {
    if (views.inSightProperty().get() == ViewInSight.Name.COMPARISON) {
      comparisonController.focusFilter();
      return;
    }
    if (views.inSightProperty().get() == ViewInSight.Name.GROWTH) {
      growthController.focusFilter();
      return;
    }
    views.inSightProperty().set(ViewInSight.Name.SUMMARY);
    summaryController.focusFilter();
  }

  @FXML
  private void goTo() {
    goToController.open();
  }

  @FXML
  private void bookmark() {
    navigator.bookmark(bookmarkController::open);
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
    explanationController.toggle();
  }

  @FXML
  private void showKeys() {
    keysController.show();
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

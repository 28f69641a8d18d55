package holdfast.ui;

import holdfast.report.UserIndexes;
import holdfast.ui.about.AboutController;
import holdfast.ui.comparison.ComparisonController;
import holdfast.ui.containment.ContainmentController;
import holdfast.ui.dominators.DominatorsController;
import holdfast.ui.errors.ErrorBarController;
import holdfast.ui.errors.ErrorPresenter;
import holdfast.ui.errors.FailureController;
import holdfast.ui.export.ExportController;
import holdfast.ui.export.ExportViewModel;
import holdfast.ui.find.FindBarController;
import holdfast.ui.find.FoundController;
import holdfast.ui.find.OpenSnapshot;
import holdfast.ui.findings.FindingController;
import holdfast.ui.findings.FindingsController;
import holdfast.ui.findings.NotedController;
import holdfast.ui.findings.NotedObjects;
import holdfast.ui.growth.GrowthController;
import holdfast.ui.keys.KeysController;
import holdfast.ui.object.ObjectController;
import holdfast.ui.retainers.PathController;
import holdfast.ui.retainers.RetainersController;
import holdfast.ui.retention.RetentionController;
import holdfast.ui.settings.AppearanceSetting;
import holdfast.ui.settings.Bookmarks;
import holdfast.ui.settings.ColumnLayouts;
import holdfast.ui.settings.KeptIndexes;
import holdfast.ui.settings.LastSession;
import holdfast.ui.settings.RecentFiles;
import holdfast.ui.settings.TextSize;
import holdfast.ui.source.SourceController;
import holdfast.ui.start.Example;
import holdfast.ui.start.StartController;
import holdfast.ui.start.StartViewModel;
import holdfast.ui.statistics.StatisticsController;
import holdfast.ui.summary.SummaryController;
import holdfast.ui.text.TextController;
import holdfast.ui.treetable.ColumnsEvent;
import holdfast.ui.treetable.TableColumns;
import holdfast.ui.work.Background;
import holdfast.ui.workspace.BookmarkController;
import holdfast.ui.workspace.CutBarController;
import holdfast.ui.workspace.ExplanationController;
import holdfast.ui.workspace.Explorer;
import holdfast.ui.workspace.ExplorerController;
import holdfast.ui.workspace.GoToController;
import holdfast.ui.workspace.Loader;
import holdfast.ui.workspace.LoadingController;
import holdfast.ui.workspace.Navigator;
import holdfast.ui.workspace.ViewInSight;
import holdfast.ui.workspace.WorkspaceController;
import holdfast.ui.workspace.WorkspaceViewModel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.stage.Window;

/// Everything one window consists of, put together by hand.
public final class Workbench {
  private final Background background;
  private final ErrorPresenter errors = new ErrorPresenter();
  private final RecentFiles recent;
  private final LastSession session;
  private final KeptIndexes indexes;
  private final AppearanceSetting appearance;
  private final TextSize textSize;
  private final Explorer explorer;
  private final WorkspaceViewModel workspace;
  private final Navigator navigator;
  private final Bookmarks bookmarks;
  private final NotedObjects noted;
  private final ColumnLayouts columns;
  private final ExportViewModel export;
  private final Desktop desktop;
  private final Views parts;
  private Parent view;

  /// @param loads where snapshots are loaded, apart from the questions about those that are open
  public Workbench(
      Loader loader, Background loads, Background background, Path configFolder, Desktop desktop) {
    this.background = background;
    this.desktop = desktop;
    recent = new RecentFiles(configFolder, background, errors::show);
    session = new LastSession(configFolder, background, errors::show);
    indexes = new KeptIndexes(UserIndexes.folder(), configFolder, background, errors::show);
    appearance = new AppearanceSetting(configFolder, background, errors::show);
    textSize = new TextSize(configFolder, background, errors::show);
    explorer = Explorer.create(errors::show);
    workspace =
        new WorkspaceViewModel(
            loader, loads, background, recent, session, explorer.views(), errors::show);
    bookmarks = new Bookmarks(configFolder, background, errors::show);
    noted = new NotedObjects(bookmarks, errors::show);
    export = new ExportViewModel(bookmarks, errors::show);
    columns = new ColumnLayouts(configFolder, background, errors::show);
    navigator = new Navigator(workspace, explorer.views(), errors::show);
    navigator.onRetention(explorer::showRetention);
    explorer.find().searchIn(this::openSnapshots);
    workspace.capturesProperty().subscribe(noted::follow);
    workspace.capturesProperty().subscribe(export::follow);
    workspace.capturesProperty().subscribe(explorer.findings()::follow);
    workspace.capturesProperty().subscribe(explorer.growth()::follow);
    workspace.capturesProperty().subscribe(explorer.retention()::follow);
    workspace.capturesProperty().subscribe(explorer.comparison()::follow);
    workspace.onTogether(() -> explorer.views().bring(ViewInSight.Name.FINDINGS));
    explorer.findings().onShow(workspace::bringIntoSight);
    explorer.growth().onShow(workspace::bringIntoSight);
    explorer.retention().onShow(workspace::bringIntoSight);
    parts = new Views(controllers());
  }

  private List<OpenSnapshot> openSnapshots() {
    return workspace.snapshots().stream()
        .filter(snapshot -> snapshot.questions() != null)
        .map(snapshot -> new OpenSnapshot(snapshot.letter(), snapshot.questions()))
        .toList();
  }

  public WorkspaceViewModel workspace() {
    return workspace;
  }

  ViewInSight views() {
    return explorer.views();
  }

  public ErrorPresenter errors() {
    return errors;
  }

  /// Whether large snapshots get an index.
  public KeptIndexes indexes() {
    return indexes;
  }

  public AppearanceSetting appearance() {
    return appearance;
  }

  /// Reads what is remembered from last time.
  public void loadSettings() {
    recent.load();
    bookmarks.load();
    columns.load();
    session.load();
    indexes.load();
    appearance.load();
    textSize.load();
  }

  /// Builds the window's content, as far as it shows at first.
  public Parent view() {
    view = parts.load("workspace/WorkspaceView.fxml");
    view.addEventHandler(ColumnsEvent.ARRIVED, event -> keep(event.columns()));
    return view;
  }

  /// What is built of the content later.
  Views parts() {
    return parts;
  }

  private Map<Class<?>, Supplier<?>> controllers() {
    Map<Class<?>, Supplier<?>> controllers = new HashMap<>(viewControllers());
    controllers.putAll(panelControllers());
    controllers.put(LoadingController.class, () -> new LoadingController(workspace));
    controllers.put(WorkspaceController.class, this::workspaceController);
    controllers.put(
        ExplorerController.class,
        () -> new ExplorerController(parts, explorer.views(), explorer.find(), navigator));
    controllers.put(StartController.class, () -> new StartController(start()));
    controllers.put(
        FailureController.class,
        () -> new FailureController(this::reload, this::remove, this::salvage));
    controllers.put(CutBarController.class, () -> new CutBarController(workspace));
    controllers.put(ErrorBarController.class, () -> new ErrorBarController(errors));
    controllers.put(BookmarkController.class, () -> new BookmarkController(bookmarks));
    controllers.put(
        StatisticsController.class, () -> new StatisticsController(explorer.statistics()));
    controllers.put(RetentionController.class, () -> new RetentionController(explorer.retention()));
    controllers.put(NotedController.class, () -> new NotedController(explorer.findings(), noted));
    controllers.put(GoToController.class, () -> new GoToController(navigator));
    controllers.put(ExportController.class, () -> new ExportController(export, desktop));
    controllers.put(KeysController.class, KeysController::new);
    controllers.put(AboutController.class, AboutController::new);
    return controllers;
  }

  private Map<Class<?>, Supplier<?>> viewControllers() {
    return Map.of(
        FindingsController.class,
            () -> new FindingsController(explorer.findings(), noted, this::chooseFiles),
        FindingController.class, () -> new FindingController(explorer.findings(), noted),
        GrowthController.class, () -> new GrowthController(explorer.growth(), this::chooseFiles),
        SummaryController.class, () -> new SummaryController(explorer.summary()),
        ComparisonController.class,
            () -> new ComparisonController(explorer.comparison(), this::chooseFiles),
        ContainmentController.class, () -> new ContainmentController(explorer.containment()),
        DominatorsController.class, () -> new DominatorsController(explorer.dominators()),
        FindBarController.class,
            () -> new FindBarController(explorer.find(), workspace::bringIntoSight),
        FoundController.class, () -> new FoundController(explorer.find()));
  }

  /// What explains the selection of a view.
  private Map<Class<?>, Supplier<?>> panelControllers() {
    return Map.of(
        ExplanationController.class,
            () ->
                new ExplanationController(
                    explorer.retainers(), explorer.object(), explorer.source(), navigator),
        RetainersController.class, () -> new RetainersController(explorer.retainers()),
        ObjectController.class, () -> new ObjectController(explorer.object()),
        SourceController.class, () -> new SourceController(explorer.source()),
        TextController.class, TextController::new,
        PathController.class,
            () -> new PathController(explorer.path(), navigator.captureProperty()));
  }

  /// Makes the columns of a table as the user left them, and keeps what is changed.
  private void keep(TableColumns<?> table) {
    var name = table.tableName();
    columns
        .layoutsProperty()
        .subscribe(layouts -> Optional.ofNullable(layouts.get(name)).ifPresent(table::apply));
    table.onChange(() -> columns.keep(name, table.layout()));
    textSize
        .pixelsProperty()
        .subscribe(pixels -> table.scale(pixels.doubleValue() / TextSize.USUAL));
  }

  private WorkspaceController workspaceController() {
    return new WorkspaceController(
        parts,
        workspace,
        explorer.find(),
        navigator,
        bookmarks,
        recent,
        indexes,
        appearance.appearanceProperty(),
        textSize,
        this::chooseFiles,
        this::openExample);
  }

  private StartViewModel start() {
    return new StartViewModel(
        recent.paths(),
        session.entries(),
        this::chooseFiles,
        this::openExample,
        workspace::open,
        workspace::openAgain);
  }

  private void reload() {
    workspace.reload(workspace.selectedProperty().get());
  }

  /// Summary is where what is left shows; Findings, the first view, leaves it out.
  private void salvage() {
    explorer.views().bring(ViewInSight.Name.SUMMARY);
    workspace.salvage(workspace.selectedProperty().get());
  }

  private void remove() {
    workspace.close(workspace.selectedProperty().get());
  }

  private void chooseFiles() {
    Window owner = view.getScene().getWindow();
    workspace.open(desktop.chooseSnapshots(owner));
  }

  /// Opens the bundled example.
  public void openExample() {
    background.run("Example", _ -> Example.unpack(), workspace::openPassing, errors::show);
  }
}

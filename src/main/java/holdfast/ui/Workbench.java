package holdfast.ui;

import holdfast.ui.comparison.ComparisonController;
import holdfast.ui.containment.ContainmentController;
import holdfast.ui.errors.ErrorBarController;
import holdfast.ui.errors.ErrorPresenter;
import holdfast.ui.errors.FailureController;
import holdfast.ui.retainers.PathController;
import holdfast.ui.retainers.RetainersController;
import holdfast.ui.settings.AppearanceSetting;
import holdfast.ui.settings.LastSession;
import holdfast.ui.settings.RecentFiles;
import holdfast.ui.start.Example;
import holdfast.ui.start.StartController;
import holdfast.ui.start.StartViewModel;
import holdfast.ui.summary.SummaryController;
import holdfast.ui.work.Background;
import holdfast.ui.workspace.Explorer;
import holdfast.ui.workspace.FilePicker;
import holdfast.ui.workspace.Loader;
import holdfast.ui.workspace.LoadingController;
import holdfast.ui.workspace.WorkspaceController;
import holdfast.ui.workspace.WorkspaceViewModel;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.stage.Window;

/// Everything one window consists of, put together by hand.
public final class Workbench {
  private final Background background;
  private final ErrorPresenter errors = new ErrorPresenter();
  private final RecentFiles recent;
  private final LastSession session;
  private final AppearanceSetting appearance;
  private final Explorer explorer;
  private final WorkspaceViewModel workspace;
  private final FilePicker picker;
  private Parent view;

  /// @param loads where snapshots are loaded, apart from the questions about those that are open
  public Workbench(
      Loader loader,
      Background loads,
      Background background,
      Path configFolder,
      FilePicker picker) {
    this.background = background;
    this.picker = picker;
    recent = new RecentFiles(configFolder, background, errors::show);
    session = new LastSession(configFolder, background, errors::show);
    appearance = new AppearanceSetting(configFolder, background, errors::show);
    explorer = Explorer.create(errors::show);
    workspace =
        new WorkspaceViewModel(loader, loads, background, recent, session, explorer.views());
    explorer.comparison().follow(workspace.captures());
  }

  public WorkspaceViewModel workspace() {
    return workspace;
  }

  public ErrorPresenter errors() {
    return errors;
  }

  public AppearanceSetting appearance() {
    return appearance;
  }

  /// Reads what is remembered from last time.
  public void loadSettings() {
    recent.load();
    session.load();
    appearance.load();
  }

  /// Builds the window's content.
  public Parent view() {
    Map<Class<?>, Supplier<?>> controllers =
        Map.of(
            LoadingController.class, () -> new LoadingController(workspace),
            WorkspaceController.class, this::workspaceController,
            StartController.class, () -> new StartController(start()),
            SummaryController.class, () -> new SummaryController(explorer.summary()),
            ComparisonController.class,
                () -> new ComparisonController(explorer.comparison(), this::chooseFiles),
            ContainmentController.class, () -> new ContainmentController(explorer.containment()),
            RetainersController.class, () -> new RetainersController(explorer.retainers()),
            PathController.class, () -> new PathController(explorer.path()),
            FailureController.class, () -> new FailureController(this::reload, this::remove),
            ErrorBarController.class, () -> new ErrorBarController(errors));
    view = Views.load("workspace/WorkspaceView.fxml", controllers);
    return view;
  }

  private WorkspaceController workspaceController() {
    return new WorkspaceController(
        workspace,
        explorer.views(),
        recent,
        appearance.appearanceProperty(),
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

  private void remove() {
    workspace.close(workspace.selectedProperty().get());
  }

  private void chooseFiles() {
    Window owner = view.getScene().getWindow();
    workspace.open(picker.choose(owner));
  }

  /// Opens the bundled example.
  public void openExample() {
    background.run("Example", _ -> Example.unpack(), workspace::openPassing, errors::show);
  }
}

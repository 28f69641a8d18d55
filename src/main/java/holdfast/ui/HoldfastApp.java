package holdfast.ui;

import holdfast.analysis.SnapshotIndex;
import holdfast.index.SystemFolder;
import holdfast.report.UserIndexes;
import holdfast.ui.instance.RunningWindow;
import holdfast.ui.instance.WindowArguments;
import holdfast.ui.instance.WindowStart;
import holdfast.ui.settings.Reset;
import holdfast.ui.settings.WindowPlace;
import holdfast.ui.work.TaskBackground;
import holdfast.ui.workspace.CheckedLoader;
import holdfast.ui.workspace.IndexingLoader;
import holdfast.ui.workspace.SnapshotViewModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The window.
public final class HoldfastApp extends Application {
  /// JavaFX warns of standing on the class path, which is what we want. Kept, for filters go with
  /// their logger.
  private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

  private static final String CLASS_PATH_WARNING = "Unsupported JavaFX configuration";

  private static final int[] ICON_SIZES = {16, 32, 48, 128};

  /// Set by the build alone.
  private static final String REHEARSAL = "holdfast.rehearsal";

  private final Path configFolder = SystemFolder.CONFIG.locate();
  private Optional<WindowPlace> lastPlace;
  private StagePlace place;
  private TaskBackground loads;
  private TaskBackground indexes;
  private IndexingLoader indexing;
  private TaskBackground background;

  /// How this process began: JavaFX makes the application by itself and hands it texts only.
  private static WindowStart begun;

  /// Opens the window on the given files, or on the bundled example, and returns when it is closed.
  public static void open(WindowStart start) {
    begun = start;
    JAVAFX_LOG.setFilter(record -> !record.getMessage().startsWith(CLASS_PATH_WARNING));
    launch(HoldfastApp.class);
  }

  /// Reads what the first sight depends on, before the window's thread has work.
  @Override
  public void init() throws IOException {
    if (begun.arguments().reset()) {
      Reset.forget(configFolder);
    }
    lastPlace = WindowPlace.read(configFolder);
  }

  @Override
  public void start(Stage stage) {
    int cores = Runtime.getRuntime().availableProcessors();
    // A load uses several cores by itself.
    loads = TaskBackground.ofLowPriority("Load", cores >= 4 ? 2 : 1);
    indexes = TaskBackground.ofLowPriority("Index", 1);
    indexing = new IndexingLoader(new SnapshotIndex(UserIndexes.folder()), indexes);
    background = new TaskBackground("Question", Math.clamp(cores, 2, 4));
    var workbench =
        new Workbench(
            new CheckedLoader(indexing, Runtime.getRuntime().maxMemory()),
            loads,
            background,
            configFolder,
            new SystemDesktop(getHostServices()));
    indexing.onlyWhile(workbench.indexes()::areWanted);
    Thread.currentThread()
        .setUncaughtExceptionHandler((_, problem) -> workbench.errors().show(problem));
    var scene = new Scene(workbench.view());
    workbench.loadSettings();
    workbench.workspace().selectedProperty().subscribe(snapshot -> stage.setTitle(title(snapshot)));
    for (int size : ICON_SIZES) {
      stage
          .getIcons()
          .add(new Image(HoldfastApp.class.getResourceAsStream("icons/" + size + ".png")));
    }
    stage.setMinWidth(720);
    stage.setMinHeight(480);
    place = new StagePlace(stage, workbench.views());
    place.restore(lastPlace, scene);
    stage.show();
    workbench.parts().buildInFrames();
    open(workbench, begun.arguments());
    if (begun.isUnanswered()) {
      workbench
          .errors()
          .show(new UncheckedIOException(new IOException(Messages.text("instance.unanswered"))));
    }
    begun
        .running()
        .ifPresent(running ->
            running.listen(
                Platform::runLater,
                arguments -> {
                  open(workbench, arguments);
                  bringToFront(stage);
                }));
    WindowRehearsal.begin(System.getProperty(REHEARSAL, ""), scene, workbench.views());
  }

  private static void open(Workbench workbench, WindowArguments arguments) {
    if (arguments.example()) {
      workbench.openExample();
    }
    workbench.workspace().open(arguments.files());
  }

  private static String title(SnapshotViewModel snapshot) {
    return snapshot == null
        ? Messages.text("window.title")
        : Messages.text("window.title.of", snapshot.fileName());
  }

  private static void bringToFront(Stage stage) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  @Override
  public void stop() throws IOException {
    begun.running().ifPresent(RunningWindow::close);
    indexing.close();
    background.close();
    loads.close();
    indexes.close();
    place.place().write(configFolder);
  }
}

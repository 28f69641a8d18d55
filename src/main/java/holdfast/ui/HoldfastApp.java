package holdfast.ui;

import holdfast.analysis.SnapshotLoader;
import holdfast.ui.settings.ConfigFolder;
import holdfast.ui.work.TaskBackground;
import java.nio.file.Path;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The window.
public final class HoldfastApp extends Application {
  /// JavaFX warns of standing on the class path, which is what we want. Kept, for filters go with
  /// their logger.
  private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

  private static final String CLASS_PATH_WARNING = "Unsupported JavaFX configuration";

  private static final double WIDTH = 1360;
  private static final double HEIGHT = 860;
  private static final int[] ICON_SIZES = {16, 32, 48, 128};
  private static final String EXAMPLE = "--example";

  /// Set by the build alone.
  private static final String REHEARSAL = "holdfast.rehearsal";

  private TaskBackground loads;
  private TaskBackground background;

  /// Opens the window on the given files, or on the bundled example for `--example`, and returns
  /// when it is closed.
  public static void open(String... args) {
    JAVAFX_LOG.setFilter(record -> !record.getMessage().startsWith(CLASS_PATH_WARNING));
    launch(HoldfastApp.class, args);
  }

  @Override
  public void start(Stage stage) {
    int cores = Runtime.getRuntime().availableProcessors();
    // A load uses several cores by itself.
    loads = TaskBackground.ofLowPriority("Load", cores >= 4 ? 2 : 1);
    background = new TaskBackground("Question", Math.clamp(cores, 2, 4));
    var workbench =
        new Workbench(
            SnapshotLoader::load,
            loads,
            background,
            ConfigFolder.locate(),
            new SystemDesktop(getHostServices()));
    Thread.currentThread()
        .setUncaughtExceptionHandler((_, problem) -> workbench.errors().show(problem));
    var bounds = Screen.getPrimary().getVisualBounds();
    var scene =
        new Scene(
            workbench.view(),
            Math.min(WIDTH, bounds.getWidth()),
            Math.min(HEIGHT, bounds.getHeight()));
    workbench.loadSettings();
    stage.setTitle(Messages.text("window.title"));
    for (int size : ICON_SIZES) {
      stage
          .getIcons()
          .add(new Image(HoldfastApp.class.getResourceAsStream("icons/" + size + ".png")));
    }
    stage.setMinWidth(720);
    stage.setMinHeight(480);
    stage.setScene(scene);
    stage.show();
    var args = getParameters().getRaw();
    if (args.contains(EXAMPLE)) {
      workbench.openExample();
    }
    workbench
        .workspace()
        .open(args.stream().filter(arg -> !arg.equals(EXAMPLE)).map(Path::of).toList());
    if (Boolean.getBoolean(REHEARSAL)) {
      WindowRehearsal.begin(scene, workbench.views());
    }
  }

  @Override
  public void stop() {
    background.close();
    loads.close();
  }
}

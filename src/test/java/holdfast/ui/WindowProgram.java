package holdfast.ui;

import holdfast.analysis.SnapshotLoader;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLine.Kind;
import holdfast.ui.work.TaskBackground;
import holdfast.ui.workspace.WorkspaceViewModel.Scenery;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// A program that steers the real window from a thread of its own, for people to look at what comes
/// of it: figures or pictures. Needs a display.
abstract class WindowProgram {
  private static final int PATIENCE = 300;

  final TestDesktop desktop = new TestDesktop();
  Workbench workbench;
  Stage stage;

  /// What is done on the window's thread.
  interface Action {
    void run() throws Exception;
  }

  /// Shows the window, does what the program does, and ends.
  static void start(WindowProgram program, double width, double height) throws Exception {
    Platform.startup(() -> {});
    try {
      var config = Files.createTempDirectory("holdfast-config");
      onWindow(() -> program.show(config, width, height));
      program.run();
      System.exit(0);
    } catch (Exception problem) {
      problem.printStackTrace();
      System.exit(1);
    }
  }

  abstract void run() throws Exception;

  private void show(Path config, double width, double height) {
    workbench =
        new Workbench(
            SnapshotLoader::load,
            TaskBackground.ofLowPriority("Load", 1),
            new TaskBackground("Question", 2),
            config,
            desktop);
    stage = new Stage();
    stage.setScene(new Scene(workbench.view(), width, height));
    stage.setTitle(Messages.text("window.title"));
    workbench.loadSettings();
    stage.setX(0);
    stage.setY(0);
    stage.show();
    workbench.parts().buildInFrames();
  }

  static void onWindow(Action action) throws Exception {
    var done = new CompletableFuture<Void>();
    Platform.runLater(() -> {
      try {
        action.run();
        done.complete(null);
      } catch (Throwable problem) {
        done.completeExceptionally(problem);
      }
    });
    done.get(PATIENCE, TimeUnit.SECONDS);
  }

  static void await(BooleanSupplier condition) throws Exception {
    for (var met = new boolean[1]; !met[0]; ) {
      onWindow(() -> met[0] = condition.getAsBoolean());
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  /// Time for questions to be answered and the window to be drawn.
  static void settle() throws Exception {
    TimeUnit.MILLISECONDS.sleep(700);
    onWindow(() -> {});
  }

  /// Types keys one after the other.
  static void press(KeyCode... keys) throws Exception {
    for (var key : keys) {
      onWindow(() -> new Robot().keyType(key));
      settle();
    }
  }

  /// Types a key while another one is held.
  static void pressWith(KeyCode held, KeyCode code) throws Exception {
    onWindow(() -> {
      var robot = new Robot();
      robot.keyPress(held);
      robot.keyType(code);
      robot.keyRelease(held);
    });
  }

  Node node(String selector) {
    return Objects.requireNonNull(stage.getScene().lookup(selector), selector);
  }

  TableView<?> table(String selector) {
    return (TableView<?>) node(selector);
  }

  boolean hasRows(String selector) {
    var items = table(selector).getItems();
    return items != null && !items.isEmpty();
  }

  boolean isReady() {
    return workbench.workspace().sceneryProperty().get() == Scenery.READY;
  }

  /// Opens the bundled example and waits until it is read.
  void openExample() throws Exception {
    onWindow(() -> workbench.openExample());
    await(() -> workbench.workspace().snapshots().size() == 3);
    await(() ->
        workbench.workspace().snapshots().stream()
            .allMatch(snapshot -> snapshot.questions() != null));
  }

  /// Brings a view into sight.
  ///
  /// @param name in capitals, as the tabs know them
  void bring(String name) throws Exception {
    var tabs = (TabPane) node("#viewTabs");
    onWindow(() ->
        tabs.getTabs().stream()
            .filter(tab -> name.equals(tab.getUserData()))
            .forEach(tabs.getSelectionModel()::select));
  }

  /// Filters the classes of Summary.
  void filter(String text) throws Exception {
    onWindow(() -> ((TextField) node("#filterField")).setText(text));
    settle();
  }

  /// Selects a row of a table, which then has the keyboard.
  void select(String table, int row) throws Exception {
    onWindow(() -> {
      table(table).requestFocus();
      table(table).getSelectionModel().clearAndSelect(row);
    });
  }

  /// Where the first "Show next" line of a table stands, or -1.
  int moreLine(String table) throws Exception {
    var found = new int[] {-1};
    onWindow(() -> {
      var lines = table(table).getItems();
      for (int i = 0; i < Math.min(500, lines.size()) && found[0] < 0; i++) {
        found[0] = ((TreeLine<?>) lines.get(i)).kind() == Kind.MORE ? i : -1;
      }
    });
    return found[0];
  }

  /// Keeps what the scene shows as a PNG file.
  void picture(Path file) throws Exception {
    settle();
    onWindow(() -> write(stage.getScene().snapshot(null), file));
  }

  /// Keeps what the screen shows where the window is, its menus too, as a PNG file.
  void screenshot(Path file) throws Exception {
    settle();
    onWindow(() ->
        write(
            new Robot()
                .getScreenCapture(
                    null, stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()),
            file));
  }

  private static void write(Image image, Path file) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    try {
      ImageIO.write(copy, "png", file.toFile());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}

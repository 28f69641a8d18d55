package holdfast.ui;

import holdfast.analysis.SnapshotLoader;
import holdfast.ui.settings.Appearance;
import holdfast.ui.work.TaskBackground;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Goes through every view of the real window with the snapshots of one process and takes pictures
/// at three widths, light and dark, for people to look at. Arguments: a folder for the pictures and
/// the snapshots.
final class ViewPictures {
  private static final int[] WIDTHS = {1280, 960, 1600};

  private final Path folder;
  private final List<Path> files;
  private Workbench workbench;
  private Stage stage;

  private ViewPictures(Path folder, List<Path> files) {
    this.folder = folder;
    this.files = files;
  }

  public static void main(String[] args) throws Exception {
    Files.createDirectories(Path.of(args[0]));
    Platform.startup(() -> {});
    try {
      new ViewPictures(Path.of(args[0]), Arrays.stream(args).skip(1).map(Path::of).toList()).take();
      System.exit(0);
    } catch (Exception problem) {
      problem.printStackTrace();
      System.exit(1);
    }
  }

  private void take() throws Exception {
    var config = Files.createTempDirectory("holdfast-config");
    onWindow(() -> show(config));
    onWindow(() -> workbench.workspace().open(files));
    await(() ->
        workbench.workspace().snapshots().stream()
                .filter(snapshot -> snapshot.questions() != null)
                .count()
            == files.size());
    await(() -> !((ListView<?>) stage.getScene().lookup("#findingList")).getItems().isEmpty());
    for (int width : WIDTHS) {
      onWindow(() -> stage.setWidth(width));
      views(width);
    }
  }

  private void views(int width) throws Exception {
    var tabs = (TabPane) stage.getScene().lookup("#viewTabs");
    for (int i = 0; i < tabs.getTabs().size(); i++) {
      int at = i;
      onWindow(() -> tabs.getSelectionModel().select(at));
      TimeUnit.MILLISECONDS.sleep(1_200);
      onWindow(this::openFirst);
      TimeUnit.MILLISECONDS.sleep(900);
      var name = tabs.getTabs().get(at).getText().split(" ")[0].toLowerCase();
      boolean isDark = (i + width / 320) % 2 == 0;
      onWindow(() ->
          workbench
              .appearance()
              .appearanceProperty()
              .set(isDark ? Appearance.DARK : Appearance.LIGHT));
      picture("%d-%d-%s%s".formatted(width, i, name, isDark ? "-dark" : ""));
    }
  }

  /// Opens the first row of the table in sight and selects what is below it.
  private void openFirst() {
    for (var id :
        List.of(
            "#growthTable",
            "#classTable",
            "#differenceTable",
            "#containmentTable",
            "#dominatorTable",
            "#stringTable")) {
      if (stage.getScene().lookup(id) instanceof TableView<?> table
          && isShown(table)
          && table.getItems() != null
          && !table.getItems().isEmpty()) {
        table.requestFocus();
        table.getSelectionModel().clearAndSelect(0);
        var robot = new Robot();
        robot.keyType(KeyCode.RIGHT);
        robot.keyType(KeyCode.RIGHT);
        robot.keyType(KeyCode.DOWN);
      }
    }
  }

  private static boolean isShown(javafx.scene.Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private void show(Path config) {
    workbench =
        new Workbench(
            SnapshotLoader::load,
            TaskBackground.ofLowPriority("Load", 1),
            new TaskBackground("Question", 2),
            config,
            _ -> List.of());
    stage = new Stage();
    stage.setScene(new Scene(workbench.view(), WIDTHS[0], 800));
    workbench.loadSettings();
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  private void picture(String name) throws Exception {
    TimeUnit.MILLISECONDS.sleep(500);
    onWindow(() -> {
      var image = stage.getScene().snapshot(null);
      int width = (int) image.getWidth();
      int height = (int) image.getHeight();
      var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
        }
      }
      ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
    });
  }

  private interface Action {
    void run() throws Exception;
  }

  private static void await(BooleanSupplier condition) throws Exception {
    for (var met = new boolean[1]; !met[0]; ) {
      onWindow(() -> met[0] = condition.getAsBoolean());
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static void onWindow(Action action) throws Exception {
    var done = new CompletableFuture<Void>();
    Platform.runLater(() -> {
      try {
        action.run();
        done.complete(null);
      } catch (Throwable problem) {
        done.completeExceptionally(problem);
      }
    });
    done.get(60, TimeUnit.SECONDS);
  }
}

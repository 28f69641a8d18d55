package holdfast.ui;

import holdfast.analysis.SnapshotLoader;
import holdfast.ui.settings.Appearance;
import holdfast.ui.work.TaskBackground;
import holdfast.ui.workspace.WorkspaceViewModel.Scenery;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Takes pictures of the real window, for people to look at: a folder for the pictures, then
/// snapshots; the first is explored, a last one that is broken shows the card.
final class Screenshots {
  private final Path folder;
  private final List<Path> files;
  private Workbench workbench;
  private Stage stage;

  private Screenshots(Path folder, List<Path> files) {
    this.folder = folder;
    this.files = files;
  }

  public static void main(String[] args) throws Exception {
    var files = List.of(args).subList(1, args.length).stream().map(Path::of).toList();
    Files.createDirectories(Path.of(args[0]));
    Platform.startup(() -> {});
    new Screenshots(Path.of(args[0]), files).take();
    System.exit(0);
  }

  private void take() throws Exception {
    var config = Files.createTempDirectory("holdfast-config");
    onWindow(() -> show(config));
    picture("01-start");
    onWindow(() -> workbench.workspace().open(files));
    await(() -> workbench.workspace().sceneryProperty().get() == Scenery.READY);
    await(() -> !table("#classTable").getItems().isEmpty());
    picture("02-summary");
    press(KeyCode.F6, KeyCode.F6);
    onWindow(() -> {
      table("#classTable").requestFocus();
      table("#classTable").getSelectionModel().select(0);
    });
    picture("03-class-selected");
    press(KeyCode.RIGHT);
    await(() -> table("#classTable").getItems().size() > 101);
    press(KeyCode.DOWN);
    await(() -> table("#retainerTable").getItems() != null);
    await(() -> !table("#retainerTable").getItems().isEmpty());
    press(KeyCode.RIGHT);
    picture("04-object-and-retainers");
    onWindow(() -> workbench.appearance().appearanceProperty().set(Appearance.DARK));
    picture("05-dark");
    onWindow(() -> ((TextField) node("#filterField")).setText("nothing is called so"));
    picture("06-filter-without-match-dark");
    onWindow(() -> {
      workbench.appearance().appearanceProperty().set(Appearance.LIGHT);
      ((TextField) node("#filterField")).setText("/^\\(/");
    });
    picture("07-filter");
    onWindow(() -> {
      ((TextField) node("#filterField")).setText("");
      table("#classTable").getSelectionModel().select(0);
    });
    onWindow(() -> ((TextField) node("#filterField")).setText("(string)"));
    settle();
    onWindow(() -> table("#classTable").getSelectionModel().select(0));
    press(KeyCode.RIGHT);
    await(() -> table("#classTable").getItems().size() > 101);
    int more = 0;
    for (int i = 0; i < table("#classTable").getItems().size() && more == 0; i++) {
      var line = (holdfast.ui.treetable.TreeLine<?>) table("#classTable").getItems().get(i);
      if (line.kind() == holdfast.ui.treetable.TreeLine.Kind.MORE) {
        more = i;
      }
    }
    int last = more;
    onWindow(() -> {
      table("#classTable").scrollTo(Math.max(0, last - 8));
      table("#classTable").getSelectionModel().select(last);
    });
    picture("08-show-next");
    for (int i = 1; i < files.size(); i++) {
      int at = i;
      onWindow(() -> workbench.workspace().select(at));
      picture("09-snapshot-" + i);
    }
    onWindow(() -> workbench.appearance().appearanceProperty().set(Appearance.DARK));
    picture("10-last-dark");
    onWindow(() -> workbench.errors().show(new IllegalStateException("for the picture")));
    picture("11-error-bar");
  }

  private void show(Path config) {
    var background = new TaskBackground("Question", 2);
    workbench =
        new Workbench(
            SnapshotLoader::load,
            new TaskBackground("Load", 1),
            background,
            config,
            _ -> List.of());
    stage = new Stage();
    stage.setScene(new Scene(workbench.view(), 1400, 860));
    stage.setTitle(Messages.text("window.title"));
    workbench.loadSettings();
    stage.show();
  }

  private Node node(String selector) {
    return Objects.requireNonNull(stage.getScene().lookup(selector), selector);
  }

  private TableView<?> table(String selector) {
    return (TableView<?>) node(selector);
  }

  private void press(KeyCode... keys) throws Exception {
    for (var key : keys) {
      onWindow(() -> new Robot().keyType(key));
      settle();
    }
  }

  private void picture(String name) throws Exception {
    settle();
    var image = new CompletableFuture<javafx.scene.image.Image>();
    onWindow(() ->
        image.complete(
            new Robot()
                .getScreenCapture(
                    null, stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())));
    var taken = image.get();
    int width = (int) taken.getWidth();
    int height = (int) taken.getHeight();
    var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, taken.getPixelReader().getArgb(x, y));
      }
    }
    ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
  }

  /// Half a second for questions to be answered and the window to be drawn.
  private static void settle() throws Exception {
    TimeUnit.MILLISECONDS.sleep(500);
    onWindow(() -> {});
  }

  private static void await(BooleanSupplier condition) throws Exception {
    for (var met = new boolean[1]; !met[0]; ) {
      onWindow(() -> met[0] = condition.getAsBoolean());
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static void onWindow(Runnable action) throws Exception {
    var done = new CompletableFuture<Void>();
    Platform.runLater(() -> {
      try {
        action.run();
        done.complete(null);
      } catch (Throwable problem) {
        done.completeExceptionally(problem);
      }
    });
    done.get(300, TimeUnit.SECONDS);
  }
}

package holdfast.ui;

import holdfast.analysis.SnapshotLoader;
import holdfast.ui.settings.Appearance;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLine.Kind;
import holdfast.ui.work.TaskBackground;
import holdfast.ui.workspace.SnapshotViewModel.State;
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
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Takes pictures of the real window, for people to look at. Arguments: a folder for the pictures,
/// a large snapshot, a broken one.
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
    try {
      new Screenshots(Path.of(args[0]), files).take();
      System.exit(0);
    } catch (Exception problem) {
      problem.printStackTrace();
      System.exit(1);
    }
  }

  private void take() throws Exception {
    var config = Files.createTempDirectory("holdfast-config");
    onWindow(() -> show(config));
    picture("01-start");
    onWindow(() -> workbench.openExample());
    await(() -> workbench.workspace().snapshots().size() == 3);
    await(() -> !((ListView<?>) node("#findingList")).getItems().isEmpty());
    picture("02-findings");
    onWindow(() -> appearance().set(Appearance.DARK));
    onWindow(() -> ((ListView<?>) node("#findingList")).getSelectionModel().select(1));
    picture("02-findings-dark");
    onWindow(() -> appearance().set(Appearance.LIGHT));
    growthAndRetention();
    onWindow(() -> ((TabPane) node("#viewTabs")).getSelectionModel().select(2));
    onWindow(() -> workbench.workspace().select(2));
    await(() -> isReady() && !table("#classTable").getItems().isEmpty());
    picture("02-summary");
    onWindow(() -> table("#classTable").getSelectionModel().select(4));
    picture("03-class-selected");
    explore("Session");
    picture("04-object-and-retainers");
    onWindow(() -> appearance().set(Appearance.DARK));
    picture("05-dark");
    filter("nothing is called so");
    picture("06-filter-without-match-dark");
    onWindow(() -> appearance().set(Appearance.LIGHT));
    statistics();
    filter("(string)");
    onWindow(() -> table("#classTable").getSelectionModel().select(0));
    press(KeyCode.RIGHT);
    showMore();
    picture("07-show-next");
    onWindow(() -> {
      var robot = new Robot();
      robot.keyPress(KeyCode.SHIFT);
      robot.keyType(KeyCode.F10);
      robot.keyRelease(KeyCode.SHIFT);
    });
    picture("08-context-menu");
    press(KeyCode.ESCAPE);
    filter("");
    onWindow(() -> workbench.workspace().open(files));
    await(() -> workbench.workspace().selectedProperty().get().fractionProperty().get() > 0.3);
    picture("09-loading");
    onWindow(() -> appearance().set(Appearance.DARK));
    picture("10-loading-dark");
    onWindow(() -> appearance().set(Appearance.LIGHT));
    await(
        () -> workbench.workspace().snapshots().stream().allMatch(s -> s.state() != State.LOADING));
    await(this::isReady);
    picture("11-large");
    filter("(string)");
    onWindow(() -> table("#classTable").getSelectionModel().select(0));
    press(KeyCode.RIGHT);
    await(() -> table("#classTable").getItems().size() > 100);
    showMore();
    press(KeyCode.LEFT);
    press(KeyCode.UP, KeyCode.DOWN);
    picture("12-million-rows");
    onWindow(() -> workbench.workspace().select(4));
    await(() -> workbench.workspace().sceneryProperty().get() == Scenery.FAILED);
    picture("13-broken");
    onWindow(() -> ((Hyperlink) node("#detailsLink")).fire());
    onWindow(() -> appearance().set(Appearance.DARK));
    picture("14-broken-details-dark");
    onWindow(() -> workbench.errors().show(new IllegalStateException("for the picture")));
    picture("15-error-bar-dark");
    onWindow(() -> workbench.errors().dismiss());
    onWindow(() -> appearance().set(Appearance.LIGHT));
    onWindow(() -> workbench.workspace().select(2));
    onWindow(() -> stage.setWidth(960));
    onWindow(() -> stage.setHeight(640));
    picture("16-small-window");
    while (!workbench.workspace().snapshots().isEmpty()) {
      onWindow(() -> workbench.workspace().close(workbench.workspace().snapshots().getFirst()));
    }
    picture("17-start-with-recent-files");
  }

  /// The survivors of a class, and what retains them.
  private void growthAndRetention() throws Exception {
    onWindow(() -> ((TabPane) node("#viewTabs")).getSelectionModel().select(1));
    await(() -> table("#growthTable").getItems() != null);
    await(() -> table("#growthTable").getItems().size() > 3);
    onWindow(() -> {
      table("#growthTable").requestFocus();
      table("#growthTable").getSelectionModel().select(3);
    });
    press(KeyCode.RIGHT, KeyCode.DOWN);
    picture("02-growth");
    onWindow(() -> {
      var robot = new Robot();
      robot.keyType(KeyCode.UP);
      robot.keyPress(KeyCode.CONTROL);
      robot.keyType(KeyCode.R);
      robot.keyRelease(KeyCode.CONTROL);
    });
    await(() -> table("#retentionTable").getItems() != null);
    await(() -> table("#retentionTable").getItems().size() > 3);
    picture("02-retention");
    onWindow(() -> appearance().set(Appearance.DARK));
    picture("02-retention-dark");
    onWindow(() -> appearance().set(Appearance.LIGHT));
  }

  /// The kinds of content with a duplicated string opened, and back to Summary.
  private void statistics() throws Exception {
    var tabs = (TabPane) node("#viewTabs");
    var tab =
        tabs.getTabs().stream()
            .filter(candidate -> "STATISTICS".equals(candidate.getUserData()))
            .findFirst()
            .orElseThrow();
    onWindow(() -> tabs.getSelectionModel().select(tab));
    await(() -> !table("#stringTable").getItems().isEmpty());
    await(() -> !((ListView<?>) node("#categoryList")).getItems().isEmpty());
    onWindow(() -> {
      table("#stringTable").requestFocus();
      table("#stringTable").getSelectionModel().select(0);
    });
    press(KeyCode.RIGHT, KeyCode.DOWN);
    picture("06-statistics");
    onWindow(() -> appearance().set(Appearance.DARK));
    picture("06-statistics-dark");
    onWindow(() -> appearance().set(Appearance.LIGHT));
    onWindow(() -> tabs.getSelectionModel().select(2));
  }

  private boolean isReady() {
    return workbench.workspace().sceneryProperty().get() == Scenery.READY;
  }

  private ObjectProperty<Appearance> appearance() {
    return workbench.appearance().appearanceProperty();
  }

  private void filter(String text) throws Exception {
    onWindow(() -> ((TextField) node("#filterField")).setText(text));
    settle();
  }

  /// Opens a class, selects its first object and opens that too.
  private void explore(String className) throws Exception {
    filter(className);
    onWindow(() -> {
      table("#classTable").requestFocus();
      table("#classTable").getSelectionModel().select(0);
    });
    press(KeyCode.RIGHT);
    await(() -> table("#classTable").getItems().size() > 1);
    press(KeyCode.DOWN, KeyCode.RIGHT);
    await(() -> !table("#retainerTable").getItems().isEmpty());
    filter("");
  }

  /// Brings the first "Show next" line into sight and selects it.
  private void showMore() throws Exception {
    int line = 0;
    while (((TreeLine<?>) table("#classTable").getItems().get(line)).kind() != Kind.MORE) {
      line++;
    }
    int more = line;
    onWindow(() -> {
      table("#classTable").scrollTo(Math.max(0, more - 12));
      table("#classTable").requestFocus();
      table("#classTable").getSelectionModel().select(more);
    });
    settle();
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

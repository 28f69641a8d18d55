package holdfast.ui;

import holdfast.analysis.SnapshotLoader;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeRow;
import holdfast.ui.work.Background;
import holdfast.ui.work.TaskBackground;
import holdfast.ui.workspace.Loader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window with everything in it, and eyes to read what it shows.
abstract class WindowFixture {
  /// The headless screen is no larger, and one larger stage would break every later test.
  private static final double SIDE = 960;

  private static final int PATIENCE = 20;

  final FxRobot robot = new FxRobot();
  @TempDir Path folder;
  Workbench workbench;
  Stage stage;
  final TestDesktop desktop = new TestDesktop();
  private TaskBackground loads;
  private TaskBackground background;

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void openWindow() throws Exception {
    loads = new TaskBackground("Test load", 2);
    background = new TaskBackground("Test question", 2);
    onWindow(() -> {
      workbench =
          new Workbench(loader(), loads, questions(background), folder.resolve("config"), desktop);
      stage = new Stage();
      stage.setScene(new Scene(workbench.view(), SIDE, SIDE));
      stage.setX(0);
      stage.setY(0);
      workbench.loadSettings();
      stage.show();
      finish();
      return null;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void closeWindow() throws Exception {
    robot.release(new KeyCode[0]);
    onWindow(() -> {
      stage.close();
      return null;
    });
    loads.close();
    background.close();
  }

  /// Builds what comes after the first frames.
  void finish() {
    while (workbench.parts().buildNext()) {
      // until all is there
    }
  }

  Loader loader() {
    return SnapshotLoader::load;
  }

  /// Where questions are asked.
  Background questions(Background usual) {
    return usual;
  }

  static <T> T onWindow(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(action));
  }

  /// Waits until something is so on the window's thread; what it was instead is said otherwise. A
  /// row that is not there yet is waited for like any other.
  static void await(Object wanted, Callable<?> actual) throws Exception {
    var last = new Object[1];
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE,
          TimeUnit.SECONDS,
          () -> {
            last[0] = onWindow(() -> orMissing(actual));
            return wanted.equals(last[0]);
          });
    } catch (java.util.concurrent.TimeoutException _) {
      throw new AssertionError("expected: <" + wanted + "> but was: <" + last[0] + ">");
    }
  }

  private static Object orMissing(Callable<?> actual) throws Exception {
    try {
      return actual.call();
    } catch (NoSuchElementException | IndexOutOfBoundsException missing) {
      return missing;
    }
  }

  Path shop(String name, int sessions) {
    return SnapshotText.shop(sessions).write(folder.resolve(name));
  }

  /// Opens files one after the other and brings the first of them into sight.
  void open(Path... files) throws Exception {
    onWindow(() -> {
      for (var file : files) {
        workbench.workspace().open(List.of(file));
      }
      workbench.workspace().open(List.of(files[0]));
      return null;
    });
  }

  /// Opens files in one step, as when they are chosen or dropped together.
  void openTogether(Path... files) throws Exception {
    onWindow(() -> {
      workbench.workspace().open(List.of(files));
      return null;
    });
  }

  /// The name of the view in sight.
  String view() {
    return ((TabPane) node("#viewTabs")).getSelectionModel().getSelectedItem().getText();
  }

  Node node(String selector) {
    var node = stage.getScene().lookup(selector);
    if (node == null) {
      throw new NoSuchElementException("nothing in the window is " + selector);
    }
    return node;
  }

  /// What is not built yet does not show.
  boolean isShown(String selector) {
    var node = stage.getScene().lookup(selector);
    for (var at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node != null;
  }

  String label(String selector) {
    return ((Labeled) node(selector)).getText();
  }

  TableView<?> table(String selector) {
    return (TableView<?>) node(selector);
  }

  /// The rows one sees in a table, each with all its texts from left to right.
  List<String> rows(String selector) {
    return cells(selector, ".table-row-cell");
  }

  /// The cells of a list one sees, each with all its texts from left to right.
  List<String> items(String selector) {
    return cells(selector, ".list-cell");
  }

  private List<String> cells(String selector, String kind) {
    return node(selector).lookupAll(kind).stream()
        .filter(node -> node instanceof IndexedCell<?> cell && !cell.isEmpty() && cell.isVisible())
        .sorted(Comparator.comparingDouble(Node::getLayoutY))
        .map(WindowFixture::read)
        .toList();
  }

  /// All visible texts inside a node, from left to right.
  static String read(Node node) {
    return read(node, Comparator.comparingDouble(WindowFixture::x));
  }

  /// All visible texts inside a node, from top to bottom.
  static String readDown(Node node) {
    return read(
        node,
        Comparator.comparingDouble(text -> text.localToScene(text.getBoundsInLocal()).getMinY()));
  }

  private static String read(Node node, Comparator<Text> order) {
    var texts = new ArrayList<Text>();
    collect(node, texts);
    return texts.stream()
        .sorted(order)
        .map(WindowFixture::whole)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// The text as it is before it is cut for want of room.
  private static String whole(Text text) {
    return text.getParent() instanceof Labeled label
        ? label.getText()
        : text.getAccessibleText() == null ? text.getText() : text.getAccessibleText();
  }

  private static double x(Text text) {
    return text.localToScene(text.getBoundsInLocal()).getMinX();
  }

  private static void collect(Node node, List<Text> texts) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Text text) {
      texts.add(text);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }

  /// The visible node with this text inside another one.
  Node withText(String inside, String text) {
    var found = new ArrayList<Text>();
    collect(node(inside), found);
    return found.stream()
        .filter(node -> whole(node).equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no '" + text + "' in " + inside));
  }

  /// Whether a text shows inside a node.
  boolean hasText(String inside, String text) {
    var found = new ArrayList<Text>();
    collect(node(inside), found);
    return found.stream().anyMatch(node -> whole(node).equals(text));
  }

  /// Clicks on a text as soon as it shows: rows come into sight over several frames.
  void click(String inside, String text) throws Exception {
    await(true, () -> hasText(inside, text));
    Bounds bounds =
        onWindow(() -> {
          var node = withText(inside, text);
          return node.localToScreen(node.getBoundsInLocal());
        });
    robot.clickOn(bounds);
  }

  /// Opens a class in Summary and selects its largest object.
  void selectOneOf(String className) throws Exception {
    await(true, () -> !rows("#classTable").isEmpty());
    onWindow(() -> {
      ((TextField) node("#filterField")).setText("/^" + className + "$/");
      return null;
    });
    await(true, () -> rows("#classTable").size() == 1);
    onWindow(() -> {
      table("#classTable").requestFocus();
      table("#classTable").getSelectionModel().select(0);
      return null;
    });
    press(KeyCode.RIGHT);
    await(true, () -> table("#classTable").getItems().size() > 1);
    press(KeyCode.DOWN);
  }

  void press(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  static String clipboard() throws Exception {
    return onWindow(() -> Clipboard.getSystemClipboard().getString());
  }

  /// What the menu of the selected row offers.
  List<MenuItem> menu(String table) throws Exception {
    return onWindow(() -> {
      ContextMenu menu = ((Control) node(table)).getContextMenu();
      menu.getOnShowing().handle(null);
      return List.copyOf(menu.getItems());
    });
  }

  /// Picks something from that menu.
  void choose(String table, String text) throws Exception {
    var item =
        menu(table).stream().filter(one -> text.equals(one.getText())).findFirst().orElseThrow();
    onWindow(() -> {
      item.getOnAction().handle(null);
      return null;
    });
  }

  /// The name in the selected row of a table.
  String selected(String table) {
    return table(table).getSelectionModel().getSelectedItem() instanceof TreeLine<?> line
            && line.row() != null
        ? ((TreeRow) line.row()).name().text()
        : "";
  }

  /// Opens the first row of a table with the keyboard.
  final void openFirstRow(String table) throws Exception {
    onWindow(() -> {
      table(table).requestFocus();
      table(table).getSelectionModel().selectFirst();
      return null;
    });
    int before = onWindow(() -> table(table).getItems().size());
    press(KeyCode.RIGHT);
    await(true, () -> table(table).getItems().size() > before);
  }
}

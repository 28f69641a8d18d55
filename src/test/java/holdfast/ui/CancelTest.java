package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotLoader;
import holdfast.ui.work.Background;
import holdfast.ui.workspace.Loader;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Whatever takes long is canceled by hand, and the window goes on.
class CancelTest extends WindowFixture {
  private static final String CLASSES = "#classTable";

  /// Files called "slow" wait for this.
  private final CountDownLatch slow = new CountDownLatch(1);

  private HeldBackground held;

  @Override
  Loader loader() {
    return (file, progress, cancel) -> {
      while (file.getFileName().toString().startsWith("slow") && slow.getCount() > 0) {
        cancel.throwIfCanceled();
        LockSupport.parkNanos(1_000_000);
      }
      return SnapshotLoader.load(file, progress, cancel);
    };
  }

  @Override
  Background questions(Background usual) {
    held = new HeldBackground(usual);
    return held;
  }

  private void openExample() throws Exception {
    robot.clickOn("Open the example");
    await(
        3L,
        () ->
            workbench.workspace().snapshots().stream().filter(s -> s.questions() != null).count());
    await("Findings", () -> view().replaceAll(" .*", ""));
  }

  private void bring(String name) throws Exception {
    onWindow(() -> {
      var tabs = (TabPane) node("#viewTabs");
      tabs.getTabs().stream()
          .filter(tab -> name.equals(tab.getUserData()))
          .forEach(tabs.getSelectionModel()::select);
      return null;
    });
  }

  private String firstRow(String table) {
    return rows(table).stream().findFirst().orElse("").replaceAll(" .*", "");
  }

  /// Classes open to their objects, and one of these tells what holds it.
  private void assertUsable() throws Exception {
    bring("SUMMARY");
    await(true, () -> isShown(CLASSES) && !rows(CLASSES).isEmpty());
    onWindow(() -> {
      table(CLASSES).requestFocus();
      table(CLASSES).getSelectionModel().clearAndSelect(0);
      return null;
    });
    await(true, () -> table(CLASSES).isFocused());
    int before = onWindow(() -> table(CLASSES).getItems().size());
    press(KeyCode.RIGHT);
    await(true, () -> table(CLASSES).getItems().size() > before);
    press(KeyCode.DOWN);
    await(true, () -> read(node("#factsBox")).contains("Shallow"));
  }

  @Test
  void loadIsCanceledInTheSidebar() throws Exception {
    open(shop("good.heapsnapshot", 1), shop("slow.heapsnapshot", 1));
    await(2, () -> items("#snapshotList").size());
    click("#snapshotList", "slow");
    await(true, () -> isShown("#loadingPane"));
    press(KeyCode.DELETE);
    await(1, () -> items("#snapshotList").size());
    assertUsable();
    slow.countDown();
    open(shop("slow.heapsnapshot", 1));
    await(2, () -> items("#snapshotList").size());
    await("B: ready", () -> label("#statusLabel").replaceAll(",.*", ""));
  }

  @Test
  void sortIsCanceledWithEscape() throws Exception {
    openExample();
    bring("SUMMARY");
    await(false, () -> rows(CLASSES).isEmpty());
    var largest = onWindow(() -> firstRow(CLASSES));
    held.hold("Sort");
    onWindow(() -> {
      table(CLASSES).requestFocus();
      return null;
    });
    sortByName();
    await(true, () -> isShown("#summary #busyLabel"));
    assertEquals("Sorting… Esc cancels", onWindow(() -> label("#summary #busyLabel")));
    press(KeyCode.ESCAPE);
    await(false, () -> isShown("#summary #busyLabel"));
    assertEquals(largest, onWindow(() -> firstRow(CLASSES)));
    assertEquals(
        List.of("Retained size"),
        onWindow(
            () -> table(CLASSES).getSortOrder().stream().map(column -> column.getText()).toList()));
    assertUsable();
    held.release();
    sortByName();
    await("(array", () -> firstRow(CLASSES).substring(0, 6));
  }

  private void sortByName() throws Exception {
    onWindow(() -> sortByFirst(table(CLASSES)));
  }

  private static <S> boolean sortByFirst(javafx.scene.control.TableView<S> table) {
    return table.getSortOrder().setAll(List.of(table.getColumns().getFirst()));
  }

  @Test
  void searchIsCanceledByItsLink() throws Exception {
    openExample();
    held.hold("Find");
    press(KeyCode.CONTROL, KeyCode.F);
    robot.write("cart");
    await(true, () -> isShown("#cancelLink"));
    robot.clickOn("#cancelLink");
    await(false, () -> isShown("#cancelLink"));
    await(true, () -> label("#findStatus").contains("canceled"));
    assertUsable();
    held.release();
    robot.clickOn("#queryField");
    press(KeyCode.END);
    robot.write("s");
    await(true, () -> label("#findStatus").endsWith("objects"));
  }

  @Test
  void comparisonIsCanceledAndMadeAgain() throws Exception {
    openExample();
    held.hold("Compare");
    bring("COMPARISON");
    await(true, () -> isShown("#messageBox"));
    click("#messageBox", "Cancel");
    await(true, () -> readDown(node("#messageBox")).contains("was canceled."));
    assertUsable();
    held.release();
    bring("COMPARISON");
    click("#messageBox", "Compare");
    await(true, () -> !rows("#differenceTable").isEmpty());
    assertEquals(false, onWindow(() -> isShown("#messageBox")));
  }

  @Test
  void growthIsCanceledAndCountedAgain() throws Exception {
    openExample();
    held.hold("Growth");
    bring("GROWTH");
    await(true, () -> isShown("#growthMessage"));
    click("#growthMessage", "Cancel");
    await("Counting was canceled. Count again", () -> readDown(node("#growthMessage")));
    assertUsable();
    held.release();
    bring("GROWTH");
    click("#growthMessage", "Count again");
    await("196 of 208 classes", () -> label("#growthTotalsLabel"));
    await(true, () -> !rows("#growthTable").isEmpty());
  }

  /// A report of the example that does not get on.
  private void beginReport() throws Exception {
    openExample();
    // findings come by themselves and would select something while the test is elsewhere
    await(true, () -> !rows("#retainerTable").isEmpty());
    held.hold("Export report");
    desktop.report = folder.resolve("leak.html");
    press(KeyCode.CONTROL, KeyCode.E);
    await(true, () -> isShown("#exportButton"));
    click("#exportPane", "Export…");
    await(true, () -> isShown("#exportStep"));
  }

  @Test
  void reportIsCanceledAndLeavesNoFile() throws Exception {
    beginReport();
    press(KeyCode.ESCAPE);
    await(true, () -> isShown("#exportButton"));
    held.release();
    click("#exportPane", "Cancel");
    await(false, () -> isShown("#exportPane"));
    assertEquals(false, Files.exists(desktop.report));
    assertUsable();
  }

  @Test
  void closedSnapshotGivesUpItsReport() throws Exception {
    beginReport();
    onWindow(() -> {
      workbench.workspace().close(workbench.workspace().snapshots().getFirst());
      return null;
    });
    await(true, () -> isShown("#exportButton"));
    held.release();
    await(2, () -> node("#captureBoxes").lookupAll(".check-box").size());
    // the page becomes smaller with the list: a click would miss the button that moves
    onWindow(() -> {
      ((Button) node("#exportButton")).fire();
      return null;
    });
    await("Report written", () -> label("#exportTitle"));
    assertEquals(true, Files.readString(desktop.report).contains("2-after-load"));
  }
}

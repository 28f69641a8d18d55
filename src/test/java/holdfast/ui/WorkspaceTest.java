package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotLoader;
import holdfast.progress.Phase;
import holdfast.ui.settings.Appearance;
import holdfast.ui.workspace.Loader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/// Files come, load, fail and go.
class WorkspaceTest extends WindowFixture {
  /// Files called "slow" wait for this.
  private final CountDownLatch slow = new CountDownLatch(1);

  @Override
  Loader loader() {
    return (file, progress, cancel) -> {
      if (file.getFileName().toString().startsWith("slow")) {
        progress.progress(Phase.DOMINATORS, 1, 2);
        while (slow.getCount() > 0) {
          cancel.throwIfCanceled();
          Thread.onSpinWait();
        }
      }
      return SnapshotLoader.load(file, progress, cancel);
    };
  }

  private List<String> sidebar() {
    return items("#snapshotList");
  }

  private Path broken() throws Exception {
    return Files.writeString(folder.resolve("broken.heapsnapshot"), "{\"snapshot\": 7}");
  }

  @Test
  void sidebarHasItsShareOfAWideWindowAtOnce() throws Exception {
    open(shop("shop.heapsnapshot", 3));
    onWindow(() -> {
      stage.setWidth(900);
      return null;
    });
    await(true, () -> node(".sidebar").getLayoutBounds().getWidth() < 205);
    onWindow(() -> {
      stage.setWidth(1_300);
      return null;
    });
    await(true, () -> node(".sidebar").getLayoutBounds().getWidth() > 240);
  }

  @Test
  void exampleOpensThreeCaptures() throws Exception {
    robot.clickOn("Open the example");
    await(3, () -> workbench.workspace().snapshots().size());
    await(
        List.of("A", "B", "C"),
        () ->
            workbench.workspace().snapshots().stream()
                .filter(s -> s.questions() != null)
                .map(s -> s.letter())
                .toList());
    await(true, () -> rows("#classTable").size() > 10);
    assertEquals(
        List.of("1-after-warm-up", "2-after-load", "3-after-more-load"),
        onWindow(() -> sidebar().stream().map(text -> text.split(" ")[1]).toList()));
  }

  @Test
  void brokenFileShowsACardAndLeavesTheOtherUsable() throws Exception {
    open(broken(), shop("good.heapsnapshot", 1));
    await("Cannot open broken.heapsnapshot", () -> label("#failureTitle"));
    assertEquals(true, onWindow(() -> isShown("#failure")));
    assertEquals(
        true, onWindow(() -> label("#failurePlace").startsWith("In section “snapshot”, at byte")));
    robot.clickOn("Show details");
    await(true, () -> isShown("#failureDetails"));
    assertEquals(
        folder.resolve("broken.heapsnapshot").toString(),
        onWindow(() -> ((TextArea) node("#failureDetails")).getText().lines().findFirst().get()));
    robot.clickOn("Copy details");
    assertEquals("Cannot open broken.heapsnapshot", clipboard().lines().findFirst().get());
    click("#snapshotList", "good");
    await(8, () -> rows("#classTable").size());
    assertEquals(false, onWindow(() -> isShown("#failure")));
    click("#snapshotList", "broken");
    SnapshotText.shop(1).write(folder.resolve("broken.heapsnapshot"));
    robot.clickOn("Try again");
    await("A: ready", () -> label("#statusLabel").replaceAll(",.*", ""));
  }

  @Test
  void cutFileOpensAsFarAsItGoesUnderALastingWarning() throws Exception {
    var text = Files.readString(shop("whole.heapsnapshot", 1));
    var cut = text.substring(0, text.indexOf("\"strings\""));
    open(Files.writeString(folder.resolve("cut.heapsnapshot"), cut));
    await(true, () -> isShown("#salvageButton"));
    robot.clickOn("Open what is there");
    await(true, () -> isShown("#cutBar"));
    assertEquals(
        "cut.heapsnapshot is cut off after all nodes and edges. All nodes and edges are there; all"
            + " names are missing.",
        onWindow(() -> label("#missingLabel")));
    await(true, () -> sidebar().getFirst().contains("Cut off after all nodes and edges"));
    await(true, () -> rows("#classTable").size() > 3);
    click(".views > .tab-header-area", "Findings");
    await("Only whole snapshots can be searched.", () -> label("#messageTitle"));
    await(true, () -> isShown("#moreButton"));
    click(".views > .tab-header-area", "Growth");
    await(true, () -> hasText("#growthMessage", "Growth takes two whole snapshots or more."));
    open(shop("good.heapsnapshot", 1));
    await(false, () -> isShown("#cutBar"));
    click("#snapshotList", "cut");
    await(true, () -> isShown("#cutBar"));
  }

  @Test
  void brokenFileCanBeRemoved() throws Exception {
    open(broken());
    await(true, () -> isShown("#failure"));
    robot.clickOn("Remove from list");
    await(true, () -> isShown("#openButton"));
    assertEquals(List.of(), onWindow(this::sidebar));
  }

  @Test
  void loadShowsItsPhaseAndCanBeCanceled() throws Exception {
    open(shop("good.heapsnapshot", 1), shop("slow.heapsnapshot", 1));
    press(KeyCode.CONTROL, KeyCode.DIGIT2);
    await("Building dominators… 13 %", () -> label("#loadingPhase"));
    await(true, () -> isShown("#loadingPane"));
    assertEquals("slow.heapsnapshot", onWindow(() -> label("#loadingName")));
    robot.clickOn("Cancel");
    await(1, () -> sidebar().size());
    await(8, () -> rows("#classTable").size());
  }

  @Test
  void otherSnapshotIsUsableWhileOneLoads() throws Exception {
    open(shop("good.heapsnapshot", 1), shop("slow.heapsnapshot", 1));
    await(8, () -> rows("#classTable").size());
    click("#classTable", "Map");
    press(KeyCode.RIGHT);
    await(9, () -> rows("#classTable").size());
    slow.countDown();
    await("B slow", () -> sidebar().get(1).replaceAll("( ✕)? [0-9.]+ [kM]?B.*", ""));
  }

  @Test
  void deleteKeyClosesTheSnapshot() throws Exception {
    open(shop("a.heapsnapshot", 1), shop("b.heapsnapshot", 1));
    await(8, () -> rows("#classTable").size());
    click("#snapshotList", "a");
    press(KeyCode.DELETE);
    await(1, () -> sidebar().size());
    await("A b", () -> sidebar().getFirst().replaceAll("( ✕)? [0-9.]+ [kM]?B.*", ""));
    await("A: ready", () -> label("#statusLabel").replaceAll(",.*", ""));
  }

  @Test
  void capturesStandInTheOrderTheyWereTakenInWhateverTheirNames() throws Exception {
    open(shop("a-last", 9), shop("b-first", 1), shop("c-second", 5));
    await(
        List.of("A b-first", "B c-second", "C a-last"),
        () -> sidebar().stream().map(row -> row.replaceAll("^(\\S+ \\S+).*", "$1")).toList());
    assertEquals(
        "a-last",
        onWindow(() -> workbench.workspace().selectedProperty().get().nameProperty().get()));
    assertEquals(
        workbench.workspace().snapshots().get(2),
        onWindow(
            () -> ((ListView<?>) node("#snapshotList")).getSelectionModel().getSelectedItem()));
  }

  @Test
  void snapshotsOfAnotherProcessStandApart() throws Exception {
    robot.clickOn("Open the example");
    await(3, () -> workbench.workspace().capturesProperty().get().ready().size());
    open(shop("shop", 1));
    await(
        "Another process shop D",
        () -> readDown(sidebarCell(3)).replaceAll("( ✕)? [0-9.]+ [kM]?B.*", ""));
  }

  private Node sidebarCell(int index) {
    return node("#snapshotList").lookupAll(".list-cell").stream()
        .filter(node -> node instanceof IndexedCell<?> cell && cell.getIndex() == index)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void snapshotIsRenamedInTheSidebar() throws Exception {
    open(shop("a", 1), shop("b", 1));
    await(8, () -> rows("#classTable").size());
    press(KeyCode.F2);
    robot.write("after the warm-up");
    press(KeyCode.ENTER);
    await(
        "A after the warm-up", () -> sidebar().getFirst().replaceAll("( ✕)? [0-9.]+ [kM]?B.*", ""));
    press(KeyCode.F2);
    robot.write("nonsense");
    press(KeyCode.ESCAPE);
    await(
        "A after the warm-up", () -> sidebar().getFirst().replaceAll("( ✕)? [0-9.]+ [kM]?B.*", ""));
    assertEquals(node("#snapshotList"), onWindow(() -> stage.getScene().getFocusOwner()));
  }

  @Test
  void changedFileIsReloaded() throws Exception {
    var file = shop("a", 1);
    open(file);
    await("8 objects · 392 B", () -> label("#totalsLabel"));
    Files.delete(file);
    SnapshotText.shop(3).write(file);
    press(KeyCode.F5);
    await("12 objects · 651 B", () -> label("#totalsLabel"));
  }

  @Test
  void darkAppearanceIsOneClickAwayAndRemembered() throws Exception {
    open(shop("a.heapsnapshot", 1));
    await(8, () -> rows("#classTable").size());
    onWindow(() -> {
      workbench.appearance().appearanceProperty().set(Appearance.LIGHT);
      return null;
    });
    await(Color.web("#1b1f24"), this::colourOfMap);
    robot.clickOn("◐");
    await(Color.web("#e6e9ed"), this::colourOfMap);
    await("dark", () -> Files.readString(folder.resolve("config/appearance")).strip());
  }

  private Object colourOfMap() {
    return ((Text) withText("#classTable", "Map")).getFill();
  }

  @Test
  void recentFileOpensFromTheStartPage() throws Exception {
    open(shop("a.heapsnapshot", 1));
    await(8, () -> rows("#classTable").size());
    press(KeyCode.CONTROL, KeyCode.W);
    await(true, () -> isShown("#recentList"));
    click("#recentList", "a.heapsnapshot");
    await("A: ready", () -> label("#statusLabel").replaceAll(",.*", ""));
  }

  @Test
  void lastSessionIsOfferedOnTheStartPage() throws Exception {
    open(shop("a", 9), shop("b", 1));
    await(2, () -> workbench.workspace().capturesProperty().get().ready().size());
    closeWindow();
    openWindow();
    await(true, () -> isShown("#sessionLink"));
    assertEquals(
        "Open 2 snapshots again b, a", onWindow(() -> read(node("#sessionBox .recent-row"))));
    robot.clickOn("#sessionLink");
    await(
        List.of("A b", "B a"),
        () -> sidebar().stream().map(row -> row.replaceAll("^(\\S+ \\S+).*", "$1")).toList());
  }

  @Test
  void failureOfATaskIsShownAndCanBeDismissed() throws Exception {
    onWindow(() -> {
      workbench.errors().show(new IllegalStateException("only a test"));
      return null;
    });
    await(
        "Something went wrong inside Holdfast. You can go on working. Please copy the details into"
            + " a report.",
        () -> label("#bar #textLabel"));
    robot.clickOn("Dismiss");
    await(false, () -> isShown("#bar"));
  }
}

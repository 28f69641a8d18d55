package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotLoader;
import holdfast.testing.GoldenFiles;
import holdfast.ui.retainers.PathStep;
import holdfast.ui.start.Example;
import holdfast.ui.workspace.Loader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// From several captures to what leaks, and on to what holds it.
class FindingsTest extends WindowFixture {
  private static final String LIST = "#findingList";
  private static final String CART =
      "1 Map bySession keeps Cart 40 → 200 → 360 entries of Cart leak session store 272.9 kB";

  /// Files called "slow" wait for this.
  private final CountDownLatch slow = new CountDownLatch(1);

  @Override
  Loader loader() {
    return (file, progress, cancel) -> {
      while (file.getFileName().toString().startsWith("slow") && slow.getCount() > 0) {
        cancel.throwIfCanceled();
        Thread.onSpinWait();
      }
      return SnapshotLoader.load(file, progress, cancel);
    };
  }

  private void openFindings() throws Exception {
    click(".views > .tab-header-area", "Findings");
  }

  private void openExample() throws Exception {
    robot.clickOn("Open the example");
    await(CART, () -> items(LIST).isEmpty() ? "" : items(LIST).getFirst());
  }

  /// The steps of a path, also those that only scrolling brings into sight.
  private List<String> steps(String selector) {
    return ((ListView<?>) node(selector))
        .getItems().stream().map(step -> ((PathStep) step).text()).toList();
  }

  private String message() {
    return isShown("#messagePane") ? readDown(node("#messagePane")) : "";
  }

  private String selectedFile() {
    return workbench.workspace().selectedProperty().get().letter();
  }

  @Test
  void exampleNamesTheHoldersThatLeak() throws Exception {
    openExample();
    assertEquals("Findings", onWindow(this::view));
    assertEquals(
        "2 leaks: Map bySession keeps Cart; Array price keeps PriceAlert",
        onWindow(() -> label("#verdictLabel")));
    assertEquals(
        "Same process: 100 % of 15,003 shared ids looked at keep their class. In order of capture,"
            + " by their ids: A, B, C.",
        onWindow(() -> label("#basisLabel")));
    assertEquals(
        List.of(
            CART,
            "2 Array price keeps PriceAlert 5 → 25 → 45 elements of PriceAlert leak listener 8.1"
                + " kB"),
        onWindow(() -> items(LIST)));
    assertEquals("2", onWindow(() -> read(node(".count-badge"))));
    assertEquals(
        0, onWindow(() -> ((ListView<?>) node(LIST)).getSelectionModel().getSelectedIndex()));
    await("Map @92907 Shallow 14.4 kB · Retained 272.9 kB", () -> read(node("#factsBox")));
    assertEquals("C", onWindow(this::selectedFile));
  }

  @Test
  void sheetTellsStoryFiguresAndWay() throws Exception {
    openExample();
    assertEquals("Map bySession keeps Cart", onWindow(() -> label("#sheetTitle")));
    assertEquals(
        "Map “bySession” went from 40 to 200 to 360 entries over 3 captures, retaining 31.1 kB,"
            + " then 151.1 kB, then 272.9 kB.",
        onWindow(() -> story().replaceAll("(272.9 kB\\.).*", "$1")));
    assertEquals(
        List.of("Entries 40 A 200 B 360 C", "Retained size 31.1 kB A 151.1 kB B 272.9 kB C"),
        onWindow(() ->
            node("#chartsBox").lookupAll(".captures-chart").stream()
                .map(WindowFixture::read)
                .toList()));
    assertEquals(
        List.of("Cart @111723  (one of them)", "bySession :: Map @92907  (40 → 200 → 360 entries)"),
        onWindow(() -> steps("#chainList").reversed().subList(0, 2)));
    assertEquals(
        true, onWindow(() -> read(node("#factsGrid")).contains("755 B each; emptying it would")));
  }

  private String story() {
    return String.join(
        "",
        node("#storyFlow").lookupAll(".story-text").stream()
            .map(text -> ((javafx.scene.text.Text) text).getText())
            .toList());
  }

  @Test
  void otherFindingAndItsObjectsFillThePanels() throws Exception {
    openExample();
    click(LIST, "Array price keeps PriceAlert");
    await("Array price keeps PriceAlert", () -> label("#sheetTitle"));
    await("Array @92943 Shallow 424 B · Retained 8.1 kB", () -> read(node("#factsBox")));
    robot.clickOn("Show one PriceAlert");
    await(true, () -> read(node("#factsBox")).startsWith("PriceAlert @"));
    await(true, () -> steps("#stepList").getLast().contains(":: PriceAlert @"));
    robot.clickOn("Show Array");
    await("Array @92943 Shallow 424 B · Retained 8.1 kB", () -> read(node("#factsBox")));
    onWindow(() -> {
      ((ListView<?>) node("#chainList")).getSelectionModel().select(0);
      return null;
    });
    await(true, () -> read(node("#factsBox")).startsWith("global @6367"));
  }

  @Test
  void findingIsCopiedAsText() throws Exception {
    openExample();
    click("#answerPane", "Copy");
    var text = clipboard();
    assertEquals("Map bySession keeps Cart", text.lines().findFirst().get());
    assertEquals(
        List.of("Entries: A 40, B 200, C 360", "Retained size: A 31.1 kB, B 151.1 kB, C 272.9 kB"),
        text.lines().filter(line -> line.contains(": A ")).toList());
    assertEquals("  Cart @111723  (one of them)", text.lines().toList().getLast());
  }

  @Test
  void noteStaysWithItsFindingAndItsBookmark() throws Exception {
    openExample();
    robot.clickOn("Add note…");
    await("Bookmark Map @92907", () -> label("#bookmarkLabel"));
    robot.write("never emptied");
    press(KeyCode.ENTER);
    await("never emptied", () -> label("#noteLabel"));
    assertEquals(false, onWindow(() -> isShown("#notedPane")));
    click(LIST, "Array price keeps PriceAlert");
    await(false, () -> isShown("#noteLabel"));
    click(LIST, "Map bySession keeps Cart");
    await("never emptied", () -> label("#noteLabel"));
    click("#answerPane", "Copy");
    assertEquals(true, clipboard().contains("\nnever emptied\n"));
    robot.clickOn("Edit note…");
    await(true, () -> isShown("#bookmarkBox"));
    click("#bookmarkBox", "Remove");
    await(false, () -> isShown("#noteLabel"));
  }

  @Test
  void bookmarksStandBelowTheFindings() throws Exception {
    openExample();
    robot.clickOn("Show one Cart");
    await(true, () -> read(node("#factsBox")).startsWith("Cart @111723"));
    press(KeyCode.CONTROL, KeyCode.D);
    await("Bookmark Cart @111723", () -> label("#bookmarkLabel"));
    robot.write("of nobody");
    press(KeyCode.ENTER);
    await(List.of("of nobody C Cart @111723"), () -> items("#notedList"));
    assertEquals("Bookmarks, 1", onWindow(() -> label("#notedTitle")));
    robot.clickOn("Show Map");
    await(true, () -> read(node("#factsBox")).startsWith("Map @92907"));
    click("#notedList", "of nobody");
    await(true, () -> read(node("#factsBox")).startsWith("Cart @111723"));
  }

  @Test
  void orderOfFilesMakesNoDifference() throws Exception {
    var files = Example.unpack();
    openTogether(files.get(2), files.get(0), files.get(1));
    await(CART, () -> items(LIST).isEmpty() ? "" : items(LIST).getFirst());
    assertEquals(
        "In order of capture, by their ids: A, B, C.",
        onWindow(() -> label("#basisLabel").replaceAll(".*class\\. ", "")));
    assertEquals(
        "40 Entries A 200 B 360 C",
        onWindow(() -> read(node(".captures-chart")).replace("Entries 40", "40 Entries")));
    assertEquals("C", onWindow(this::selectedFile));
  }

  @Test
  void oneCaptureSaysWhichOtherWouldTell() throws Exception {
    open(GoldenFiles.snapshot("node22"));
    await(true, () -> rows("#classTable").size() > 10);
    openFindings();
    await(
        true,
        () -> (message() + label("#verdictLabel")).contains("One capture shows shape, not growth"));
    assertEquals(
        true,
        onWindow(() -> (message() + label("#verdictAdvice")).matches("(?s).*(two more|second).*")));
  }

  @Test
  void capturesOfTwoProcessesAreNotMixed() throws Exception {
    openTogether(GoldenFiles.snapshot("node22"), GoldenFiles.snapshot("node24"));
    await(
        true,
        () -> (message() + label("#verdictLabel")).contains("A and B are of different processes"));
    assertEquals("Findings", onWindow(this::view));
    assertEquals(
        true,
        onWindow(() ->
            (message() + label("#verdictAdvice")).contains("containers are matched by class")));
  }

  @Test
  void captureOfAnotherProcessIsLeftOut() throws Exception {
    var files = Example.unpack();
    openTogether(files.get(0), GoldenFiles.snapshot("node24"), files.get(1), files.get(2));
    await(CART, () -> items(LIST).isEmpty() ? "" : items(LIST).getFirst());
    assertEquals(
        "D is of another process and left out",
        onWindow(() -> label("#verdictAdvice").replaceAll(":.*", "")));
  }

  @Test
  void captureWithoutGrowthHasNoLeak() throws Exception {
    var file = GoldenFiles.snapshot("node22");
    var copy = Files.copy(file, folder.resolve("copy.heapsnapshot.gz"));
    openTogether(file, copy);
    await(
        "No leak: nothing that was there before has gained objects that stay.",
        () -> message().lines().findFirst().orElse("").replaceAll("(stay\\.).*", "$1"));
    assertEquals(false, onWindow(() -> isShown("#answerPane")));
  }

  @Test
  void waitsUntilAllAreLoadedAndFollowsWhatIsClosed() throws Exception {
    var files = Example.unpack();
    Path last = Files.copy(files.get(2), folder.resolve("slow.heapsnapshot.gz"));
    openTogether(files.get(0), files.get(1), last);
    await(true, () -> rows("#classTable").size() > 10);
    openFindings();
    await("Waiting for C to be loaded", this::message);
    slow.countDown();
    await(CART, () -> items(LIST).isEmpty() ? "" : items(LIST).getFirst());
    press(KeyCode.CONTROL, KeyCode.DIGIT3);
    press(KeyCode.CONTROL, KeyCode.W);
    await(
        "1 Map bySession gained Cart 40 → 200 entries of Cart suspect session store 151.1 kB",
        () -> items(LIST).isEmpty() ? "" : items(LIST).getFirst());
  }

  @Test
  void nothingMovesWhenOneFileIsOpened() throws Exception {
    open(shop("a.heapsnapshot", 1));
    await(8, () -> rows("#classTable").size());
    assertEquals("Summary", onWindow(this::view));
  }
}

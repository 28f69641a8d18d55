package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Exporting a report from the window.
class ExportTest extends WindowFixture {
  private void openThree() throws Exception {
    openTogether(
        shop("a.heapsnapshot", 10), shop("b.heapsnapshot", 200), shop("c.heapsnapshot", 400));
    await("Findings", this::view);
    await(true, () -> isShown("#findingList"));
  }

  private void openDialog() throws Exception {
    press(KeyCode.CONTROL, KeyCode.E);
    await(true, () -> isShown("#exportPane"));
  }

  private List<String> boxes(String inside, boolean enabledOnly) throws Exception {
    return onWindow(() ->
        node(inside).lookupAll(".check-box").stream()
            .filter(box -> !enabledOnly || !box.isDisabled())
            .map(box -> ((Labeled) box).getText())
            .toList());
  }

  private void export(Path target) throws Exception {
    desktop.report = target;
    click("#exportPane", "Export…");
    await("Report written", () -> label("#exportTitle"));
  }

  @Test
  void writesWhatIsChosen() throws Exception {
    openThree();
    openDialog();
    await(3, () -> boxes("#captureBoxes", true).size());
    assertEquals(false, boxes("#sectionGrid", true).contains("Bookmarks and notes"));
    click("#sectionGrid", "Duplicated strings");
    export(folder.resolve("leak.html"));
    var html = Files.readString(folder.resolve("leak.html"));
    assertEquals(List.of("c-report.html"), desktop.suggested);
    assertEquals(true, html.contains("<h2>Findings</h2>"));
    assertEquals(true, html.contains("<h2>Classes that grew</h2>"));
    assertEquals(false, html.contains("<h2>Duplicated strings</h2>"));
    assertEquals(
        true, label("#writtenLabel").startsWith(folder.resolve("leak.html").toString() + ", "));
    click("#exportPane", "Copy path");
    await(folder.resolve("leak.html").toString(), () -> clipboard());
    click("#exportPane", "Open");
    await(List.of(folder.resolve("leak.html")), () -> desktop.shown);
    press(KeyCode.ESCAPE);
    await(false, () -> isShown("#exportPane"));
  }

  @Test
  void oneSnapshotHasNoGrowthAndTheNameGetsItsEnding() throws Exception {
    openThree();
    openDialog();
    await(3, () -> boxes("#captureBoxes", true).size());
    click("#captureBoxes", "A  a");
    click("#captureBoxes", "B  b");
    await(false, () -> boxes("#sectionGrid", true).contains("Classes that grew"));
    click("#formatBox", "JSON");
    export(folder.resolve("one"));
    assertEquals(List.of("c-report.json"), desktop.suggested);
    var json = Files.readString(folder.resolve("one.json"));
    assertEquals(true, json.contains("c.heapsnapshot"));
    assertEquals(false, json.contains("a.heapsnapshot"));
  }

  @Test
  void notesStandWithWhatTheyAreOn() throws Exception {
    onWindow(() -> {
      workbench.openExample();
      return null;
    });
    await(
        "2 leaks: Map bySession keeps Cart; Array price keeps PriceAlert",
        () -> label("#verdictLabel"));
    robot.clickOn("Show one Cart");
    await(true, () -> read(node("#factsBox")).startsWith("Cart @111723"));
    press(KeyCode.CONTROL, KeyCode.D);
    await("Bookmark Cart @111723", () -> label("#bookmarkLabel"));
    robot.write("of nobody");
    press(KeyCode.ENTER);
    await(false, () -> isShown("#bookmarkBox"));
    robot.clickOn("Add note…");
    await(true, () -> isShown("#bookmarkBox"));
    robot.write("never emptied");
    press(KeyCode.ENTER);
    await("never emptied", () -> label("#noteLabel"));
    openDialog();
    click("#formatBox", "Markdown");
    export(folder.resolve("leak.md"));
    var lines = Files.readAllLines(folder.resolve("leak.md"));
    assertEquals(true, lines.contains("> never emptied"));
    assertEquals(true, lines.contains("- C `Cart @111723`: of nobody"));
  }

  @Test
  void aFolderThatIsGoneIsTold() throws Exception {
    openThree();
    openDialog();
    desktop.report = folder.resolve("gone").resolve("leak.html");
    click("#exportPane", "Export…");
    await(
        "leak.html could not be written: the folder is not there any more",
        () -> label("#exportProblem"));
    assertEquals(true, onWindow(() -> isShown("#exportButton")));
  }

  @Test
  void whoSharesNoNameIsNotOverwritten() throws Exception {
    openThree();
    Files.writeString(folder.resolve("leak.html"), "mine");
    openDialog();
    desktop.report = folder.resolve("leak");
    click("#exportPane", "Export…");
    await(
        "leak.html is there already. Choose it by its whole name to replace it.",
        () -> label("#exportProblem"));
    assertEquals("mine", Files.readString(folder.resolve("leak.html")));
  }

  @Test
  void theKeyboardStaysInside() throws Exception {
    openThree();
    openDialog();
    for (int i = 0; i < 30; i++) {
      press(KeyCode.TAB);
      assertEquals(true, onWindow(this::isFocusInside), "after " + (i + 1));
    }
    for (int i = 0; i < 30; i++) {
      press(KeyCode.SHIFT, KeyCode.TAB);
      assertEquals(true, onWindow(this::isFocusInside), "back " + (i + 1));
    }
    press(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(false, onWindow(this::isFocusInside));
  }

  private boolean isFocusInside() {
    for (var at = stage.getScene().getFocusOwner(); at != null; at = at.getParent()) {
      if (at == node("#exportPane")) {
        return true;
      }
    }
    return false;
  }
}

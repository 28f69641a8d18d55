package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.GoldenFiles;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeRow;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Arc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The heap of a Node.js by kind of content, its duplicated strings and largest objects. The
/// figures are those of DevTools' Statistics, and of its filter for duplicated strings.
class StatisticsTest extends WindowFixture {
  private static final String STRINGS = "#stringTable";
  private static final String OBJECTS = "#objectTable";

  @BeforeEach
  void openStatistics() throws Exception {
    open(GoldenFiles.snapshot("node22"));
    await(true, () -> isShown("#viewTabs"));
    click(".views > .tab-header-area", "Statistics");
    await(true, () -> !items("#categoryList").isEmpty() && !rows(STRINGS).isEmpty());
  }

  private List<String> names(String table) {
    return rows(table).stream().map(row -> row.replaceAll(" (@[0-9]+).*", " $1")).toList();
  }

  @Test
  void categoriesAreThoseOfDevTools() throws Exception {
    assertEquals(
        List.of(
            "Compiled code 2.1 MB 47 %",
            "Strings 428.5 kB 10 %",
            "JavaScript arrays 43.7 kB 1 %",
            "Typed arrays 33.8 kB 1 %",
            "System objects 88.8 kB 2 %",
            "Other JavaScript 1.7 MB 39 %",
            "Other, outside JavaScript 9.3 kB 0 %",
            "Total 4.3 MB 100 %"),
        onWindow(() -> items("#categoryList")));
    assertEquals("4.3 MB Total", onWindow(() -> readDown(node(".donut"))));
    assertEquals(
        List.of(169, 34, 2, 2, 6, 138, 1),
        onWindow(() ->
            node(".donut").lookupAll(".donut-part").stream()
                .map(part -> (int) Math.round(-((Arc) part).getLength()))
                .toList()));
  }

  @Test
  void categoryNarrowsSummaryToItsObjects() throws Exception {
    click("#categoryList", "Strings");
    await("Summary", this::view);
    await("428.5 kB", () -> label("#totalsLabel").replaceAll(".* · ", ""));
    assertEquals("Strings", onWindow(() -> label("#objectFilterBox")));
    await(
        List.of("(string)", "(concatenated string)", "(sliced string)"),
        () -> rows("#classTable").stream().map(row -> row.replaceAll(" ×.*", "")).toList());
    await(true, () -> node("#classTable").isFocused());
    click(".views > .tab-header-area", "Statistics");
    onWindow(() -> {
      node("#categoryList").requestFocus();
      return null;
    });
    press(KeyCode.END, KeyCode.ENTER);
    await("Summary", this::view);
    await("All objects", () -> label("#objectFilterBox"));
    await("4.3 MB", () -> label("#totalsLabel").replaceAll(".* · ", ""));
  }

  @Test
  void partOfTheRingNarrowsSummaryToo() throws Exception {
    robot.clickOn(onWindow(() -> middle((Arc) node(".donut-part.category-js-arrays"))));
    await("Summary", this::view);
    await("JavaScript arrays", () -> label("#objectFilterBox"));
    await("43.7 kB", () -> label("#totalsLabel").replaceAll(".* · ", ""));
  }

  /// Where the middle of a part of the ring is on the screen.
  private static Point2D middle(Arc part) {
    double angle = Math.toRadians(part.getStartAngle() + part.getLength() / 2);
    return part.localToScreen(
        part.getCenterX() + part.getRadiusX() * Math.cos(angle),
        part.getCenterY() - part.getRadiusY() * Math.sin(angle));
  }

  @Test
  void categoryExplainsItself() throws Exception {
    var cell =
        onWindow(() -> {
          var at = withText("#categoryList", "System objects").getParent();
          while (!(at instanceof ListCell<?>)) {
            at = at.getParent();
          }
          return (ListCell<?>) at;
        });
    robot.moveTo(cell);
    await(true, () -> cell.getTooltip() != null);
    assertEquals(
        "System objects: 88,752 bytes, 2 %\n\n"
            + "Hidden classes and other things the engine keeps for itself.\n\n"
            + "Click or Enter: show the objects in Summary.",
        onWindow(() -> cell.getTooltip().getText()));
  }

  @Test
  void duplicatedStringOpensToItsCopies() throws Exception {
    await("484 strings · 9.3 kB wasted", () -> label("#listingLabel"));
    await(true, () -> rows(STRINGS).size() > 2);
    assertEquals("\".<computed>\" 6 32 B 160 B 0 %", onWindow(() -> rows(STRINGS).get(2)));
    int texts = onWindow(() -> table(STRINGS).getItems().size());
    click(STRINGS, "\".<computed>\"");
    press(KeyCode.RIGHT);
    await(texts + 6, () -> table(STRINGS).getItems().size());
    press(KeyCode.RIGHT);
    var copy = onWindow(() -> rows(STRINGS).get(3));
    await(
        copy.replaceAll(".*(@[0-9]+) .*", "(string) \".<computed>\" $1"),
        () -> read(node("#factsBox")).replaceAll(" Shallow.*", ""));
    await(true, () -> !rows("#retainerTable").isEmpty() && !items("#stepList").isEmpty());
    assertEquals(
        onWindow(() -> note(table(STRINGS).getItems().get(3))),
        onWindow(() -> rows("#retainerTable").getFirst().replaceAll("(@[0-9]+) .*", "$1")));
  }

  private static String note(Object line) {
    return ((TreeRow) ((TreeLine<?>) line).row()).name().note();
  }

  @Test
  void textsThatV8CutAreToldApart() throws Exception {
    assertEquals(
        List.of(true, false),
        onWindow(() ->
            rows(STRINGS).subList(0, 2).stream()
                .map(row -> row.endsWith("…\" cut by V8 16 32 B 480 B 0 %"))
                .toList()));
  }

  @Test
  void largestObjectsComeFirstBySizeOfEitherKind() throws Exception {
    click("#viewStack", "Largest objects");
    await(true, () -> isShown(OBJECTS) && firstNames().size() == 5);
    assertEquals("The 1,000 largest by shallow size", onWindow(() -> label("#listingLabel")));
    var byShallow = onWindow(() -> firstNames());
    click(OBJECTS, byShallow.getFirst().replaceAll(".* ", ""));
    var id = byShallow.getFirst().replaceAll(".* ", "");
    await(true, () -> read(node("#factsBox")).contains(id));
    click("#viewStack", "Largest retained");
    await("The 1,000 largest by retained size", () -> label("#listingLabel"));
    await(true, () -> firstNames().size() == 5 && !firstNames().equals(byShallow));
    assertEquals(true, onWindow(() -> read(node("#factsBox")).contains(id)));
    click("#viewStack", "Largest objects");
    await(byShallow, () -> firstNames());
    assertEquals(0, onWindow(() -> table(OBJECTS).getSelectionModel().getSelectedIndex()));
  }

  private List<String> firstNames() {
    return names(OBJECTS).stream().limit(5).toList();
  }

  @Test
  void categoriesAreCopiedAsText() throws Exception {
    onWindow(() -> {
      node("#categoryList").requestFocus();
      return null;
    });
    press(KeyCode.CONTROL, KeyCode.C);
    assertEquals(
        List.of("Compiled code\t2.1 MB\t47 %", "Strings\t428.5 kB\t10 %"),
        clipboard().lines().limit(2).toList());
  }
}

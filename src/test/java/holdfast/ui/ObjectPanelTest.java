package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import holdfast.testing.GoldenFiles;
import holdfast.testing.SnapshotBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What one object is and contains.
class ObjectPanelTest extends WindowFixture {
  private static final String CLASSES = "#classTable";
  private static final String CONTENTS = "#contentsTable";
  private static final String TEXT = "#objectBox #textList";

  private List<String> names() {
    return rows(CONTENTS).stream()
        .map(row -> row.replaceAll("( [0-9−,]+)?( [0-9.]+ [kM]?B){1,2}$", ""))
        .map(row -> row.replaceAll("@[0-9]+", "@"))
        .toList();
  }

  @Test
  void mapShowsItsEntriesByKeyAndTheRestBelow() throws Exception {
    open(GoldenFiles.snapshot("node24"));
    await(true, () -> rows(CLASSES).size() > 10);
    press(KeyCode.CONTROL, KeyCode.I);
    selectOneOf("Map");
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    await(
        "\"visitor-10\" → Visitor @",
        () -> names().isEmpty() ? "" : names().getFirst().replaceAll("(?<=@).*", ""));
    assertEquals(41, onWindow(() -> table(CONTENTS).getItems().size()));
    onWindow(() -> {
      table(CONTENTS).scrollTo(40);
      return null;
    });
    await("What only the engine sees ×3", () -> names().getLast());
  }

  @Test
  void stringShowsAllOfItsText() throws Exception {
    open(shop("shop.heapsnapshot", 1));
    await(8, () -> rows(CLASSES).size());
    press(KeyCode.CONTROL, KeyCode.I);
    selectOneOf("\\(string\\)");
    await(List.of("token 0"), () -> items(TEXT));
    assertEquals("7 characters", onWindow(() -> label("#stringLabel")));
    await("Type string Distance 8 Dominator Session @19", () -> read(node("#factsPane")));
  }

  /// A snapshot whose one string has a text.
  private Path heapWith(String text) throws IOException {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 40);
    built.edge(root, "shortcut", "global", global);
    built.property(global, "text", built.node("string", text, text.length() + 16L, 101));
    return built.writeTo(folder.resolve("text.heapsnapshot"));
  }

  /// How the rows that have a hit read, without the ones whose hit is out of sight.
  private List<String> marked() {
    return node(TEXT).lookupAll(".name-mark").stream()
        .filter(Node::isVisible)
        .map(mark -> read(mark.getParent()))
        .distinct()
        .toList();
  }

  @Test
  void textOfAStringIsSearched() throws Exception {
    var lines = IntStream.rangeClosed(1, 200).mapToObj(i -> i % 50 == 0 ? "user=" + i : "row " + i);
    open(heapWith(lines.collect(Collectors.joining("\n"))));
    await(false, () -> rows(CLASSES).isEmpty());
    press(KeyCode.CONTROL, KeyCode.I);
    selectOneOf("\\(string\\)");
    await("row 1", () -> items(TEXT).getFirst());
    click("#objectBox", "row 2");
    press(KeyCode.CONTROL, KeyCode.F);
    robot.write("USER=");
    await("4 found", () -> label("#objectBox #searchStatus"));
    press(KeyCode.ENTER);
    await("1 of 4", () -> label("#objectBox #searchStatus"));
    await(List.of("user=50"), this::marked);
    press(KeyCode.ENTER);
    await("2 of 4", () -> label("#objectBox #searchStatus"));
    await(List.of("user=100"), this::marked);
    press(KeyCode.SHIFT, KeyCode.ENTER);
    await(List.of("user=50"), this::marked);
    press(KeyCode.ESCAPE);
    assertEquals(false, onWindow(() -> isShown("#objectBox #searchBar")));
    assertEquals(node(TEXT), onWindow(() -> stage.getScene().getFocusOwner()));
    assertEquals(List.of(), onWindow(this::marked));
    press(KeyCode.CONTROL, KeyCode.C);
    assertEquals("user=50", clipboard());
  }

  @Test
  void lineOfTwoMillionLettersIsBrokenAndSearched() throws Exception {
    open(heapWith("x".repeat(1_999_990) + "needle" + "x".repeat(4)));
    await(false, () -> rows(CLASSES).isEmpty());
    press(KeyCode.CONTROL, KeyCode.I);
    selectOneOf("\\(string\\)");
    await(true, () -> items(TEXT).getFirst().startsWith("xxx"));
    assertEquals("2,000,000 characters", onWindow(() -> label("#stringLabel")));
    click("#objectBox", "Find");
    robot.write("needle");
    await("1 found", () -> label("#objectBox #searchStatus"));
    press(KeyCode.ENTER);
    await(1, () -> marked().size());
    assertEquals(true, onWindow(() -> marked().getFirst().endsWith("needlexxxx")));
  }

  @Test
  void keyboardGoesOnInTheText() throws Exception {
    open(shop("shop.heapsnapshot", 1));
    await(8, () -> rows(CLASSES).size());
    selectOneOf("\\(string\\)");
    press(KeyCode.CONTROL, KeyCode.I);
    await(node(TEXT), () -> stage.getScene().getFocusOwner());
    press(KeyCode.CONTROL, KeyCode.F);
    assertEquals(node("#objectBox #searchField"), onWindow(() -> stage.getScene().getFocusOwner()));
  }

  @Test
  void kindOfTheEngineIsExplained() throws Exception {
    open(shop("shop.heapsnapshot", 1));
    await(8, () -> rows(CLASSES).size());
    press(KeyCode.CONTROL, KeyCode.I);
    selectOneOf("system / Context");
    await(List.of("bySession :: Map @"), this::names);
    assertEquals(
        "A scope: the variables of a function call that closures share.",
        onWindow(() -> label("#explanationLabel").replaceAll("(?<=share\\.).*", "")));
  }

  private double top(String selector) {
    return node(selector).localToScene(node(selector).getBoundsInLocal()).getMinY();
  }

  private double bottom(String selector) {
    return node(selector).localToScene(node(selector).getBoundsInLocal()).getMaxY();
  }

  @Test
  void largeTextInALowWindowCoversNoTabs() throws Exception {
    open(shop("shop.heapsnapshot", 1));
    await(8, () -> rows(CLASSES).size());
    selectOneOf("system / Context");
    onWindow(() -> {
      stage.setHeight(600);
      return null;
    });
    for (int i = 0; i < 5; i++) {
      press(KeyCode.CONTROL, KeyCode.PLUS);
    }
    press(KeyCode.CONTROL, KeyCode.I);
    await(true, () -> isShown("#explanationLabel"));
    await(true, () -> top("#factsBox") >= bottom("#panelBar"));
    await(true, () -> top("#objectBox") >= bottom("#factsBar"));
    await(true, () -> top("#panelBar") > bottom("#classTable") - 1);
  }

  @Test
  void panelThatIsOutOfSightReadsNothing() throws Exception {
    open(shop("shop.heapsnapshot", 1));
    await(8, () -> rows(CLASSES).size());
    selectOneOf("Map");
    await("Map @13 Shallow 40 B · Retained 160 B", () -> read(node("#factsBox")));
    assertNull(onWindow(() -> table(CONTENTS).getItems()));
    click(".panel-tabs", "Object");
    await(List.of("(number) → Session @", "What only the engine sees ×1"), this::names);
  }
}

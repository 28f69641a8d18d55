package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import holdfast.ui.settings.Appearance;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/// What goes when an object goes, as a table and as a map.
class DominatorsTest extends WindowFixture {
  private static final String TABLE = "#dominatorTable";
  private static final String MAP = "#treemap";

  private void openDominators() throws Exception {
    click(".views > .tab-header-area", "Dominators");
  }

  private void openShop(int sessions) throws Exception {
    open(shop("shop.heapsnapshot", sessions));
    openDominators();
    await(2, () -> rows(TABLE).size());
  }

  private List<String> names() {
    return rows(TABLE).stream().map(row -> row.replaceAll(" [0-9.]+ [kM]?B .*", "")).toList();
  }

  private String firstRow() {
    return rows(TABLE).stream().findFirst().orElse("");
  }

  private String crumbs() {
    return read(node("#crumbBar"));
  }

  private Point2D middleOfMap() throws Exception {
    Bounds bounds = onWindow(() -> node(MAP).localToScreen(node(MAP).getBoundsInLocal()));
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  private String told() {
    return node(MAP).getAccessibleText();
  }

  @Test
  void exampleShowsWhoHoldsTheCarts() throws Exception {
    robot.clickOn("Open the example");
    await(3, () -> workbench.workspace().snapshots().size());
    press(KeyCode.CONTROL, KeyCode.DIGIT3);
    await("C: ready", () -> label("#statusLabel").replaceAll(",.*", ""));
    openDominators();
    await("(GC roots) @3 496.2 kB 12 %", this::firstRow);
    robot.clickOn("Group by class");
    await("1,943 × Function 1.2 MB 28 %", this::firstRow);
    onWindow(() -> {
      table(TABLE).getSelectionModel().select(2);
      return null;
    });
    await(
        "Treemap of retained sizes. Selected: 110 × system / Context\n683.7 kB retained, 16 % of"
            + " the heap",
        this::told);
    click(TABLE, "110");
    press(KeyCode.RIGHT);
    press(KeyCode.RIGHT);
    for (int i = 0; i < 6; i++) {
      int rows = table(TABLE).getItems().size();
      press(KeyCode.RIGHT);
      await(true, () -> table(TABLE).getItems().size() > rows);
      press(KeyCode.RIGHT);
    }
    await(true, () -> names().contains("360 × Cart"));
    assertEquals(
        "246.2 kB 95 %",
        onWindow(() ->
            rows(TABLE).stream()
                .filter(row -> row.startsWith("360 × Cart"))
                .findFirst()
                .get()
                .replaceAll(".* ([0-9.]+ kB [0-9]+ %)$", "$1")));
  }

  @Test
  void rowsSayWhatGoesWithAnObject() throws Exception {
    openShop(2);
    assertEquals(
        List.of("global @5 497 B 95 %", "(GC roots) @3 24 B 5 %"), onWindow(() -> rows(TABLE)));
    click(TABLE, "@5");
    await("global @5 Shallow 40 B · Retained 497 B", () -> read(node("#factsBox")));
    await(1, () -> items("#stepList").size());
    press(KeyCode.RIGHT);
    await("Module @7 457 B 92 %", () -> rows(TABLE).get(1));
  }

  @Test
  void clickOnTheMapGoesInAndSelectsInTheTable() throws Exception {
    openShop(1);
    await(true, () -> told() != null);
    assertEquals("Whole heap", onWindow(this::crumbs));
    robot.clickOn(middleOfMap());
    await(
        List.of(
            "global @5",
            "Module @7",
            "open() @9",
            "system / Context @11",
            "Map @13",
            "(internal array)[] @15",
            "Session @19",
            "\"token 0\" @21",
            "(GC roots) @3"),
        this::names);
    await("(string) \"token 0\" @21 Shallow 20 B · Retained 20 B", () -> read(node("#factsBox")));
    assertEquals(7, onWindow(() -> table(TABLE).getSelectionModel().getSelectedIndex()));
    await("Whole heap › … › Map › (internal array)[] › Session @19", this::crumbs);
    robot.clickOn("Whole heap");
    await("Whole heap", this::crumbs);
    await(
        "Treemap of retained sizes. Selected: \"token 0\" @21\n20 B retained, 5 % of the heap",
        this::told);
    robot.clickOn(onWindow(() -> withText(TABLE, "(GC roots)")));
    await(
        "Treemap of retained sizes. Selected: (GC roots) @3\n24 B retained, 6 % of the heap",
        this::told);
  }

  /// A list of 400 objects, each of which holds the next; the ids of the first are 7, 9, 11...
  private void openList() throws Exception {
    var text = new SnapshotText();
    int holder = 2;
    for (int i = 0; i < 400; i++) {
      int link = text.node("object", "Link", 24);
      text.edge(holder, "property", "next", link);
      holder = link;
    }
    open(text.write(folder.resolve("list.heapsnapshot")));
    await(true, () -> rows("#classTable").stream().anyMatch(row -> row.startsWith("Link")));
  }

  private String topCrumbs() {
    return isShown("#topBar") ? read(node("#topBar")) : "";
  }

  @Test
  void veryDeepObjectIsRevealedBelowTheWayThere() throws Exception {
    openList();
    click("#classTable", "Link");
    press(KeyCode.RIGHT);
    await(true, () -> table("#classTable").getItems().size() > 100);
    press(KeyCode.CONTROL, KeyCode.G);
    await(true, () -> isShown("#goToBox"));
    robot.write("@805");
    press(KeyCode.ENTER);
    await(true, () -> read(node("#factsBox")).startsWith("Link @805"));
    await(true, () -> !rows("#retainerTable").isEmpty());
    click("#retainerTable", "@803");
    choose("#retainerTable", "Reveal in Dominators");
    await("Whole heap › … › Link › Link › Link @763", this::topCrumbs);
    await(true, () -> selected(TABLE).equals("Link @803"));
    assertEquals(19, onWindow(() -> table(TABLE).getSelectionModel().getSelectedIndex()));
    click("#topBar", "Whole heap");
    await("", this::topCrumbs);
    await(true, () -> firstRow().startsWith("global @5"));
    assertEquals("global @5", onWindow(() -> selected(TABLE)));
  }

  @Test
  void stepOfTheWayLeadsUpByOne() throws Exception {
    openList();
    press(KeyCode.CONTROL, KeyCode.G);
    await(true, () -> isShown("#goToBox"));
    robot.write("@805");
    press(KeyCode.ENTER);
    await(true, () -> read(node("#factsBox")).startsWith("Link @805"));
    await(true, () -> !rows("#retainerTable").isEmpty());
    click("#retainerTable", "@803");
    choose("#retainerTable", "Reveal in Dominators");
    await("Whole heap › … › Link › Link › Link @763", this::topCrumbs);
    await(true, () -> selected(TABLE).equals("Link @803"));
    click("#topBar", "Link");
    await("Whole heap › … › Link › Link › Link @759", this::topCrumbs);
    await(true, () -> selected(TABLE).equals("Link @761"));
    assertEquals(1, onWindow(() -> table(TABLE).getItems().size()));
  }

  @Test
  void mouseOverTheMapSaysWhatIsThere() throws Exception {
    openShop(1);
    await(true, () -> told() != null);
    robot.moveTo(middleOfMap());
    await(
        "\"token 0\" @21\n20 B retained, 5 % of the heap",
        () ->
            node(MAP).getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .map(tip -> ((Tooltip) tip).getText())
                .findFirst()
                .orElse(""));
  }

  @Test
  void keyboardWalksThroughTheMap() throws Exception {
    openShop(2);
    await(true, () -> told() != null);
    onWindow(() -> {
      node(TABLE).requestFocus();
      return null;
    });
    press(KeyCode.F6);
    assertEquals(node(MAP), onWindow(() -> stage.getScene().getFocusOwner()));
    press(KeyCode.RIGHT);
    await(true, () -> told().contains("Selected: global @5"));
    press(KeyCode.RIGHT);
    await(true, () -> told().contains("Selected: (GC roots) @3"));
    press(KeyCode.LEFT);
    await(true, () -> told().contains("Selected: global @5"));
    for (var name : List.of("Module @7", "open() @9", "system / Context @11", "Map @13")) {
      press(KeyCode.DOWN);
      await(true, () -> told().contains("Selected: " + name));
    }
    press(KeyCode.UP);
    await(true, () -> told().contains("Selected: system / Context @11"));
    press(KeyCode.ENTER);
    await("Whole heap › … › Module › open() › system / Context @11", this::crumbs);
    press(KeyCode.BACK_SPACE);
    await("Whole heap › global › Module › open() @9", this::crumbs);
    press(KeyCode.HOME);
    await("Whole heap", this::crumbs);
    await("system / Context @11 Shallow 48 B · Retained 337 B", () -> read(node("#factsBox")));
  }

  @Test
  void coloursOfTilesFollowTheAppearance() throws Exception {
    openShop(1);
    var strings = Map.of(Appearance.LIGHT, "#f0b6ae", Appearance.DARK, "#73382f");
    for (var appearance : strings.entrySet()) {
      onWindow(() -> {
        workbench.appearance().appearanceProperty().set(appearance.getKey());
        return null;
      });
      await(Color.web(appearance.getValue()), this::colourInTheMiddle);
    }
  }

  private Color colourInTheMiddle() {
    var image = node(MAP).snapshot(null, null);
    // a little below the text
    return image
        .getPixelReader()
        .getColor((int) image.getWidth() / 2, (int) image.getHeight() / 2 + 7);
  }

  @Test
  void mapCanBeHidden() throws Exception {
    openShop(1);
    robot.clickOn("Treemap");
    assertNull(onWindow(() -> stage.getScene().lookup(MAP)));
    onWindow(() -> {
      node(TABLE).requestFocus();
      return null;
    });
    press(KeyCode.F6);
    assertEquals(node("#retainerTable"), onWindow(() -> stage.getScene().getFocusOwner()));
    robot.clickOn("Treemap");
    await(true, () -> isShown(MAP));
  }

  @Test
  void closedSnapshotIsLetGo() throws Exception {
    openShop(1);
    var snapshot =
        onWindow(() ->
            new java.lang.ref.WeakReference<>(
                workbench.workspace().selectedProperty().get().questions().snapshot()));
    robot.clickOn(middleOfMap());
    await("(string) \"token 0\" @21 Shallow 20 B · Retained 20 B", () -> read(node("#factsBox")));
    click(".views > .tab-header-area", "Containment");
    await(2, () -> rows("#containmentTable").size());
    press(KeyCode.CONTROL, KeyCode.W);
    await(true, () -> isShown("#openButton"));
    await(
        true,
        () -> {
          System.gc();
          return snapshot.get() == null;
        });
  }
}

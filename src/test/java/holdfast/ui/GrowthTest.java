package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// From three captures to the class that grows, on to its survivors and to the container that keeps
/// them. The figures are those of `holdfast growth`.
class GrowthTest extends GrowthFixture {
  @Test
  void classesStandByWhatTheyGained() throws Exception {
    openExample();
    await(
        List.of(
            "Map grew in place 27 27 27 0 0 445.9 kB 565.6 kB 688.0 kB +242.1 kB 0 2 59.9 kB"
                + " +12.5 kB 1",
            CART,
            "Array 197 357 517 +160 +160 105.4 kB 185.2 kB 267.8 kB +162.3 kB 160 1 114.5 kB"
                + " +59.1 kB 7",
            "CartLine 119 599 1,080 +480 +481 12.4 kB 62.3 kB 112.3 kB +99.9 kB 480 0 51.8 kB"
                + " +46.1 kB 0"),
        () -> lines(CLASSES).stream().limit(4).toList());
    assertEquals(
        List.of(
            "Constructor",
            "Trend",
            "A",
            "B",
            "C",
            "A→B",
            "B→C",
            "A",
            "B",
            "C",
            "A→C",
            "alive in C",
            "grew A→C",
            "C",
            "A→C",
            "A→C"),
        onWindow(() -> headers(CLASSES)));
    assertEquals(
        "Same process: 100 % of the shared ids looked at keep their class. In order of capture, by"
            + " their ids: A, B, C. 177 objects of the embedder have new ids and were matched by"
            + " name and place.",
        onWindow(() -> label("#growthBasisLabel")));
  }

  @Test
  void choicesLeaveWhatWasAskedFor() throws Exception {
    openExample();
    toggle("#bornToggle");
    await("6 of 208 classes", () -> label("#growthTotalsLabel"));
    toggle("#alwaysToggle");
    await("6 of 208 classes", () -> label("#growthTotalsLabel"));
    toggle("#engineToggle");
    await("10 of 208 classes", () -> label("#growthTotalsLabel"));
    filter("/^Cart$/");
    await(List.of(CART), () -> lines(CLASSES));
    filter("/(/");
    await(true, () -> label("#growthProblemLabel").startsWith("Not a regular expression"));
    filter("no class is called so");
    await(
        "No class is left by what is chosen above. Text matches in any case; put a regular"
            + " expression between slashes.",
        () -> readDown(node("#growthTable .placeholder")));
  }

  @Test
  void classOpensToItsSurvivorsWhichThePanelsExplain() throws Exception {
    openExample();
    filter("/^Cart$/");
    await(1, () -> lines(CLASSES).size());
    select(CLASSES, 0);
    await(
        "Expand Cart and select one of its objects to see what keeps it alive.",
        () -> read(node("#retainerTable .placeholder")));
    await(true, () -> table(CLASSES).isFocused());
    press(KeyCode.RIGHT);
    await(2, () -> lines(CLASSES).size());
    assertEquals(
        true,
        onWindow(() -> lines(CLASSES).get(1))
            .startsWith("160 × in bySession :: Map of CartStore "));
    press(KeyCode.DOWN);
    await(true, () -> read(node("#factsBox")).startsWith("Map @92907"));
    press(KeyCode.RIGHT);
    await(true, () -> lines(CLASSES).size() > 10);
    press(KeyCode.DOWN);
    await(true, () -> read(node("#factsBox")).startsWith("Cart @"));
    assertEquals("C", onWindow(() -> workbench.workspace().selectedProperty().get().letter()));
    await(true, () -> lastStep().contains(":: Cart @"));
    await(true, () -> !rows("#retainerTable").isEmpty());
  }

  @Test
  void containersShowTheirEntriesAndWhatHoldsThem() throws Exception {
    openExample();
    toggle("#containersToggle");
    await("2 of 2 containers", () -> label("#growthTotalsLabel"));
    assertEquals(
        List.of("A", "B", "C", "A→C", "C", "A→C", "Path"),
        onWindow(() -> headers(CONTAINERS).subList(2, 9)));
    await(
        true,
        () ->
            lines(CONTAINERS)
                .getFirst()
                .startsWith("bySession :: Map @92907 40 200 360 +320 272.9 kB +241.8 kB "));
    select(CONTAINERS, 0);
    await("Map @92907 Shallow 14.4 kB · Retained 272.9 kB", () -> read(node("#factsBox")));
    toggle("#classesToggle");
    await(true, () -> isShown(CLASSES) && !isShown(CONTAINERS));
  }

  @Test
  void whatRetainsAGroupOfSurvivorsIsOneKeyAway() throws Exception {
    openExample();
    filter("/^Cart$/");
    await(1, () -> lines(CLASSES).size());
    select(CLASSES, 0);
    press(KeyCode.RIGHT);
    await(true, () -> lines(CLASSES).size() > 1);
    press(KeyCode.DOWN);
    var group = onWindow(() -> selected(CLASSES));
    press(KeyCode.CONTROL, KeyCode.R);
    await("Retention", this::view);
    await("What retains " + group, () -> label("#retentionTitleLabel"));
  }

  @Test
  void whatRetainsTheSurvivorsIsOneKeyAway() throws Exception {
    openExample();
    filter("/^Cart$/");
    await(1, () -> lines(CLASSES).size());
    select(CLASSES, 0);
    press(KeyCode.CONTROL, KeyCode.R);
    await("Retention", this::view);
    await("What retains Cart born A–B, alive in C", () -> label("#retentionTitleLabel"));
    await(true, () -> lines("#retentionTable").getLast().startsWith("[…] :: Cart ×160 160 "));
    await(true, () -> read(node("#factsBox")).startsWith("Map @92907"));
    assertEquals(false, onWindow(() -> lines("#retentionTable").getLast()).contains("grew"));
    await(
        List.of("nameColumn", "objectsColumn", "shareColumn", "shallowColumn", "retainedColumn"),
        () -> shown("#retentionTable"));
  }

  @Test
  void whatRetainsSelectedObjectsIsOneKeyAway() throws Exception {
    openExample();
    filter("/^Cart$/");
    await(1, () -> lines(CLASSES).size());
    select(CLASSES, 0);
    await(true, () -> table(CLASSES).isFocused());
    press(KeyCode.RIGHT);
    await(2, () -> lines(CLASSES).size());
    press(KeyCode.DOWN);
    press(KeyCode.RIGHT);
    await(true, () -> lines(CLASSES).size() > 10);
    await(true, () -> lines(CLASSES).get(4).startsWith("Cart @"));
    press(KeyCode.DOWN);
    press(KeyCode.SHIFT, KeyCode.DOWN);
    press(KeyCode.SHIFT, KeyCode.DOWN);
    press(KeyCode.CONTROL, KeyCode.R);
    await("Retention", this::view);
    await("What retains 3 selected objects", () -> label("#retentionTitleLabel"));
    await(true, () -> lines("#retentionTable").getLast().startsWith("[…] :: Cart ×3 3 "));
  }

  @Test
  void classThatGrewInPlaceOpensToTheObjectThatGrew() throws Exception {
    openExample();
    select(CLASSES, 0);
    await(true, () -> table(CLASSES).isFocused());
    press(KeyCode.RIGHT);
    await(
        "Map @92907 31.1 kB 151.1 kB 272.9 kB +241.8 kB 14.4 kB +12.5 kB",
        () -> lines(CLASSES).get(1));
    press(KeyCode.DOWN);
    await(true, () -> read(node("#factsBox")).startsWith("Map @92907"));
  }

  @Test
  void filterIsReachedFromTheKeyboard() throws Exception {
    openExample();
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    robot.write("cart");
    await("3 of 208 classes", () -> label("#growthTotalsLabel"));
    press(KeyCode.ESCAPE);
    await("196 of 208 classes", () -> label("#growthTotalsLabel"));
  }
}

package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What holds an object, with more and with less of it in sight.
class RetainersTest extends WindowFixture {
  private static final String RETAINERS = "#retainerTable";

  private void lookAt(String id) throws Exception {
    press(KeyCode.CONTROL, KeyCode.G);
    await(true, () -> isShown("#goToBox"));
    robot.write(id);
    press(KeyCode.ENTER);
    await(true, () -> read(node("#factsBox")).contains(id));
  }

  private void openWatched() throws Exception {
    var text = SnapshotText.shop(1);
    int watcher = text.node("object", "WeakRef", 16);
    text.edge(2, "property", "watcher", watcher);
    text.edge(watcher, "weak", "target", 9);
    open(text.write(folder.resolve("watched.heapsnapshot")));
    await(true, () -> !rows("#classTable").isEmpty());
    lookAt("@19");
    await(8, () -> rows(RETAINERS).size());
  }

  private List<String> names() {
    return rows(RETAINERS).stream()
        .map(row -> row.replaceAll(" [0-9−]+( [0-9.]+ k?B)+$", ""))
        .toList();
  }

  @Test
  void weakReferencesShowWhileTheSwitchIsOn() throws Exception {
    openWatched();
    robot.clickOn("Weak references");
    await(true, () -> names().contains("target in WeakRef @23 weak"));
    robot.clickOn("Weak references");
    await(8, () -> rows(RETAINERS).size());
    assertEquals(false, onWindow(() -> names().contains("target in WeakRef @23 weak")));
  }

  @Test
  void ignoredRetainerLeavesTheOtherWayUntilItIsRestored() throws Exception {
    openWatched();
    var before = onWindow(this::names);
    click(RETAINERS, "@15");
    choose(RETAINERS, "Ignore this retainer");
    await(
        List.of(
            "current in SessionTimer @17",
            "[7] in (GC roots) @3",
            "self in SessionTimer @17 ↺",
            "0 in (internal array)[] @15 ignored"),
        this::names);
    assertEquals("1 retainer is ignored", onWindow(() -> label("#ignoredLabel")));
    robot.clickOn("Restore");
    await(before, this::names);
    assertEquals(false, onWindow(() -> isShown("#ignoredLabel")));
    assertEquals(node(RETAINERS), onWindow(() -> stage.getScene().getFocusOwner()));
  }

  @Test
  void retainerIsIgnoredInARealSnapshot() throws Exception {
    robot.clickOn("Open the example");
    await(true, () -> workbench.workspace().snapshots().size() == 3);
    await("Findings", () -> view().replaceAll(" .*", ""));
    press(KeyCode.CONTROL, KeyCode.DIGIT3);
    await("C: ready", () -> label("#statusLabel").replaceAll(",.*", ""));
    click(".views > .tab-header-area", "Summary");
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    robot.write("/^CartStore$/");
    await(1, () -> rows("#classTable").size());
    press(KeyCode.DOWN);
    press(KeyCode.RIGHT);
    await(2, () -> rows("#classTable").size());
    press(KeyCode.RIGHT);
    await(true, () -> rows(RETAINERS).size() > 1);
    var first = onWindow(() -> names().getFirst());
    click(RETAINERS, onWindow(() -> id(first)));
    choose(RETAINERS, "Ignore this retainer");
    await("1 retainer is ignored", () -> label("#ignoredLabel"));
    await(true, () -> !rows(RETAINERS).isEmpty() && !names().getFirst().equals(first));
    robot.clickOn("Restore");
    await(true, () -> !rows(RETAINERS).isEmpty() && names().getFirst().equals(first));
  }

  @Test
  void stepOfThePathIsExplainedBesideIt() throws Exception {
    open(shop("shop.heapsnapshot", 1));
    await(true, () -> !rows("#classTable").isEmpty());
    lookAt("@19");
    await(7, () -> items("#stepList").size());
    var path = onWindow(() -> items("#stepList"));
    click("#stepList", "Map");
    await("Map @13 Shallow 40 B · Retained 160 B", () -> read(node("#factsBox")));
    await(true, () -> names().contains("bySession in system / Context @11"));
    assertEquals(path, onWindow(() -> items("#stepList")));
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    await(true, () -> read(node("#factsBox")).startsWith("Session @19"));
    press(KeyCode.UP);
    press(KeyCode.UP);
    await(true, () -> read(node("#factsBox")).startsWith("Map @13"));
    press(KeyCode.ENTER);
    await(5, () -> items("#stepList").size());
    await(true, () -> read(node("#factsBox")).startsWith("Map @13"));
  }

  @Test
  void retentionOfOneObjectIsOneKeyAway() throws Exception {
    open(shop("shop.heapsnapshot", 1));
    await(true, () -> !rows("#classTable").isEmpty());
    lookAt("@19");
    await(7, () -> items("#stepList").size());
    click("#stepList", "Map");
    press(KeyCode.CONTROL, KeyCode.R);
    await("Retention", this::view);
    await("What retains Map @13", () -> label("#retentionTitleLabel"));
  }

  private static String id(String name) {
    return name.replaceAll(".*(@[0-9]+).*", "$1");
  }
}

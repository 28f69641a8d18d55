package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.GoldenFiles;
import holdfast.ui.start.Example;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which captures Growth is of.
class GrowthCapturesTest extends GrowthFixture {
  @Test
  void orderOfFilesMakesNoDifference() throws Exception {
    var files = Example.unpack();
    openTogether(files.get(2), files.get(0), files.get(1));
    openGrowth(3);
    await(true, () -> lines(CLASSES).size() > 5);
    assertEquals(
        List.of("A", "B", "C", "A→B", "B→C"), onWindow(() -> headers(CLASSES).subList(2, 7)));
    filter("/^Cart$/");
    await(List.of(CART), () -> lines(CLASSES));
  }

  @Test
  void closedCaptureLeavesTheTableOfTheOthers() throws Exception {
    openExample();
    onWindow(() -> {
      workbench.workspace().close(workbench.workspace().snapshots().get(2));
      return null;
    });
    await(List.of("A", "B", "A→B"), () -> headers(CLASSES).subList(2, 5));
    filter("/^Cart$/");
    await("Cart 40 200 +160", () -> lines(CLASSES).getFirst().replaceAll("(\\+160) .*", "$1"));
    onWindow(() -> {
      workbench.workspace().close(workbench.workspace().snapshots().get(1));
      return null;
    });
    await(true, () -> message().startsWith("Growth takes two snapshots or more."));
  }

  @Test
  void singleSnapshotAsksForOthers() throws Exception {
    var first = shop("first.heapsnapshot", 1);
    desktop.snapshots = List.of(shop("second.heapsnapshot", 3));
    open(first);
    await(8, () -> rows("#classTable").size());
    openGrowth();
    await(true, () -> message().startsWith("Growth takes two snapshots or more."));
    robot.clickOn("#growthMessage .button");
    await(List.of("A", "B", "A→B"), () -> headers(CLASSES).subList(2, 5));
  }

  @Test
  void capturesOfTwoProcessesHaveNoBirths() throws Exception {
    openTogether(GoldenFiles.snapshot("node22"), GoldenFiles.snapshot("node24"));
    openGrowth(2);
    await(true, () -> label("#growthBasisLabel").startsWith("Different processes: only"));
    assertEquals(
        List.of("Constructor", "Trend", "A", "B", "A→B", "A", "B", "A→B", "B", "A→B"),
        onWindow(() -> headers(CLASSES)));
    assertEquals(false, onWindow(() -> node("#containersToggle").isDisabled()));
    assertEquals(false, onWindow(() -> isShown("#bornToggle")));
    await(true, () -> lines(CLASSES).size() > 5);
  }
}

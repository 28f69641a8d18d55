package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.GoldenFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The columns of Growth, of which there are as many as there are captures.
class GrowthColumnsTest extends GrowthFixture {
  @Test
  void anyColumnSorts() throws Exception {
    openExample();
    onWindow(() -> sortBy(table(CLASSES), "count3"));
    await(true, () -> lines(CLASSES).getFirst().startsWith("Function 6,291 6,311 6,331 "));
    onWindow(() -> sortBy(table(CLASSES), "change2"));
    await(true, () -> lines(CLASSES).getFirst().startsWith("CartLine 119 599 1,080 +480 +481 "));
    onWindow(() -> sortBy(table(CLASSES), "born"));
    await(true, () -> lines(CLASSES).getFirst().startsWith("CartLine "));
  }

  @Test
  void widthsAndHiddenColumnsStayForOtherCaptures() throws Exception {
    openExample();
    onWindow(() -> {
      column("#growthTable", "died").setVisible(false);
      return null;
    });
    onWindow(() -> {
      workbench.workspace().close(workbench.workspace().snapshots().get(2));
      return null;
    });
    await(List.of("A", "B", "A→B"), () -> headers(CLASSES).subList(2, 5));
    assertEquals(false, onWindow(() -> column("#growthTable", "died").isVisible()));
    assertEquals(true, onWindow(() -> column("#growthTable", "born").isVisible()));
  }

  @Test
  void narrowTableGivesColumnsUpAndHasThemAgainWhereThereIsRoom() throws Exception {
    openTogether(GoldenFiles.snapshot("node22"), GoldenFiles.snapshot("node24"));
    openGrowth(2);
    var usual =
        List.of(
            "nameColumn",
            "trendColumn",
            "count1",
            "count2",
            "change1",
            "retained1",
            "retained2",
            "retainedDelta");
    width(1_000);
    await(usual, () -> shown(CLASSES));
    width(800);
    await(true, () -> shown(CLASSES).size() < usual.size());
    assertEquals(
        true,
        onWindow(() ->
            shown(CLASSES)
                .containsAll(
                    List.of("nameColumn", "count1", "count2", "retained2", "retainedDelta"))));
    toggle("#containersToggle");
    await(true, () -> shown(CONTAINERS).contains("pathColumn"));
    toggle("#classesToggle");
    width(1_000);
    await(usual, () -> shown(CLASSES));
  }
}

package holdfast.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.Phase;
import org.junit.jupiter.api.Test;

class LoadProgressTest {
  private static String percent(LoadProgress progress) {
    return Math.round(progress.fraction() * 100) + " %";
  }

  @Test
  void allPhasesTogetherMakeTheWhole() {
    var progress = new LoadProgress(true, () -> {});
    for (var phase : Phase.values()) {
      progress.progress(phase, 1, 1);
    }
    assertEquals("100 %", percent(progress));
  }

  @Test
  void neverGoesBack() {
    var progress = new LoadProgress(false, () -> {});
    progress.progress(Phase.READING_EDGES, 9, 10);
    var before = percent(progress);
    progress.progress(Phase.READING_EDGES, 1, 10);
    assertEquals(before, percent(progress));
  }

  @Test
  void unknownTotalCountsAsDone() {
    var progress = new LoadProgress(false, () -> {});
    progress.progress(Phase.READING_NODES, 0, 0);
    assertEquals("10 %", percent(progress));
  }
}

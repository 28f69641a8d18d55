package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.Phase;
import org.junit.jupiter.api.Test;

class JointProgressTest {
  @Test
  void isTheMeanOfAllFilesAndNeverGoesBack() {
    var progress = new JointProgress(2, ProgressBar.onTerminal());
    var last = Phase.values()[Phase.values().length - 1];
    progress.ofFile(0).progress(last, 5, 5);
    assertEquals(0.5, progress.share());
    progress.ofFile(0).progress(Phase.values()[0], 0, 5);
    assertEquals(0.5, progress.share());
    progress.ofFile(1).progress(last, 0, 0);
    assertEquals(0.5 + 0.5 * (Phase.values().length - 1) / Phase.values().length, progress.share());
  }
}

package holdfast.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureOptionsTest {
  private static CaptureOptions options(String golden) throws IOException {
    try (var snapshot =
        SnapshotLoader.load(
            GoldenFiles.snapshot(golden), ProgressListener.NONE, CancelSignal.NEVER)) {
      return CaptureOptions.of(snapshot, CancelSignal.NEVER);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"node16", "node18", "node20", "node22", "node24", "node26"})
  void plainCapturesHaveNoOptions(String golden) throws IOException {
    assertEquals(new CaptureOptions(0, false), options(golden));
  }

  @Test
  void numericValuesAndInternalsAreSeen() throws IOException {
    assertEquals(new CaptureOptions(835, true), options("options"));
  }

  /// Chromium 156 always writes both, whatever it is asked.
  @Test
  void capturesOfNewChromiumAreAlike() throws IOException {
    assertEquals(new CaptureOptions(1170, true), options("chromium"));
  }

  @Test
  void whatOthersHaveTooDistortsNothing() {
    var both = new CaptureOptions(7, true);
    assertEquals(List.of(), CaptureOptions.differences(List.of("A", "B"), List.of(both, both)));
  }

  @Test
  void optionOfSomeIsNamedWithWhatItDistorts() {
    var plain = new CaptureOptions(0, false);
    var sentences =
        CaptureOptions.differences(
            List.of("A", "B", "C"),
            List.of(plain, new CaptureOptions(1_200, false), new CaptureOptions(9, true)));
    assertEquals(
        List.of(
            "Only B and C were taken with numeric values: small integers are nodes there (1,200"
                + " numbers), so what holds them seems to have gained, and plain objects are named"
                + " by more of their properties.",
            "Only C was taken with internals exposed: there tables and backing stores count by"
                + " themselves rather than to their owners, objects of the engine have other"
                + " classes, and distances start at the roots of the collector."),
        sentences);
  }
}

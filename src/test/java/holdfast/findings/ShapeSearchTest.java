package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One capture of a program that has every suspect once, and captures of programs without any.
class ShapeSearchTest {
  private static List<String> shapes(String golden) throws IOException {
    try (var snapshot =
        SnapshotLoader.load(
            GoldenFiles.snapshot(golden), ProgressListener.NONE, CancelSignal.NEVER)) {
      return lines(snapshot);
    }
  }

  private static List<String> lines(SnapshotAnalysis snapshot) {
    return LeakSearch.run(List.of(snapshot), CancelSignal.NEVER).findings().stream()
        .map(f ->
            f.kind().text()
                + " "
                + f.leakedClass()
                + " in "
                + f.holder().edgeName()
                + ": "
                + f.confidence().reason().replace(" One capture shows shape only.", ""))
        .sorted()
        .toList();
  }

  @Test
  void everySuspectIsNamedWithWhatIsSuspicious() throws IOException {
    assertEquals(
        List.of(
            "buffer (sliced string) in titles: 63 parts hold 63 whole texts that nothing else"
                + " needs.",
            "global-state Ticket in byClock: Its keys look like timestamps, which are not used"
                + " again.",
            "global-state Ticket in byUrl: Its keys look like URLs, which are not used again.",
            "global-state Ticket in byUuid: Its keys look like UUIDs, which are not used again.",
            "listener Ticket in changed: Node.js warns from 11 listeners of one event on.",
            "other (string) in copies: “the same long text in every copy ” exists 3,001 times.",
            "promise Ticket in waiting: 300 promises are pending in one place.",
            "timer Poller in 90000: 80 timers wait."),
        shapes("suspects").stream().filter(line -> !line.contains("uploads")).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"node16", "node18", "node20", "node22", "node24", "node26"})
  void programWithoutSuspectsHasNone(String golden) throws IOException {
    assertEquals(List.of(), shapes(golden));
  }
}

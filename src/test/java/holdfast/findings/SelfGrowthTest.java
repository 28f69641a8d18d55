package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SelfGrowthTest {
  /// Captures of an array `samples` that holds numbers, which are no nodes, of these sizes.
  private static Findings findings(long... sizes) {
    var snapshots =
        LongStream.of(sizes)
            .mapToObj(size -> {
              var built = new SnapshotBuilder();
              int root = built.root();
              int global = built.node("object", "global", 40, 3);
              int samples = built.node("object", "Array", size, 5);
              built.edge(root, "shortcut", "global", global).property(global, "samples", samples);
              return built.load();
            })
            .toList();
    try {
      return LeakSearch.run(snapshots, CancelSignal.NEVER);
    } finally {
      snapshots.forEach(SnapshotAnalysis::close);
    }
  }

  @Test
  void arrayOfNumbersLeaksByItsOwnSize() {
    var finding = findings(20_000, 120_000, 220_000).findings().getFirst();
    assertEquals(
        List.of("leak", "Array", "samples", "bytes", "[20000, 120000, 220000]"),
        List.of(
            finding.verdict().text(),
            finding.leakedClass(),
            finding.holder().edgeName(),
            finding.entryWord(),
            finding.entries().toString()));
  }

  @Test
  void arrayThatStaysIsNone() {
    assertEquals(List.of(), findings(20_000, 120_000, 120_000).findings());
  }
}

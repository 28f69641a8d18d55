package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.NodeSet;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.report.FindingText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The bundled example: carts of sessions that ended stay, and so do listeners of price alerts.
class ExampleFindingsTest {
  private static final Path FOLDER = Path.of("src/main/resources/holdfast/example");
  private static final List<SnapshotAnalysis> SNAPSHOTS = new ArrayList<>();

  @BeforeAll
  static void load() throws IOException {
    for (var name : List.of("1-after-warm-up", "2-after-load", "3-after-more-load")) {
      SNAPSHOTS.add(
          SnapshotLoader.load(
              FOLDER.resolve(name + ".heapsnapshot.gz"),
              ProgressListener.NONE,
              CancelSignal.NEVER));
    }
  }

  @AfterAll
  static void close() {
    SNAPSHOTS.forEach(SnapshotAnalysis::close);
    SNAPSHOTS.clear();
  }

  private static String line(Finding f) {
    return String.join(
        " ",
        f.rank() + ".",
        f.verdict().text(),
        f.kind().text(),
        f.leakedClass(),
        f.counts().toString(),
        f.holder().className(),
        f.holder().edgeName(),
        f.entries().toString(),
        f.source().get().file() + ":" + f.source().get().line());
  }

  @Test
  void namesBothLeaksAndNothingElse() {
    var findings = LeakSearch.run(SNAPSHOTS, CancelSignal.NEVER);
    assertEquals(Findings.Outcome.LEAK, findings.outcome());
    assertEquals(
        List.of(
            "1. leak session-store Cart [40, 200, 360] Map bySession [40, 200, 360]"
                + " /srv/example/carts.js:31",
            "2. leak listener PriceAlert [5, 25, 45] Array price [5, 25, 45]"
                + " /srv/example/price-alerts.js:21"),
        findings.findings().stream()
            .filter(f -> f.verdict() != Verdict.SETTLED)
            .map(ExampleFindingsTest::line)
            .toList());
  }

  @Test
  void storyCanBePasted() {
    var finding = LeakSearch.run(SNAPSHOTS, CancelSignal.NEVER).findings().getFirst();
    assertEquals(
        "Map “bySession” went from 40 to 200 to 360 entries over 3 captures, retaining 31.1 kB,"
            + " then 151.1 kB, then 272.9 kB. What accumulates is Cart, and it stays. It is held as"
            + " global › process › _events › SIGTERM › context › routes ›"
            + " shop › carts › bySession, see /srv/example/carts.js:31:10.",
        FindingText.story(finding));
  }

  @Test
  void oneCaptureShowsShapeOnly() {
    var findings = LeakSearch.run(List.of(SNAPSHOTS.getLast()), CancelSignal.NEVER);
    assertEquals(Findings.Outcome.INCONCLUSIVE, findings.outcome());
    assertEquals(
        List.of(
            "1. suspect session-store Cart [360] Map bySession [360] /srv/example/carts.js:31",
            "2. suspect listener PriceAlert [45] Array price [45] /srv/example/price-alerts.js:21"),
        findings.findings().stream().map(ExampleFindingsTest::line).toList());
  }

  @Test
  void containersTellTheirEntries() {
    assertEquals(
        List.of("Map bySession [40, 200, 360]", "Array price [5, 25, 45]"),
        ContainerTable.compute(SNAPSHOTS, CancelSignal.NEVER).first(100, NodeSet.ALL).stream()
            .filter(c -> c.entryDelta() > 20)
            .map(
                c -> c.container().className() + " " + c.container().edgeName() + " " + c.entries())
            .filter(line -> !line.contains("synthetic"))
            .toList());
  }
}

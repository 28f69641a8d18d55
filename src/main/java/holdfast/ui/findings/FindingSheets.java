package holdfast.ui.findings;

import static holdfast.ui.Messages.text;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SourceLocation;
import holdfast.findings.Finding;
import holdfast.findings.Verdict;
import holdfast.graph.HeapGraph;
import holdfast.report.ByteSize;
import holdfast.report.FindingText;
import holdfast.report.VerdictText;
import holdfast.ui.Messages;
import holdfast.ui.findings.FindingSheet.ChainStep;
import holdfast.ui.findings.FindingSheet.Fact;
import holdfast.ui.object.Capture;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.HeapRows;
import holdfast.ui.object.NodeNames;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.retainers.PathStep;
import holdfast.ui.retainers.PathStep.Place;
import holdfast.ui.settings.Bookmark;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes what is shown of each finding. In the background only.
final class FindingSheets {
  /// A longer chain shows so many steps at its start and its end.
  private static final int FIRST_STEPS = 2;

  private static final int LAST_STEPS = 4;

  /// Of more captures the card names the first and the last.
  private static final int MOST_FIGURES = 4;

  private static final int NAME_LENGTH = 60;

  private static final String BYTES = "bytes";
  private static final String ARROW = " → ";

  private final List<String> letters;
  private final Capture last;
  private final SnapshotAnalysis snapshot;
  private final HeapRows rows;

  /// @param captures that were searched, in the order they were taken
  FindingSheets(List<Capture> captures) {
    letters = captures.stream().map(Capture::letter).toList();
    last = captures.getLast();
    snapshot = last.questions().snapshot();
    rows = new HeapRows(snapshot);
  }

  FindingSheet sheet(Finding finding) {
    boolean isLeakedKnown = finding.leakedNode() != HeapGraph.NO_NODE;
    return new FindingSheet(
        card(finding),
        Story.of(finding),
        confidence(finding),
        series(finding),
        chain(finding),
        facts(finding),
        mark(finding),
        object(finding.holder().node()),
        text("findings.show", cut(finding.holder().className())),
        isLeakedKnown ? object(finding.leakedNode()) : null,
        isLeakedKnown ? text("findings.show.leaked", cut(finding.leakedClass())) : "",
        container(finding),
        isLeakedKnown ? allLeaked(finding) : null);
  }

  private Bookmark mark(Finding finding) {
    long id = snapshot.graph().nodeId(finding.holder().node());
    return new Bookmark(snapshot.file(), id, finding.holder().className() + " @" + id, "");
  }

  private static String container(Finding finding) {
    var edgeName = finding.holder().edgeName();
    return edgeName.isEmpty() ? finding.holder().className() : edgeName;
  }

  private ObjectSet allLeaked(Finding finding) {
    return ObjectSet.ofWholeClass(
        text("growth.set.all", cut(finding.leakedClass())),
        last.questions(),
        () -> snapshot.classOf(finding.leakedNode()));
  }

  private ObjectRef object(int node) {
    return new ObjectRef(last.questions(), node);
  }

  private FindingCard card(Finding finding) {
    return new FindingCard(
        finding.rank(),
        finding.verdict(),
        finding.kind().text().replace('-', ' '),
        title(finding),
        text("findings.figures", figures(finding), cut(finding.leakedClass())),
        ByteSize.format(finding.retainedSizes().getLast()));
  }

  /// What happens in so few words: `Map bySession keeps Cart`.
  private static String title(Finding finding) {
    return VerdictText.title(finding, FindingSheets::cut);
  }

  /// A name as it fits into a title.
  static String cut(String name) {
    return NodeNames.head(name.strip(), NAME_LENGTH);
  }

  private static String figures(Finding finding) {
    var entries = entryLabels(finding);
    var shown =
        entries.size() <= MOST_FIGURES
            ? String.join(ARROW, entries)
            : entries.getFirst() + ARROW + "…" + ARROW + entries.getLast();
    return finding.entryWord().equals(BYTES) ? shown : shown + " " + finding.entryWord();
  }

  private static List<String> entryLabels(Finding finding) {
    return finding.entryWord().equals(BYTES)
        ? finding.entries().stream().map(ByteSize::format).toList()
        : finding.entries().stream().map(Messages::count).toList();
  }

  private static String confidence(Finding finding) {
    var confidence = finding.confidence();
    var text =
        text("findings.confidence", Messages.percent(confidence.share()), confidence.reason());
    return confidence.settledBy().isEmpty() ? text : text + " " + confidence.settledBy();
  }

  private List<CaptureSeries> series(Finding finding) {
    var word = finding.entryWord();
    var entries =
        new CaptureSeries(
            word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1),
            letters,
            finding.entries(),
            entryLabels(finding));
    var bytes =
        new CaptureSeries(
            text("column.retained"),
            letters,
            finding.retainedSizes(),
            finding.retainedSizes().stream().map(ByteSize::format).toList());
    return List.of(entries, bytes);
  }

  private List<ChainStep> chain(Finding finding) {
    var path = finding.path();
    var steps = new ArrayList<ChainStep>();
    for (int i = 0; i < path.size(); i++) {
      int left = path.size() - FIRST_STEPS - LAST_STEPS;
      if (i == FIRST_STEPS && left > 1) {
        steps.add(gap(left));
        i += left;
      }
      var link = path.get(i);
      var row = rows.ofObject(link.node());
      boolean isFault = i == path.size() - 1 && finding.verdict() != Verdict.SETTLED;
      var source =
          i == path.size() - 1
              ? figures(finding)
              : i == 0 ? text("findings.chain.start") : row.name().note();
      var place = isFault ? Place.FAULT : i == 0 ? Place.ROOT : Place.STEP;
      steps.add(step(row, link.edgeName(), source, place));
    }
    if (finding.leakedNode() != HeapGraph.NO_NODE) {
      var row = rows.ofObject(finding.leakedNode());
      steps.add(step(row, "", text("findings.chain.leaked"), Place.TARGET));
    }
    return List.copyOf(steps);
  }

  private ChainStep step(HeapRow row, String edgeName, String source, Place place) {
    var name = row.name();
    var whole =
        new RowName(
            edgeName,
            Tint.VARIABLE,
            edgeName.isEmpty() ? "" : "::",
            name.value(),
            name.valueTint(),
            name.code(),
            name.suffix(),
            "",
            name.tooltip());
    return new ChainStep(
        new PathStep(whole, source, row.retainedSize().size(), place), object(row.node()));
  }

  private static ChainStep gap(int left) {
    var words = text("path.gap", Messages.count(left));
    var name = new RowName("", Tint.PLAIN, "", "", Tint.INTERNAL, false, "", words, "");
    return new ChainStep(new PathStep(name, "", "", Place.GAP), null);
  }

  private static List<Fact> facts(Finding finding) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(text("findings.advice"), FindingText.advice(finding)));
    var places =
        List.of(finding.source(), finding.classSource()).stream()
            .flatMap(Optional::stream)
            .map(SourceLocation::toString)
            .distinct()
            .collect(Collectors.joining("\n"));
    if (!places.isEmpty()) {
      facts.add(new Fact(text("findings.source"), places));
    }
    var returned = ByteSize.format(finding.bytesReturned());
    facts.add(
        new Fact(
            text("findings.cost"),
            finding.costPerEntry() == 0
                ? text("findings.cost.returned", returned)
                : text("findings.cost.each", ByteSize.format(finding.costPerEntry()), returned)));
    var counts = finding.counts().stream().map(Messages::count).collect(Collectors.joining(ARROW));
    facts.add(
        new Fact(
            text("findings.count"),
            text("findings.count.text", cut(finding.leakedClass()), counts)));
    if (!finding.otherHolders().isEmpty()) {
      facts.add(new Fact(text("findings.others"), String.join("\n", finding.otherHolders())));
    }
    return List.copyOf(facts);
  }
}

package holdfast.report;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.CaptureOrder;
import holdfast.findings.Findings;
import holdfast.findings.LeakSearch;
import holdfast.progress.CancelSignal;
import holdfast.report.Report.Entry;
import holdfast.report.Report.LargeObject;
import holdfast.report.Report.RepeatedText;
import holdfast.report.Report.Share;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Gathers what a report tells of some snapshots.
public final class ReportBuilder {
  /// Rows of a table; whoever wants all of them has the commands.
  private static final int ROWS = 20;

  private final ReportRequest request;
  private final List<SnapshotAnalysis> given;
  private final Set<Section> sections;
  private final Redaction redaction;
  private final ShownNames names;
  private final Consumer<Section> begun;
  private final CancelSignal cancel;

  private ReportBuilder(ReportRequest request, Consumer<Section> begun, CancelSignal cancel) {
    this.request = request;
    this.given = request.snapshots();
    this.sections = request.sections();
    this.redaction = request.redaction();
    this.names = new ShownNames(redaction);
    this.begun = begun;
    this.cancel = cancel;
  }

  /// O(edges) of all snapshots.
  ///
  /// @param begun hears which section is being worked out
  public static Report build(ReportRequest request, Consumer<Section> begun, CancelSignal cancel) {
    return new ReportBuilder(request, begun, cancel).build();
  }

  private Report build() {
    begun.accept(Section.FINDINGS);
    var order = CaptureOrder.of(given, cancel);
    var captures = CaptureLines.of(order.snapshots());
    var last = order.snapshots().getLast();
    var marks = new ReportMarks(request.marks(), order.snapshots(), names);
    var hidden = new RedactedFindings(redaction);
    var found = LeakSearch.run(given, cancel);
    var findings =
        new Findings(
            found.outcome(), found.findings().stream().map(hidden::of).toList(), found.notes());
    boolean isGrowthWanted =
        given.size() > 1
            && (sections.contains(Section.GROWTH) || sections.contains(Section.CONTAINERS));
    begun.accept(Section.GROWTH);
    var growth = isGrowthWanted ? GrowthAnswer.of(given, cancel) : null;
    var searched = CaptureLines.searchedSnapshots(order);
    return new Report(
        title(last),
        Set.copyOf(sections),
        captures,
        CaptureLines.searched(order),
        CaptureLines.relation(order),
        findings.notes(),
        findings.outcome(),
        VerdictText.of(findings, given.size(), UnaryOperator.identity()),
        sections.contains(Section.FINDINGS)
            ? findings.findings().stream()
                .map(finding -> new Entry(finding, marks.note(searched.getLast(), finding)))
                .toList()
            : List.of(),
        growth != null && sections.contains(Section.GROWTH)
            ? growth.classes().rows().stream()
                .filter(row -> row.sizeDelta() > 0)
                .limit(ROWS)
                .toList()
            : List.of(),
        growth != null && sections.contains(Section.CONTAINERS)
            ? growth.containers().stream().limit(ROWS).map(hidden::of).toList()
            : List.of(),
        sections.contains(Section.DOMINATORS) ? dominators(last) : List.of(),
        sections.contains(Section.STATISTICS) ? statistics(last) : List.of(),
        sections.contains(Section.STRINGS) ? strings(last) : List.of(),
        sections.contains(Section.BOOKMARKS)
            ? marks.others(searched.getLast(), findings.findings())
            : List.of(),
        redacted(),
        request.command());
  }

  private static String title(SnapshotAnalysis last) {
    return "Heap report: " + last.file().getFileName();
  }

  private List<LargeObject> dominators(SnapshotAnalysis snapshot) {
    begun.accept(Section.DOMINATORS);
    var graph = snapshot.graph();
    return IntStream.of(snapshot.mostRetainingObjects(ROWS, cancel))
        .mapToObj(node ->
            new LargeObject(
                names.of(snapshot, node),
                snapshot.className(node),
                graph.nodeId(node),
                snapshot.shallowSize(node),
                snapshot.retainedSize(node),
                share(snapshot.retainedSize(node), snapshot.totalSize())))
        .toList();
  }

  private List<Share> statistics(SnapshotAnalysis snapshot) {
    begun.accept(Section.STATISTICS);
    var statistics = snapshot.statistics(cancel);
    long total = statistics.total();
    return List.of(
            new Share("code", "Compiled code", statistics.code(), 0),
            new Share("strings", "Strings", statistics.strings(), 0),
            new Share("jsArrays", "JavaScript arrays", statistics.jsArrays(), 0),
            new Share("typedArrays", "Typed arrays", statistics.typedArrays(), 0),
            new Share("system", "System objects", statistics.system(), 0),
            new Share("otherJs", "Other JavaScript", statistics.otherJs(), 0),
            new Share("otherNonJs", "Other, outside JavaScript", statistics.otherNonJs(), 0))
        .stream()
        .map(part -> new Share(part.key(), part.label(), part.size(), share(part.size(), total)))
        .toList();
  }

  private static double share(long size, long total) {
    return total == 0 ? 0 : (double) size / total;
  }

  private List<RepeatedText> strings(SnapshotAnalysis snapshot) {
    begun.accept(Section.STRINGS);
    var copies = snapshot.stringCopies(cancel);
    return IntStream.range(0, copies.count())
        .boxed()
        .sorted(Comparator.comparingLong((Integer text) -> copies.wasted(text)).reversed())
        .limit(ROWS)
        .map(text ->
            new RepeatedText(
                redaction.content(snapshot.name(copies.first(text))),
                copies.copies(text),
                copies.size(text),
                copies.wasted(text)))
        .toList();
  }

  private String redacted() {
    if (redaction.isNone()) {
      return "";
    }
    return "Contents of strings are redacted: "
        + String.join(", ", redaction.rules().stream().map(Redaction.Rule::name).toList())
        + "; of texts longer than "
        + Redaction.LONGEST
        + " characters only the start is shown.";
  }
}

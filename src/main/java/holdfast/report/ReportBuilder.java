package holdfast.report;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.CaptureOrder;
import holdfast.findings.Findings;
import holdfast.findings.LeakSearch;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import holdfast.report.Report.Entry;
import holdfast.report.Report.LargeObject;
import holdfast.report.Report.Note;
import holdfast.report.Report.RepeatedText;
import holdfast.report.Report.Share;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Gathers what a report tells of some snapshots.
public final class ReportBuilder {
  /// Rows of a table; whoever wants all of them has the commands.
  private static final int ROWS = 20;

  private final List<SnapshotAnalysis> given;
  private final Set<Section> sections;
  private final Redaction redaction;
  private final CancelSignal cancel;

  private ReportBuilder(
      List<SnapshotAnalysis> given,
      Set<Section> sections,
      Redaction redaction,
      CancelSignal cancel) {
    this.given = given;
    this.sections = sections;
    this.redaction = redaction;
    this.cancel = cancel;
  }

  /// O(edges) of all snapshots.
  ///
  /// @param given one or more snapshots; those of one process may stand in any order
  /// @param bookmarks of the user, shown as they are
  /// @param command what makes this report again
  public static Report build(
      List<SnapshotAnalysis> given,
      Set<Section> sections,
      Redaction redaction,
      List<Note> bookmarks,
      String command,
      CancelSignal cancel) {
    return new ReportBuilder(given, sections, redaction, cancel).build(bookmarks, command);
  }

  private Report build(List<Note> bookmarks, String command) {
    var order = CaptureOrder.of(given, cancel);
    var captures = CaptureLines.of(order.snapshots());
    var last = order.snapshots().getLast();
    var hidden = new RedactedFindings(redaction);
    var found = LeakSearch.run(given, cancel);
    var findings =
        new Findings(
            found.outcome(), found.findings().stream().map(hidden::of).toList(), found.notes());
    boolean isGrowthWanted =
        given.size() > 1
            && (sections.contains(Section.GROWTH) || sections.contains(Section.CONTAINERS));
    var growth = isGrowthWanted ? GrowthAnswer.of(given, cancel) : null;
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
            ? findings.findings().stream().map(finding -> new Entry(finding, "")).toList()
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
        sections.contains(Section.BOOKMARKS) ? List.copyOf(bookmarks) : List.of(),
        redacted(),
        command);
  }

  private static String title(SnapshotAnalysis last) {
    return "Heap report: " + last.file().getFileName();
  }

  private List<LargeObject> dominators(SnapshotAnalysis snapshot) {
    var graph = snapshot.graph();
    return IntStream.of(snapshot.mostRetainingObjects(ROWS, cancel))
        .mapToObj(node ->
            new LargeObject(
                name(snapshot, node),
                snapshot.className(node),
                graph.nodeId(node),
                snapshot.shallowSize(node),
                snapshot.retainedSize(node),
                share(snapshot.retainedSize(node), snapshot.totalSize())))
        .toList();
  }

  /// Strings are named by their content.
  private String name(SnapshotAnalysis snapshot, int node) {
    var name = snapshot.name(node);
    return switch (snapshot.graph().type(node)) {
      case NodeType.STRING, NodeType.CONCATENATED_STRING, NodeType.SLICED_STRING ->
          redaction.content(name);
      default -> redaction.name(name);
    };
  }

  private List<Share> statistics(SnapshotAnalysis snapshot) {
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

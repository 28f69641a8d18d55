package holdfast.ui.object;

import holdfast.analysis.CutStrings;
import holdfast.analysis.Definitions;
import holdfast.analysis.ObjectContents;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SourceLines;
import holdfast.graph.Detachedness;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is to be known of one object before one looks into it.
///
/// @param explanation what it is, where it is the engine's own, else empty
/// @param text of a string, null for what is none
/// @param textNote how long it is, and whether something is missing
/// @param hasContents whether there is more to look into than the text
public record ObjectCard(
    List<Fact> facts, String explanation, SourceLines text, String textNote, boolean hasContents) {
  /// More letters of a string are not shown: its rows take 8 bytes each.
  private static final int MOST_LETTERS = 20_000_000;

  /// @param tip what it means
  /// @param inBar whether it stands in the bar above the panels too
  /// @param isSource whether it leads to the source
  public record Fact(String name, String value, String tip, boolean inBar, boolean isSource) {
    Fact(String name, String value, String tip, boolean inBar) {
      this(name, value, tip, inBar, false);
    }
  }

  /// Reads them; in the background only. O(edges of the node).
  public static ObjectCard of(SnapshotAnalysis snapshot, int node, CancelSignal cancel) {
    var graph = snapshot.graph();
    var kind = ObjectContents.kindOf(graph, node);
    var text = kind == ObjectContents.Kind.TEXT ? snapshot.name(node, MOST_LETTERS + 1) : null;
    return new ObjectCard(
        facts(snapshot, node, cancel),
        KindNotes.tip(graph, node),
        text == null ? null : SourceLines.of(head(text), cancel),
        text == null ? "" : textNote(snapshot, node, text),
        graph.type(node) != NodeType.STRING);
  }

  private static List<Fact> facts(SnapshotAnalysis snapshot, int node, CancelSignal cancel) {
    var graph = snapshot.graph();
    var facts = new ArrayList<Fact>();
    add(facts, "class", snapshot.className(node), true);
    add(facts, "type", graph.typeName(node));
    add(facts, "id", "@" + graph.nodeId(node), true);
    add(facts, "distance", HeapRows.distance(snapshot.distance(node)));
    add(facts, "shallow", size(snapshot, snapshot.shallowSize(node)), true);
    add(facts, "retained", size(snapshot, snapshot.retainedSize(node)), true);
    if (graph.detachedness(node) != Detachedness.UNKNOWN) {
      add(
          facts,
          "detachedness",
          Messages.text("fact." + graph.detachedness(node).name().toLowerCase(Locale.ROOT)));
    }
    int dominator = snapshot.dominatorOf(node);
    if (dominator != node && dominator != graph.root()) {
      add(
          facts,
          "dominator",
          NodeNames.head(NodeNames.text(snapshot, dominator), 60) + " @" + graph.nodeId(dominator));
    }
    Definitions.of(snapshot, node, cancel)
        .map(definition -> definition.location().toString())
        .ifPresent(source -> facts.add(source(source)));
    return List.copyOf(facts);
  }

  private static Fact source(String place) {
    return new Fact(
        Messages.text("fact.source"), place, Messages.text("fact.source.tip"), false, true);
  }

  private static void add(List<Fact> facts, String key, String value) {
    add(facts, key, value, false);
  }

  private static void add(List<Fact> facts, String key, String value, boolean inBar) {
    facts.add(
        new Fact(
            Messages.text("fact." + key), value, Messages.text("fact." + key + ".tip"), inBar));
  }

  /// `198.4 MB (50 %)`
  private static String size(SnapshotAnalysis snapshot, long bytes) {
    long total = snapshot.totalSize();
    var text = ByteSize.format(bytes);
    return total == 0 || bytes * 100 < total
        ? text
        : Messages.text("fact.share", text, Messages.percent((double) bytes / total));
  }

  private static String head(String text) {
    return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS);
  }

  /// @param text its start where it has more letters than are shown
  private static String textNote(SnapshotAnalysis snapshot, int node, String text) {
    if (text.length() > MOST_LETTERS) {
      int shown = text.codePointCount(0, MOST_LETTERS);
      return Messages.text(
          "object.text.head", Messages.count(shown), Messages.count(snapshot.textLength(node)));
    }
    int length = text.codePointCount(0, text.length());
    return CutStrings.isCut(snapshot, node, text)
        ? Messages.text("object.text.cut", Messages.count(length))
        : Messages.counted("object.text.length", length);
  }

  /// The facts as text, one in a line.
  public String copyText() {
    var lines = new StringBuilder();
    facts.forEach(fact -> lines.append(fact.name()).append(": ").append(fact.value()).append('\n'));
    return lines.toString();
  }
}

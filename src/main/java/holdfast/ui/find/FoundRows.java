package holdfast.ui.find;

import holdfast.analysis.ClassAggregate;
import holdfast.analysis.FoundObjects;
import holdfast.analysis.SearchPlace;
import holdfast.analysis.SearchQuestion;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.TextFinder.Range;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.ui.object.HeapRow;
import holdfast.ui.object.HeapRows;
import holdfast.ui.treetable.Marks;
import holdfast.ui.treetable.SizeText;
import java.util.List;

/// Writes the rows of what is found. In the background only.
final class FoundRows {
  private static final SizeText UNKNOWN = new SizeText("…", "", 0, 0);

  private final SnapshotAnalysis snapshot;
  private final HeapRows rows;
  private final SearchQuestion question;

  FoundRows(SnapshotAnalysis snapshot, SearchQuestion question) {
    this.snapshot = snapshot;
    this.question = question;
    rows = new HeapRows(snapshot);
  }

  SnapshotAnalysis snapshot() {
    return snapshot;
  }

  /// `Session ×61,233`, with what was found of the class.
  FoundRow ofClass(ClassAggregate found) {
    var row = rows.ofClass(found);
    var marks = new Marks(List.of(), in(SearchPlace.CLASSES, row.name().value(), 0), List.of());
    return new FoundRow(
        found.retainedSize() == FoundObjects.UNKNOWN_SIZE ? row.withRetainedSize(UNKNOWN) : row,
        marks);
  }

  /// `Session @4711 token :: "eyJ…"`: the object, and the reference it was found by, if any.
  FoundRow ofObject(int node) {
    var shown = named(rows.ofObject(node), node);
    int edge = question.edgeOf(snapshot, node);
    if (edge == HeapGraph.NO_EDGE) {
      return shown;
    }
    var field = rows.ofField(edge).name();
    var row = shown.row().withNote(field.withNote("", "").text(), shown.name().tooltip());
    return new FoundRow(row, new Marks(List.of(), shown.marks().value(), in(field.key(), 0)));
  }

  /// What a found object refers to.
  FoundRow ofField(int edge) {
    var graph = snapshot.graph();
    var shown = named(rows.ofField(edge), graph.edgeTarget(edge));
    boolean isNamed = !graph.isNumbered(edge);
    return new FoundRow(
        shown.row(),
        new Marks(
            isNamed ? in(SearchPlace.PROPERTIES, shown.name().key(), 0) : List.of(),
            shown.marks().value(),
            List.of()));
  }

  /// Marks the name; of a long text the part around the first match shows.
  private FoundRow named(HeapRow row, int node) {
    var type = snapshot.graph().type(node);
    boolean isText =
        type == NodeType.STRING
            || type == NodeType.CONCATENATED_STRING
            || type == NodeType.SLICED_STRING;
    if (!isText || !question.places().contains(SearchPlace.NAMES)) {
      int before = type == NodeType.REGEXP ? 1 : 0;
      return new FoundRow(
          row, new Marks(List.of(), in(SearchPlace.NAMES, row.name().value(), before), List.of()));
    }
    var excerpt = Excerpt.of(snapshot.name(node), question.text());
    return excerpt.ranges().isEmpty()
        ? new FoundRow(row, Marks.NONE)
        : new FoundRow(
            row.withValue(excerpt.text()), new Marks(List.of(), excerpt.ranges(), List.of()));
  }

  private List<Range> in(SearchPlace place, String text, int from) {
    return question.places().contains(place) ? in(text, from) : List.of();
  }

  private List<Range> in(String text, int from) {
    return Excerpt.ranges(question.text(), text, from);
  }
}

package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import java.util.function.IntUnaryOperator;

/// Outgoing edges as [FirstPlaces] looks at them: by retained size of the target, the largest
/// first, then by name, as in [ContentOrder#all].
final class FirstContents implements Candidates<FirstContents.Content> {
  private static final long NONE = -1;

  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;
  private Content bound;

  /// Compares with the bound's name; null where that is no word.
  private IntUnaryOperator names;

  /// Orders numbers as text; [#NONE] where the bound is no element.
  private long boundNumber;

  FirstContents(SnapshotAnalysis snapshot) {
    this.snapshot = snapshot;
    graph = snapshot.graph();
  }

  /// An edge with what it is sorted by; its name is decoded when another edge has its size.
  static final class Content implements Comparable<Content> {
    final int edge;
    private final HeapGraph graph;
    private final long size;
    private String name;

    private Content(HeapGraph graph, int edge, long size) {
      this.graph = graph;
      this.edge = edge;
      this.size = size;
    }

    private String name() {
      if (name == null) {
        name = graph.edgeName(edge);
      }
      return name;
    }

    private int group() {
      return EdgeNameOrder.group(graph, edge, name());
    }

    @Override
    public int compareTo(Content other) {
      if (size != other.size) {
        return Long.compare(other.size, size);
      }
      int byGroup = Integer.compare(group(), other.group());
      int byName = byGroup != 0 ? byGroup : name().compareTo(other.name());
      return byName != 0 ? byName : Integer.compare(edge, other.edge);
    }
  }

  @Override
  public Content at(int edge) {
    return new Content(graph, edge, snapshot.retainedSize(graph.edgeTarget(edge)));
  }

  @Override
  public void setBound(Content newBound) {
    bound = newBound;
    boundNumber = graph.isNumbered(bound.edge) ? EdgeNameOrder.textKey(graph, bound.edge) : NONE;
    names = bound.group() == EdgeNameOrder.WORDS ? graph.stringsComparedWith(bound.name()) : null;
  }

  @Override
  public int nextAhead(int from, int to) {
    int edge = nextWithin(from, to);
    while (edge < to && isTieBehind(edge)) {
      edge = nextWithin(edge + 1, to);
    }
    return edge;
  }

  /// The next edge to a target at least as large as the bound's, passing by the higher numbers
  /// among those as large.
  private int nextWithin(int from, int to) {
    for (int edge = from; edge < to; edge++) {
      long size = snapshot.retainedSize(graph.edgeTarget(edge));
      if (size > bound.size || size == bound.size && !isNumberBehind(edge)) {
        return edge;
      }
    }
    return to;
  }

  private boolean isNumberBehind(int edge) {
    if (boundNumber == NONE || !graph.isNumbered(edge)) {
      return false;
    }
    long number = EdgeNameOrder.textKey(graph, edge);
    return number > boundNumber || number == boundNumber && edge > bound.edge;
  }

  /// Of an edge that [#nextWithin] found.
  private boolean isTieBehind(int edge) {
    if (names == null || snapshot.retainedSize(graph.edgeTarget(edge)) > bound.size) {
      return false;
    }
    if (graph.isNumbered(edge)) {
      return true;
    }
    int byName = names.applyAsInt(graph.edgeNameIndex(edge));
    return graph.edgeType(edge) != EdgeType.SHORTCUT // whose name may be shown as a number
        && (byName > 0 || byName == 0 && edge > bound.edge);
  }
}

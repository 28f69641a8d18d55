package holdfast.findings;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The living containers of one process whose number of entries changed over the captures.
public final class ContainerTable {
  /// Smaller ones are many and tell little.
  private static final int LEAST_EDGES = 10;

  private final List<Capture> captures;
  private final Capture last;
  private final CancelSignal cancel;

  private ContainerTable(List<Capture> captures, CancelSignal cancel) {
    this.captures = captures;
    this.cancel = cancel;
    last = captures.getLast();
  }

  /// By the number of entries gained, the most first. O(nodes), and O(edges) of the containers.
  ///
  /// @param snapshots of one process, in order of time, two or more
  /// @param limit how many at most
  public static List<ContainerGrowth> compute(
      List<SnapshotAnalysis> snapshots, int limit, CancelSignal cancel) {
    return new ContainerTable(LeakSearch.captures(snapshots, cancel), cancel).rows(limit);
  }

  private record Row(int node, long[] entries, long[] retained) {
    long gain() {
      return entries[entries.length - 1] - entries[0];
    }
  }

  private List<ContainerGrowth> rows(int limit) {
    long before = captures.get(captures.size() - 2).greatestId();
    var rows = new ArrayList<Row>();
    for (int node = 0; node < last.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      long id = last.graph().nodeId(node);
      if (last.roles().isObject(node) && (id & 1) != 0 && id <= before && isContainer(node)) {
        var row = row(node, id);
        if (row.gain() != 0) {
          rows.add(row);
        }
      }
    }
    rows.sort(
        Comparator.comparingLong(Row::gain)
            .reversed()
            .thenComparingLong(row -> last.graph().nodeId(row.node)));
    var paths = new HolderPaths(last, before);
    return rows.stream().limit(limit).map(row -> growth(row, paths)).toList();
  }

  private ContainerGrowth growth(Row row, HolderPaths paths) {
    return new ContainerGrowth(
        paths.to(row.node),
        Histories.word(last, row.node),
        java.util.Arrays.stream(row.entries).boxed().toList(),
        java.util.Arrays.stream(row.retained).boxed().toList());
  }

  private Row row(int node, long id) {
    var entries = new long[captures.size()];
    var retained = new long[captures.size()];
    for (int i = 0; i < entries.length; i++) {
      var capture = captures.get(i);
      int same = capture.objects().nodeOf(id);
      if (same != HeapGraph.NO_NODE) {
        entries[i] = capture.entries().of(same);
        retained[i] = capture.snapshot().retainedSize(same);
      }
    }
    return new Row(node, entries, retained);
  }

  /// Whether a node or its table has edges enough in any capture to be looked at closer.
  private boolean isContainer(int node) {
    var graph = last.graph();
    if (graph.edgesEnd(node) - graph.firstEdge(node) >= LEAST_EDGES) {
      return true;
    }
    int table = graph.target(node, EdgeType.INTERNAL, "table");
    return table != HeapGraph.NO_NODE
        && graph.edgesEnd(table) - graph.firstEdge(table) >= LEAST_EDGES;
  }
}

package holdfast.findings;

import holdfast.analysis.NodeSet;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The living containers of a program whose number of entries changed over the captures.
public final class ContainerTable {
  /// Smaller ones are many and tell little.
  private static final int LEAST_EDGES = 10;

  /// What is a container however it is filled.
  private static final Set<String> COLLECTIONS = Set.of("Map", "Set", "Array", "Promise");

  private final Capture last;
  private final HolderPaths paths;
  private final List<Row> rows = new ArrayList<>();

  private ContainerTable(Capture last, long bornAfter) {
    this.last = last;
    paths = new HolderPaths(last, bornAfter);
  }

  /// By the number of entries gained, the most first. O(nodes), and O(edges) of the containers.
  ///
  /// @param snapshots of one process, in order of time, two or more
  public static ContainerTable compute(List<SnapshotAnalysis> snapshots, CancelSignal cancel) {
    var captures = LeakSearch.captures(snapshots, cancel);
    long before = captures.get(captures.size() - 2).greatestId();
    var table = new ContainerTable(captures.getLast(), before);
    table.find(captures, before, cancel);
    return table;
  }

  /// The same of captures of different processes: a container is known by its class and by the
  /// names on the way to it, and several in one place count as one. O(edges of all).
  ///
  /// @param snapshots two or more
  public static ContainerTable computeByStructure(
      List<SnapshotAnalysis> snapshots, CancelSignal cancel) {
    var captures = LeakSearch.captures(snapshots, cancel);
    var table = new ContainerTable(captures.getLast(), Long.MAX_VALUE);
    table.keep(StructuralContainers.find(captures, cancel));
    return table;
  }

  /// A container, and the way to it once somebody has asked.
  static final class Row {
    final int node;

    /// Null where it is none.
    final LinkedList list;

    final long[] entries;
    final long[] retained;

    /// Null before somebody asked.
    private List<HolderLink> path;

    /// @param node in the last capture
    /// @param list null where it is none
    /// @param entries in each capture
    /// @param retained sizes in each capture, bytes
    Row(int node, LinkedList list, long[] entries, long[] retained) {
      this.node = node;
      this.list = list;
      this.entries = entries;
      this.retained = retained;
    }

    /// What the entries are called.
    String word(Capture last) {
      return list != null ? LinkedList.WORD : Histories.word(last, node);
    }

    long gain() {
      return entries[entries.length - 1] - entries[0];
    }
  }

  private void find(List<Capture> captures, long before, CancelSignal cancel) {
    var found = new ArrayList<Row>();
    for (int node = 0; node < last.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      long id = last.graph().nodeId(node);
      if (last.roles().isObject(node) && (id & 1) != 0 && id <= before && isLarge(last, node)) {
        var row = row(captures, node, id);
        if (row != null) {
          found.add(row);
        }
      }
    }
    found.addAll(lists(captures, before, cancel));
    keep(found);
  }

  /// Lists are known by the id of what owns them and the class of their links.
  private List<Row> lists(List<Capture> captures, long before, CancelSignal cancel) {
    var rows = new LinkedHashMap<String, Row>();
    for (int i = captures.size() - 1; i >= 0; i--) {
      var capture = captures.get(i);
      for (var list : LinkedLists.find(capture, cancel)) {
        long id = capture.graph().nodeId(list.owner());
        var key = id + " " + capture.className(list.head());
        if (i == captures.size() - 1 && (id & 1) != 0 && id <= before) {
          int node = list.shown(capture.graph());
          int count = captures.size();
          rows.computeIfAbsent(key, _ -> new Row(node, list, new long[count], new long[count]));
        }
        var row = rows.get(key);
        if (row != null) {
          row.entries[i] += list.links().size();
          row.retained[i] += list.retained();
        }
      }
    }
    return List.copyOf(rows.values());
  }

  private void keep(List<Row> found) {
    found.stream().filter(row -> row.gain() != 0).forEach(rows::add);
    rows.sort(
        Comparator.comparingLong(Row::gain)
            .reversed()
            .thenComparingLong(row -> last.graph().nodeId(row.node)));
  }

  public int size() {
    return rows.size();
  }

  /// The first rows, as many as there are up to a limit.
  ///
  /// @param chosen nodes of the last capture that count
  public List<ContainerGrowth> first(int limit, NodeSet chosen) {
    return IntStream.range(0, rows.size())
        .filter(place -> chosen.contains(rows.get(place).node))
        .limit(limit)
        .mapToObj(this::row)
        .toList();
  }

  /// A row with the way that leads to its container. O(edges of the retainers around it).
  public ContainerGrowth row(int place) {
    var row = rows.get(place);
    return new ContainerGrowth(
        path(place),
        row.word(last),
        Arrays.stream(row.entries).boxed().toList(),
        Arrays.stream(row.retained).boxed().toList());
  }

  /// The way from the nearest module or global object to the container in a row, which it ends
  /// with. O(edges of the retainers around it) when first asked.
  public List<HolderLink> path(int place) {
    var row = rows.get(place);
    synchronized (row) {
      if (row.path == null) {
        row.path = paths.to(row.node);
      }
      return row.path;
    }
  }

  /// Class of the container in a row.
  public String className(int place) {
    return last.className(rows.get(place).node);
  }

  /// Entries in one of the captures, 0 where the container did not exist.
  public long entries(int place, int capture) {
    return rows.get(place).entries[capture];
  }

  /// Retained size in one of the captures, 0 where the container did not exist.
  public long retainedSize(int place, int capture) {
    return rows.get(place).retained[capture];
  }

  /// Null for an object with properties of its class, which is new but has no more than it began
  /// with.
  private Row row(List<Capture> captures, int node, long id) {
    var entries = new long[captures.size()];
    var retained = new long[captures.size()];
    boolean isChanged = COLLECTIONS.contains(last.graph().rawName(node));
    for (int i = entries.length - 1; i >= 0; i--) {
      var capture = captures.get(i);
      int same = capture.objects().nodeOf(id);
      if (same != HeapGraph.NO_NODE) {
        entries[i] = capture.entries().of(same);
        retained[i] = capture.snapshot().retainedSize(same);
        isChanged |= entries[i] != entries[entries.length - 1];
      }
    }
    return isChanged ? new Row(node, null, entries, retained) : null;
  }

  /// Whether a node or its table has edges enough to be looked at closer; whether enough wait for a
  /// promise.
  static boolean isLarge(Capture capture, int node) {
    var graph = capture.graph();
    if (graph.edgesEnd(node) - graph.firstEdge(node) >= LEAST_EDGES) {
      return true;
    }
    if (capture.entries().isPromise(node)) {
      return capture.entries().of(node) >= LEAST_EDGES;
    }
    int table = graph.target(node, EdgeType.INTERNAL, "table");
    return table != HeapGraph.NO_NODE
        && graph.edgesEnd(table) - graph.firstEdge(table) >= LEAST_EDGES;
  }
}

package holdfast.comparison;

import holdfast.analysis.ClassKeys;
import holdfast.analysis.NodeFilter;
import holdfast.analysis.NodeSet;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntLongHashMap;

/// How classes grew over two or more captures. A class is one row by its name and place, plain
/// objects by the shapes of the last capture.
public final class GrowthTable {
  private static final Comparator<ClassGrowth> ORDER =
      Comparator.comparingLong(ClassGrowth::ownGrowth)
          .thenComparingLong(ClassGrowth::sizeDelta)
          .reversed()
          .thenComparing(ClassGrowth::className)
          .thenComparing(Comparator.comparingInt(ClassGrowth::bornCount).reversed());

  private final List<SnapshotAnalysis> snapshots;
  private final SnapshotAnalysis last;
  private final boolean isOneProcess;
  private final NodeFilter filter;

  /// By capture, what the filter chooses.
  private final NodeSet[] chosen;

  private final long bornAfter;
  private final long bornBefore;
  private final Map<String, ClassSums> byKey = new LinkedHashMap<>();
  private ClassKeys firstKeys;
  private List<ClassGrowth> rows;

  /// By row: the first object of the class in the last capture.
  private int[] firstNodes;

  /// By class number of the last capture.
  private int[] rowOfClass;

  /// By class number of the first capture, as [#firstKeys] has them.
  private int[] rowOfFirstClass;

  private GrowthTable(
      List<SnapshotAnalysis> snapshots,
      boolean isOneProcess,
      NodeFilter filter,
      CancelSignal cancel) {
    this.filter = filter;
    chosen = new NodeSet[snapshots.size()];
    this.snapshots = List.copyOf(snapshots);
    this.isOneProcess = isOneProcess;
    last = snapshots.getLast();
    bornAfter = snapshots.getFirst().greatestObjectId();
    bornBefore =
        snapshots.size() > 2
            ? snapshots.get(snapshots.size() - 2).greatestObjectId()
            : Long.MAX_VALUE;
  }

  /// O(nodes of all).
  ///
  /// @param snapshots of one process, in order of time, two or more
  public static GrowthTable compute(List<SnapshotAnalysis> snapshots, CancelSignal cancel) {
    return compute(snapshots, NodeFilter.ALL, cancel);
  }

  /// The same of the objects alone that a filter chooses, in each capture anew.
  public static GrowthTable compute(
      List<SnapshotAnalysis> snapshots, NodeFilter filter, CancelSignal cancel) {
    return compute(snapshots, true, filter, cancel);
  }

  /// The same of captures of different processes: a class is known by its name and the script and
  /// line of its constructor, and since ids tell nothing, no object counts as born or died. O(nodes
  /// of all).
  ///
  /// @param snapshots two or more
  public static GrowthTable computeByStructure(
      List<SnapshotAnalysis> snapshots, CancelSignal cancel) {
    return computeByStructure(snapshots, NodeFilter.ALL, cancel);
  }

  /// The same of the objects alone that a filter chooses, in each capture anew.
  public static GrowthTable computeByStructure(
      List<SnapshotAnalysis> snapshots, NodeFilter filter, CancelSignal cancel) {
    return compute(snapshots, false, filter, cancel);
  }

  private static GrowthTable compute(
      List<SnapshotAnalysis> snapshots,
      boolean isOneProcess,
      NodeFilter filter,
      CancelSignal cancel) {
    var table = new GrowthTable(snapshots, isOneProcess, filter, cancel);
    var first = table.add(0, cancel);
    var ofClass = first;
    for (int capture = 1; capture < snapshots.size(); capture++) {
      ofClass = table.add(capture, cancel);
    }
    table.countSurvivors(first, ofClass, cancel);
    table.sort(first, ofClass);
    return table;
  }

  /// By how much of the heap's growth is the classes' own, the most first; then by what they gained
  /// in shallow size.
  public List<ClassGrowth> rows() {
    return rows;
  }

  /// What a row counts as born: nodes of the last capture, in the order of its file. O(nodes).
  ///
  /// @param row place in [#rows]
  public int[] bornNodes(int row, CancelSignal cancel) {
    var keys = last.classKeys();
    var nodes = new int[rows.get(row).bornCount()];
    for (int node = 0, found = 0; found < nodes.length; node++) {
      cancel.throwIfCanceled(node);
      if (isBorn(last.graph().nodeId(node))
          && rowOfClass[keys.classOf(node)] == row
          && isCounted(lastCapture(), node)) {
        nodes[found++] = node;
      }
    }
    return nodes;
  }

  /// What a row counts as grown in place: nodes of the last capture, in the order of its file. Of
  /// captures of one process. O(nodes).
  ///
  /// @param row place in [#rows]
  /// @param history of the same captures
  public int[] grownNodes(int row, ObjectHistory history, CancelSignal cancel) {
    var first = snapshots.getFirst();
    var keys = last.classKeys();
    var nodes = new IntArrayList(rows.get(row).grownCount());
    for (int node = 0; node < last.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (rowOfClass[keys.classOf(node)] == row && isCounted(lastCapture(), node)) {
        int before = history.nodeIn(0, node);
        if (before != HeapGraph.NO_NODE
            && rowOfFirstClass[firstKeys.classOf(before)] == row
            && isCounted(0, before)
            && last.retainedSize(node) > first.retainedSize(before)) {
          nodes.add(node);
        }
      }
    }
    return nodes.toArray();
  }

  /// The first object of a class in the last capture, [HeapGraph#NO_NODE] where none is left.
  ///
  /// @param row place in [#rows]
  public int firstNode(int row) {
    return firstNodes[row];
  }

  /// Embedder's nodes have new ids in every capture, so none of them counts as born.
  private boolean isBorn(long id) {
    return isOneProcess && id % 2 != 0 && id > bornAfter && id <= bornBefore;
  }

  private int lastCapture() {
    return chosen.length - 1;
  }

  private boolean isCounted(int capture, int node) {
    return snapshots.get(capture).shallowSize(node) != 0 && chosen[capture].contains(node);
  }

  /// Returns the sums by class number of the capture.
  private ClassSums[] add(int capture, CancelSignal cancel) {
    var snapshot = snapshots.get(capture);
    ClassKeys keys =
        snapshot == last ? last.classKeys() : snapshot.classKeysNamedLike(last, cancel);
    firstKeys = capture == 0 ? keys : firstKeys;
    var byClass = new ClassSums[keys.count()];
    var structural = isOneProcess ? null : StructuralKeys.of(keys, last.classKeys());
    boolean isLast = capture == lastCapture();
    chosen[capture] = filter.nodes(snapshot, cancel);
    NodeFilter counted = (_, _) -> chosen[capture];
    var filters =
        isLast && isOneProcess
            ? List.of(counted, counted.and(NodeFilter.bornBetween(bornAfter, bornBefore)))
            : List.of(counted);
    var retained = keys.retainedSizes(snapshot, filters, cancel);
    for (int number = 0; number < byClass.length; number++) {
      int classNumber = number;
      byClass[number] =
          byKey.computeIfAbsent(
              isOneProcess ? keys.key(number) : structural[number],
              _ -> new ClassSums(keys.name(classNumber), snapshots.size()));
      byClass[number].retainedSizes[capture] += retained.getFirst()[number];
      byClass[number].bornRetainedSize += retained.size() > 1 ? retained.getLast()[number] : 0;
    }
    for (int node = 0; node < snapshot.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (isCounted(capture, node)) {
        long size = snapshot.shallowSize(node);
        var sums = byClass[keys.classOf(node)];
        sums.counts[capture]++;
        sums.shallowSizes[capture] += size;
        if (isLast) {
          meetLast(sums, node, size);
        }
      }
    }
    return byClass;
  }

  private void meetLast(ClassSums sums, int node, long size) {
    if (sums.firstNode == HeapGraph.NO_NODE) {
      sums.firstNode = node;
    }
    long id = last.graph().nodeId(node);
    if (isBorn(id)) {
      sums.bornCount++;
      sums.bornSize += size;
    } else if (id % 2 == 0) {
      sums.agelessCount++;
    }
  }

  /// An object has died if the last capture has none of its class with its id. Of the embedder's
  /// nodes, whose ids are new in every capture, those died that are fewer. An object that is still
  /// there may have grown.
  private void countSurvivors(ClassSums[] ofFirst, ClassSums[] ofLast, CancelSignal cancel) {
    var first = snapshots.getFirst();
    var lastKeys = last.classKeys();
    var nodes = ObjectLookup.of(last, cancel);
    var gained = isOneProcess ? GainedInPlace.of(last, bornAfter, cancel) : new IntLongHashMap();
    for (int node = 0; node < first.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (!isCounted(0, node)) {
        continue;
      }
      var sums = ofFirst[firstKeys.classOf(node)];
      long id = first.graph().nodeId(node);
      int later = nodes.nodeOf(id);
      if (id % 2 == 0) {
        sums.firstAgelessCount++;
      } else if (later == HeapGraph.NO_NODE
          || !isCounted(lastCapture(), later)
          || ofLast[lastKeys.classOf(later)] != sums) {
        sums.diedCount++;
      } else if (isOneProcess && last.retainedSize(later) > first.retainedSize(node)) {
        sums.grownCount++;
        sums.gainedInPlace +=
            Math.min(gained.get(later), last.retainedSize(later) - first.retainedSize(node));
      }
    }
  }

  private void sort(ClassSums[] ofFirst, ClassSums[] ofLast) {
    var grown = new ArrayList<Grown>();
    for (var sums : byKey.values()) {
      if (Arrays.stream(sums.counts).anyMatch(count -> count > 0)) {
        grown.add(new Grown(sums, sums.growth(isOneProcess)));
      }
    }
    grown.sort(Comparator.comparing(Grown::growth, ORDER));
    firstNodes = new int[grown.size()];
    for (int row = 0; row < firstNodes.length; row++) {
      grown.get(row).sums.row = row;
      firstNodes[row] = grown.get(row).sums.firstNode;
    }
    rows = grown.stream().map(Grown::growth).toList();
    rowOfFirstClass = Arrays.stream(ofFirst).mapToInt(sums -> sums.row).toArray();
    rowOfClass = Arrays.stream(ofLast).mapToInt(sums -> sums.row).toArray();
    byKey.clear();
  }

  private record Grown(ClassSums sums, ClassGrowth growth) {}
}

package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// The objects that a search has found so far, by class. One thread searches, others may look on.
/// One bit per node, 16 bytes per class.
public final class FoundObjects {
  /// A retained size that is not worked out yet.
  public static final long UNKNOWN_SIZE = -1;

  private final SnapshotAnalysis snapshot;
  private final BitSet nodes;
  private final int[] counts;
  private final long[] shallowSizes;
  private final int[] leastDistances;
  private int count;
  private int nodesSeen;
  private int last = HeapGraph.NO_NODE;

  public FoundObjects(SnapshotAnalysis snapshot) {
    this.snapshot = snapshot;
    int classCount = snapshot.classNames().count();
    nodes = new BitSet(snapshot.graph().nodeCount());
    counts = new int[classCount];
    shallowSizes = new long[classCount];
    leastDistances = new int[classCount];
    Arrays.fill(leastDistances, Integer.MAX_VALUE);
  }

  /// Searches and returns when done. O(nodes + edges), on all cores.
  public void search(SearchQuestion question, CancelSignal cancel) {
    new ObjectSearch(snapshot, question, this, cancel).run();
  }

  /// Finds the object with an id, also one without a size. O(nodes).
  public void findId(long nodeId) {
    int node = snapshot.graph().nodeOf(nodeId);
    add(
        node == HeapGraph.NO_NODE ? new IntArrayList() : IntArrayList.newListWith(node),
        snapshot.graph().nodeCount());
  }

  /// Adds nodes that were not found before.
  ///
  /// @param seen how many nodes were looked at to find them
  synchronized void add(IntArrayList found, int seen) {
    for (int i = 0; i < found.size(); i++) {
      int node = found.get(i);
      int number = snapshot.classOf(node);
      nodes.set(node);
      counts[number]++;
      shallowSizes[number] += snapshot.shallowSize(node);
      leastDistances[number] = Math.min(leastDistances[number], snapshot.distance(node));
      last = node;
    }
    count += found.size();
    nodesSeen += seen;
  }

  /// How many objects are found.
  public synchronized int count() {
    return count;
  }

  /// How much of the heap has been searched, 0 to 1.
  public synchronized double fraction() {
    int all = snapshot.graph().nodeCount();
    return all == 0 ? 1 : (double) nodesSeen / all;
  }

  /// The classes of what is found so far, with [#UNKNOWN_SIZE] for all retained sizes. O(classes).
  public FoundClasses classes() {
    var retained = new long[counts.length];
    Arrays.fill(retained, UNKNOWN_SIZE);
    return classes(retained);
  }

  /// The same with the bytes that would go if all that is found in a class went; once the search is
  /// done. O(nodes); allocates 12 bytes per node.
  public FoundClasses classesWithRetainedSizes(CancelSignal cancel) {
    if (count() == 1) {
      var retained = new long[counts.length];
      retained[snapshot.classOf(last)] = snapshot.retainedSize(last);
      return classes(retained);
    }
    return classes(
        ClassRetainedSizes.compute(snapshot, NodeSet.of(nodes), snapshot.preorder(cancel), cancel));
  }

  private synchronized FoundClasses classes(long[] retainedSizes) {
    var numbers = new IntArrayList();
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        numbers.add(number);
      }
    }
    return new FoundClasses(
        snapshot,
        NodeSet.of(nodes),
        ClassAggregates.rows(
            snapshot,
            numbers.toArray(),
            number -> counts[number],
            leastDistances,
            number -> shallowSizes[number],
            retainedSizes),
        count);
  }
}

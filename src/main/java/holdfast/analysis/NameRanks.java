package holdfast.analysis;

import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;

/// Numbers that order nodes as their shown names do, so that millions of nodes with few names are
/// sorted without comparing texts.
final class NameRanks {
  private static final int UNKNOWN = -1;

  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> numberOfName = new HashMap<>();
  private final IntIntHashMap numberOfString = new IntIntHashMap();

  /// By a hash of the properties of plain objects, on which their names depend.
  private final LongIntHashMap numberOfProperties = new LongIntHashMap();

  private NameRanks(SnapshotAnalysis snapshot) {
    this.snapshot = snapshot;
    graph = snapshot.graph();
  }

  /// For each node the place of its name among all of theirs, equal for equal names. O(nodes), and
  /// decodes and sorts each distinct name once.
  static int[] of(SnapshotAnalysis snapshot, int[] nodes, CancelSignal cancel) {
    var ranks = new NameRanks(snapshot);
    var numbers = new int[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      cancel.throwIfCanceled(i);
      numbers[i] = ranks.number(nodes[i]);
    }
    cancel.throwIfCanceled();
    int[] rankOfNumber = ranks.sort();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = rankOfNumber[numbers[i]];
    }
    return numbers;
  }

  /// The number of a node's name in the order in which names were met.
  private int number(int node) {
    var type = graph.type(node);
    if (type == NodeType.CONCATENATED_STRING) {
      return numberOf(snapshot.name(node));
    }
    if (ObjectShapes.isPlain(graph, node)) {
      long properties = ObjectShapes.hash(graph, node);
      int known = numberOfProperties.getIfAbsent(properties, UNKNOWN);
      if (known == UNKNOWN) {
        known = numberOf(snapshot.name(node));
        numberOfProperties.put(properties, known);
      }
      return known;
    }
    int known = numberOfString.getIfAbsent(graph.nameIndex(node), UNKNOWN);
    if (known == UNKNOWN) {
      known = numberOf(snapshot.name(node));
      numberOfString.put(graph.nameIndex(node), known);
    }
    return known;
  }

  private int numberOf(String name) {
    return numberOfName.computeIfAbsent(
        name,
        added -> {
          names.add(added);
          return names.size() - 1;
        });
  }

  private int[] sort() {
    var sorted = names.toArray(String[]::new);
    Arrays.parallelSort(sorted);
    var ranks = new int[sorted.length];
    for (int rank = 0; rank < sorted.length; rank++) {
      ranks[numberOfName.get(sorted[rank])] = rank;
    }
    return ranks;
  }
}

package holdfast.comparison;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntLongHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.LongObjectHashMap;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// Which of the embedder's objects two captures of one process have in common.
///
/// They have even ids, which Node.js hands out anew in every capture, so that by ids all of them
/// are new and deleted. Here two are the same if type, name and place agree: what dominates them,
/// up to the nearest object with a lasting id. Of several alike as many are the same as both
/// captures have; which of them is chance, save that those that kept their id, as in Chromium, come
/// first.
public final class EmbedderMatch {
  private final SnapshotAnalysis baseline;
  private final SnapshotAnalysis target;
  private final IntHashSet inBoth = new IntHashSet();
  private final IntHashSet baselineInBoth = new IntHashSet();
  private final Map<String, int[]> byClass = new TreeMap<>();
  private int renumbered;

  private EmbedderMatch(SnapshotAnalysis baseline, SnapshotAnalysis target) {
    this.baseline = baseline;
    this.target = target;
  }

  /// The embedder's objects of one class.
  ///
  /// @param sameCount in both captures under new ids
  /// @param addedCount only in the target
  /// @param removedCount only in the baseline
  public record ClassRow(String className, int sameCount, int addedCount, int removedCount) {}

  /// O(nodes of both).
  public static EmbedderMatch of(
      SnapshotAnalysis baseline, SnapshotAnalysis target, CancelSignal cancel) {
    var match = new EmbedderMatch(baseline, target);
    var before = byPlace(baseline, cancel);
    var after = byPlace(target, cancel);
    before.forEachKeyValue((place, nodes) -> match.pair(nodes, after.get(place)));
    match.countRest(before, match.baselineInBoth, baseline, 2);
    match.countRest(after, match.inBoth, target, 1);
    return match;
  }

  private static LongObjectHashMap<IntArrayList> byPlace(
      SnapshotAnalysis snapshot, CancelSignal cancel) {
    var places = new LongObjectHashMap<IntArrayList>();
    var known = new IntLongHashMap();
    for (int node = 0; node < snapshot.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (isOfEmbedder(snapshot.graph(), node)) {
        places.getIfAbsentPut(place(snapshot, node, known), IntArrayList::new).add(node);
      }
    }
    return places;
  }

  private static boolean isOfEmbedder(HeapGraph graph, int node) {
    return (graph.nodeId(node) & 1) == 0 && node != graph.root();
  }

  /// What type, name and place of a node come to; each node on the way is looked at once.
  private static long place(SnapshotAnalysis snapshot, int node, IntLongHashMap known) {
    var graph = snapshot.graph();
    var way = new IntArrayList();
    int above = node;
    while (isOfEmbedder(graph, above) && !known.containsKey(above)) {
      way.add(above);
      above = snapshot.dominatorOf(above);
    }
    long place = isOfEmbedder(graph, above) ? known.get(above) : graph.nodeId(above);
    for (int i = way.size() - 1; i >= 0; i--) {
      int next = way.get(i);
      place = mixed(31 * place + graph.rawName(next).hashCode()) + graph.type(next).ordinal();
      known.put(next, place);
    }
    return place;
  }

  /// Stafford's thirteenth variant of MurmurHash3's last step.
  private static long mixed(long value) {
    long half = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    half = (half ^ half >>> 27) * 0x94D049BB133111EBL;
    return half ^ half >>> 31;
  }

  /// Objects of one name and place.
  private void pair(IntArrayList before, IntArrayList after) {
    if (after == null) {
      return;
    }
    var byId = new LongObjectHashMap<Integer>();
    after.forEach(node -> byId.put(target.graph().nodeId(node), node));
    for (int i = 0; i < before.size(); i++) {
      var same = byId.get(baseline.graph().nodeId(before.get(i)));
      if (same != null) {
        baselineInBoth.add(before.get(i));
        inBoth.add(same);
      }
    }
    int next = 0;
    for (int i = 0; i < before.size(); i++) {
      if (!baselineInBoth.contains(before.get(i))) {
        while (next < after.size() && inBoth.contains(after.get(next))) {
          next++;
        }
        if (next == after.size()) {
          return;
        }
        baselineInBoth.add(before.get(i));
        inBoth.add(after.get(next));
        count(target.className(after.get(next)), 0);
        renumbered++;
      }
    }
  }

  private void countRest(
      LongObjectHashMap<IntArrayList> places,
      IntHashSet paired,
      SnapshotAnalysis snapshot,
      int column) {
    places.forEachValue(nodes ->
        nodes.forEach(node -> {
          if (!paired.contains(node) && snapshot.shallowSize(node) != 0) {
            count(snapshot.className(node), column);
          }
        }));
  }

  private void count(String className, int column) {
    byClass.computeIfAbsent(className, _ -> new int[3])[column]++;
  }

  /// Whether a node of the target is an embedder's object that the baseline has, too.
  public boolean isInBaseline(int node) {
    return inBoth.contains(node);
  }

  /// Whether a node of the baseline is an embedder's object that the target has, too.
  public boolean isInTarget(int node) {
    return baselineInBoth.contains(node);
  }

  /// Objects in both that have another id in the target: by ids each is new, and another deleted.
  public int renumberedCount() {
    return renumbered;
  }

  /// By class name; classes whose objects all kept their ids are left out.
  public List<ClassRow> rows() {
    var rows = new ArrayList<ClassRow>();
    byClass.forEach(
        (name, counts) -> rows.add(new ClassRow(name, counts[0], counts[1], counts[2])));
    return rows;
  }
}

package holdfast.comparison;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What holds some objects: their shortest chains from the roots, folded into one tree.
///
/// Chains go together as long as they pass objects of the same classes over links of the same
/// names; elements of arrays, entries of Maps and the like count as one link, and tables, element
/// arrays and contexts between two objects are left out. Each place of the tree tells how many of
/// the objects hang on it, and their bytes. Of two captures the tree has the places of both.
///
/// Place 0 is the whole; a place stands behind the one it hangs on.
public final class RetentionTree {
  /// The whole.
  public static final int TOP = 0;

  private final PathForest forest;
  private final RetentionFolding folding;

  /// By place and capture, as are the others.
  private final int[][] objects;

  private final int[][] members;
  private final long[][] shallowSizes;
  private final long[][] retainedSizes;

  private RetentionTree(PathForest forest, RetentionFolding folding, CancelSignal cancel) {
    this.forest = forest;
    this.folding = folding;
    int captures = forest.sets.size();
    objects = new int[captures][placeCount()];
    members = new int[captures][placeCount()];
    shallowSizes = new long[captures][placeCount()];
    retainedSizes = new long[captures][placeCount()];
    addUp(cancel);
  }

  /// O(retainers and edges of the nodes on the chains).
  ///
  /// @param sets objects of one capture, or of two in the order they were taken
  /// @param whenClimbed is told when the chains of the capture are known, which is most of the work
  public static RetentionTree compute(
      List<RetainedSet> sets, Runnable whenClimbed, CancelSignal cancel) {
    var forest = PathForest.of(List.copyOf(sets), whenClimbed, cancel);
    return new RetentionTree(forest, RetentionFolding.of(forest, cancel), cancel);
  }

  private void addUp(CancelSignal cancel) {
    for (int place = placeCount() - 1; place >= 0; place--) {
      cancel.throwIfCanceled(place);
      for (int i = folding.firstMember(place); i < folding.membersEnd(place); i++) {
        int member = folding.memberAt(i);
        int capture = forest.captureOf(member);
        members[capture][place]++;
        if (forest.isTarget(member)) {
          objects[capture][place]++;
          shallowSizes[capture][place] +=
              forest.sets.get(capture).snapshot().shallowSize(forest.node(member));
          retainedSizes[capture][place] += forest.retainedSize(member);
        }
      }
      if (place != TOP) {
        int parent = parent(place);
        for (int capture = 0; capture < objects.length; capture++) {
          objects[capture][parent] += objects[capture][place];
          shallowSizes[capture][parent] += shallowSizes[capture][place];
          retainedSizes[capture][parent] += retainedSizes[capture][place];
        }
      }
    }
  }

  /// The capture that the tree is about; of two the later one.
  public SnapshotAnalysis snapshot() {
    return forest.sets.getLast().snapshot();
  }

  /// The earlier capture, or null.
  public SnapshotAnalysis before() {
    return isCompared() ? forest.sets.getFirst().snapshot() : null;
  }

  /// Whether there is an earlier capture.
  public boolean isCompared() {
    return forest.sets.size() > 1;
  }

  public int placeCount() {
    return folding.placeCount();
  }

  /// The place above; of the whole itself.
  public int parent(int place) {
    return folding.parent(place);
  }

  /// The places right below one, those with most objects first.
  public int[] children(int place) {
    return IntStream.range(folding.firstChild(place), folding.childrenEnd(place))
        .boxed()
        .sorted((a, b) ->
            objects(a) != objects(b)
                ? Integer.compare(objects(b), objects(a))
                : objectsBefore(a) != objectsBefore(b)
                    ? Integer.compare(objectsBefore(b), objectsBefore(a))
                    : Integer.compare(a, b))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  public RetentionLink link(int place) {
    return folding.link(place);
  }

  /// The class of its objects, of functions their name with `()`; empty for the whole.
  public String className(int place) {
    return folding.className(place);
  }

  private int last() {
    return forest.sets.size() - 1;
  }

  /// How many of the objects hang on the place or stand there.
  public int objects(int place) {
    return objects[last()][place];
  }

  /// The same in the earlier capture, 0 where there is none.
  public int objectsBefore(int place) {
    return isCompared() ? objects[0][place] : 0;
  }

  /// Bytes of these objects.
  public long shallowSize(int place) {
    return shallowSizes[last()][place];
  }

  /// Bytes that would go with these objects.
  public long retainedSize(int place) {
    return retainedSizes[last()][place];
  }

  /// The same in the earlier capture, 0 where there is none.
  public long retainedSizeBefore(int place) {
    return isCompared() ? retainedSizes[0][place] : 0;
  }

  /// How many objects stand at the place itself: what others hang on, and those asked for.
  public int members(int place) {
    return members[last()][place];
  }

  /// How many of the objects asked for hang there now, set against the earlier capture.
  public PathChange change(int place) {
    return PathChange.of(objectsBefore(place), objects(place));
  }

  /// One of the objects that stand at a place: of the capture, or, where none is left, of the
  /// earlier one; [HeapGraph#NO_NODE] for the whole.
  public int example(int place) {
    int first = folding.firstMember(place);
    int end = folding.membersEnd(place);
    return first == end ? HeapGraph.NO_NODE : forest.node(folding.memberAt(end - 1));
  }

  /// The edge that leads to it.
  public int exampleEdge(int place) {
    int first = folding.firstMember(place);
    int end = folding.membersEnd(place);
    return first == end ? HeapGraph.NO_EDGE : forest.edge(folding.memberAt(end - 1));
  }

  /// How the one object of a place is known in the collection that holds it, such as `["sess-31"]`;
  /// empty where there are more of them, or the key tells nothing. O(edges of the collection).
  public String entryName(int place) {
    int edge = exampleEdge(place);
    return link(place) == RetentionLink.ENTRY && members(place) == 1 && edge != HeapGraph.NO_EDGE
        ? EntryName.of(snapshot(), edge)
        : "";
  }

  /// The objects asked for that stand at a place itself, in no order.
  public int[] targets(int place) {
    return IntStream.range(folding.firstMember(place), folding.membersEnd(place))
        .map(folding::memberAt)
        .filter(member -> forest.captureOf(member) == last() && forest.isTarget(member))
        .map(forest::node)
        .toArray();
  }

  /// The place furthest from the roots where one object holds at least a share of all.
  ///
  /// @param share 0 to 1
  /// @return [#TOP] where no object does
  public int holderOf(double share) {
    int holder = TOP;
    int at = TOP;
    while (true) {
      int heaviest =
          Arrays.stream(children(at))
              .filter(child -> objects(child) > 0 && objects(child) >= share * objects(TOP))
              .findFirst()
              .orElse(TOP);
      if (heaviest == TOP) {
        return holder;
      }
      boolean isHolder = members(heaviest) == 1 && hasChildrenNow(heaviest);
      holder = isHolder ? heaviest : holder;
      at = heaviest;
    }
  }

  private boolean hasChildrenNow(int place) {
    return IntStream.range(folding.firstChild(place), folding.childrenEnd(place))
        .anyMatch(child -> objects(child) > 0);
  }

  /// The places from the first below the whole down to one.
  public int[] way(int place) {
    int length = 0;
    for (int at = place; at != TOP; at = parent(at)) {
      length++;
    }
    var way = new int[length];
    for (int at = place; at != TOP; at = parent(at)) {
      way[--length] = at;
    }
    return way;
  }
}

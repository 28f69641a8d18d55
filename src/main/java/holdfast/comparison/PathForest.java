package holdfast.comparison;

import holdfast.analysis.Plumbing;
import holdfast.analysis.RetainingForest;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// The shortest chains of objects of several captures side by side, without their plumbing. Places
/// are numbered through, those of the first capture first. 20 bytes per node on the chains.
final class PathForest {
  /// Hangs on nothing.
  static final int NO_PARENT = RetainingForest.NO_PARENT;

  /// Is plumbing, and left out.
  private static final int LEFT_OUT = -2;

  final List<RetainedSet> sets;
  private final List<RetainingForest> forests;
  private final long[][] retained;

  /// By capture: number of its first place; behind the last capture, of all places.
  private final int[] starts;

  /// By place: the nearest one above that is no plumbing.
  private final int[] parents;

  /// By place: the places right below it are `below[firstBelow[place]] .. below[firstBelow[place +
  /// 1]]`; what hangs on nothing stands first, as if below -1.
  private final int[] firstBelow;

  private final int[] below;

  private PathForest(List<RetainedSet> sets, List<RetainingForest> forests, CancelSignal cancel) {
    this.sets = sets;
    this.forests = forests;
    retained = forests.stream().map(RetainingForest::retainedSizes).toArray(long[][]::new);
    starts = new int[sets.size() + 1];
    for (int capture = 0; capture < sets.size(); capture++) {
      starts[capture + 1] = starts[capture] + forests.get(capture).size();
    }
    parents = new int[size()];
    firstBelow = new int[size() + 2];
    below = new int[size()];
    for (int capture = 0; capture < sets.size(); capture++) {
      findParents(capture, cancel);
    }
    order(cancel);
  }

  /// O(retainers and edges of the nodes on the chains), of two captures O(nodes) of the first too.
  static PathForest of(List<RetainedSet> sets, Runnable whenClimbed, CancelSignal cancel) {
    var last = chains(sets.getLast(), _ -> HeapGraph.NO_NODE, cancel);
    whenClimbed.run();
    if (sets.size() == 1) {
      return new PathForest(sets, List.of(last), cancel);
    }
    var alike =
        new SameRetainers(sets.getLast().snapshot(), last, sets.getFirst().snapshot(), cancel);
    return new PathForest(
        sets, List.of(chains(sets.getFirst(), alike::retainerOf, cancel), last), cancel);
  }

  private static RetainingForest chains(
      RetainedSet set, IntUnaryOperator preferred, CancelSignal cancel) {
    return RetainingForest.compute(set.snapshot(), set.nodes(), preferred, cancel);
  }

  /// From the roots down, so that what a chain leaves out above a node is known.
  private void findParents(int capture, CancelSignal cancel) {
    var forest = forests.get(capture);
    var plumbing = new Plumbing(sets.get(capture).snapshot().graph());
    for (int i = forest.size() - 1; i >= 0; i--) {
      cancel.throwIfCanceled(i);
      int above = forest.parent(i);
      if (above == NO_PARENT) {
        parents[starts[capture] + i] = NO_PARENT;
      } else {
        boolean isShown = forest.isTarget(above) || !plumbing.contains(forest.node(above));
        int place = starts[capture] + above;
        parents[starts[capture] + i] = isShown ? place : parents[place];
      }
    }
    for (int i = 0; i < forest.size(); i++) {
      cancel.throwIfCanceled(i);
      if (forest.isTarget(i) || !plumbing.contains(forest.node(i))) {
        firstBelow[parents[starts[capture] + i] + 2]++;
      } else {
        parents[starts[capture] + i] = LEFT_OUT;
      }
    }
  }

  private void order(CancelSignal cancel) {
    for (int i = 1; i < firstBelow.length; i++) {
      firstBelow[i] += firstBelow[i - 1];
    }
    var next = firstBelow.clone();
    for (int place = 0; place < size(); place++) {
      cancel.throwIfCanceled(place);
      if (parents[place] != LEFT_OUT) {
        below[next[parents[place] + 1]++] = place;
      }
    }
  }

  int size() {
    return starts[sets.size()];
  }

  int captureOf(int place) {
    int capture = 0;
    while (place >= starts[capture + 1]) {
      capture++;
    }
    return capture;
  }

  /// Where in [#belowAt] the places right below one stand; those below [#NO_PARENT] are the first
  /// of each chain.
  int firstBelow(int place) {
    return firstBelow[place + 1];
  }

  int belowEnd(int place) {
    return firstBelow[place + 2];
  }

  int belowAt(int index) {
    return below[index];
  }

  HeapGraph graph(int capture) {
    return sets.get(capture).snapshot().graph();
  }

  int node(int place) {
    int capture = captureOf(place);
    return forests.get(capture).node(place - starts[capture]);
  }

  /// The last edge that leads to the node.
  int edge(int place) {
    int capture = captureOf(place);
    return forests.get(capture).edge(place - starts[capture]);
  }

  boolean isTarget(int place) {
    int capture = captureOf(place);
    return forests.get(capture).isTarget(place - starts[capture]);
  }

  /// Bytes that would go with the object, counted for one of the objects asked for.
  long retainedSize(int place) {
    int capture = captureOf(place);
    return retained[capture][place - starts[capture]];
  }
}

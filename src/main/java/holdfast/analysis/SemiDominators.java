package holdfast.analysis;

import holdfast.graph.EssentialEdges;
import holdfast.graph.Retainers;
import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;

/// The first half of the dominator algorithm: the semidominator of each node, by depth-first
/// numbers. All arrays are indexed by number, and the sources of the retainers are numbers while it
/// runs, so that most accesses stay near each other.
final class SemiDominators {
  private final DepthFirstOrder order;
  private final EssentialEdges essential;
  private final Retainers retainers;
  private final NodeArrays arrays;
  private final ProgressListener progress;
  private final CancelSignal cancel;

  /// Path-compressed parents of the nodes that are processed already.
  private final int[] ancestor;

  /// Least semidominator on the compressed path above a node, itself included.
  private final int[] least;

  private final IntStack path = new IntStack();

  SemiDominators(
      DepthFirstOrder order,
      Retainers retainers,
      NodeArrays arrays,
      ProgressListener progress,
      CancelSignal cancel) {
    this.order = order;
    essential = order.essential();
    this.retainers = retainers;
    this.progress = progress;
    this.cancel = cancel;
    this.arrays = arrays;
    ancestor = arrays.take();
    System.arraycopy(order.parent, 0, ancestor, 0, ancestor.length);
    least = arrays.take();
  }

  /// By depth-first number; an array to give back.
  int[] compute() {
    int count = order.reachedCount;
    int[] semi = arrays.take();
    for (int number = count - 1; number > 0; number--) {
      if ((number & CancelSignal.STEP_MASK) == 0) {
        cancel.throwIfCanceled();
        progress.progress(Phase.DOMINATORS, count - number * 3L / 4, count);
      }
      semi[number] = semiOf(number);
      least[number] = semi[number];
    }
    arrays.give(ancestor, least);
    return semi;
  }

  private int semiOf(int number) {
    int node = order.nodeAt[number];
    int least = number;
    for (int slot = retainers.first(node); slot < retainers.end(node); slot++) {
      int from = retainers.source(slot);
      if (!retainers.mayRetain(slot)
          || from >= order.ownedCount && !essential.crossesInto(order.nodeAt[from], node)) {
        continue;
      }
      if (from < number) {
        least = Math.min(least, from);
      } else if (from < order.reachedCount) { // an edge out of an unreachable cycle retains nothing
        least = Math.min(least, leastAbove(from, number));
      }
      if (least == 0) {
        return 0;
      }
    }
    return least == number ? 0 : least; // nothing retains it: it hangs on the root
  }

  /// Least semidominator from a processed node up to, not including, the first unprocessed one.
  private int leastAbove(int from, int number) {
    int top = from;
    while (ancestor[top] > number) {
      path.push(top);
      top = ancestor[top];
    }
    while (!path.isEmpty()) {
      int below = path.pop();
      int above = ancestor[below];
      if (least[above] < least[below]) {
        least[below] = least[above];
      }
      ancestor[below] = ancestor[above];
    }
    return least[from];
  }
}

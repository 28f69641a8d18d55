package holdfast.comparison;

import holdfast.analysis.ClassKeys;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import java.util.function.IntPredicate;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;

/// Some objects of one capture.
///
/// @param classes how its classes are called
/// @param nodes each may stand there more than once
public record RetainedSet(SnapshotAnalysis snapshot, ClassKeys classes, int[] nodes) {
  /// Objects of a capture that is set against no other.
  public static RetainedSet of(SnapshotAnalysis snapshot, int[] nodes) {
    return new RetainedSet(snapshot, snapshot.classKeys(), nodes);
  }

  /// Objects that have a size, of some classes. O(nodes).
  ///
  /// @param isWanted tells by the number of a class
  public static RetainedSet ofClasses(
      SnapshotAnalysis snapshot, ClassKeys classes, IntPredicate isWanted, CancelSignal cancel) {
    var numbers = new IntHashSet();
    for (int number = 0; number < classes.count(); number++) {
      if (isWanted.test(number)) {
        numbers.add(number);
      }
    }
    var nodes = new IntArrayList();
    for (int node = 0; node < snapshot.graph().nodeCount() && !numbers.isEmpty(); node++) {
      cancel.throwIfCanceled(node);
      if (numbers.contains(classes.classOf(node)) && snapshot.shallowSize(node) != 0) {
        nodes.add(node);
      }
    }
    return new RetainedSet(snapshot, classes, nodes.toArray());
  }

  /// The objects with some ids, those of them that are there. O(nodes).
  public static RetainedSet ofIds(
      SnapshotAnalysis snapshot, ClassKeys classes, LongHashSet ids, CancelSignal cancel) {
    var nodes = new IntArrayList();
    for (int node = 0; node < snapshot.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (ids.contains(snapshot.graph().nodeId(node))) {
        nodes.add(node);
      }
    }
    return new RetainedSet(snapshot, classes, nodes.toArray());
  }

  /// These objects and others of the same capture.
  public RetainedSet and(int[] others) {
    var all = IntArrayList.newListWith(nodes);
    all.addAll(others);
    return new RetainedSet(snapshot, classes, all.toArray());
  }
}

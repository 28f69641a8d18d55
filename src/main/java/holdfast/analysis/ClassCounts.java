package holdfast.analysis;

import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/// How many nodes with a size each class has, and their shallow size. Source of the rule: DevTools,
/// `buildAggregates`.
final class ClassCounts {
  private final ClassNames classes;
  private final int[] counts;
  private final long[] shallowSizes;

  /// The classes that have nodes, in the order of their first ones.
  private final List<Integer> inOrder = new ArrayList<>();

  private ClassCounts(ClassNames classes) {
    this.classes = classes;
    counts = new int[classes.count()];
    shallowSizes = new long[classes.count()];
  }

  /// O(nodes), on all cores.
  ///
  /// @param accepted the nodes that count
  static ClassCounts compute(
      ClassNames classes,
      ShallowSizes shallow,
      NodeSet accepted,
      int nodeCount,
      CancelSignal cancel) {
    var parts = new ClassCounts[Workers.count()];
    Workers.forEachRange(
        nodeCount,
        (range, from, to) -> {
          parts[range] = new ClassCounts(classes);
          parts[range].count(shallow, accepted, from, to, cancel);
        });
    for (int range = 1; range < parts.length && parts[range] != null; range++) {
      parts[0].add(parts[range]);
    }
    return parts[0];
  }

  private void count(
      ShallowSizes shallow, NodeSet accepted, int from, int to, CancelSignal cancel) {
    for (int node = from; node < to; node++) {
      cancel.throwIfCanceled(node);
      long size = shallow.of(node);
      if (size != 0 && accepted.contains(node)) {
        add(classes.classOf(node), 1, size);
      }
    }
  }

  private void add(int classNumber, int objects, long size) {
    if (counts[classNumber] == 0) {
      inOrder.add(classNumber);
    }
    counts[classNumber] += objects;
    shallowSizes[classNumber] += size;
  }

  /// Adds the counts of a later range.
  private void add(ClassCounts later) {
    for (int number : later.inOrder) {
      add(number, later.counts[number], later.shallowSizes[number]);
    }
  }

  int count(int classNumber) {
    return counts[classNumber];
  }

  long shallowSize(int classNumber) {
    return shallowSizes[classNumber];
  }

  /// The classes that are shown, in order. DevTools keeps one row per key; of two classes with one
  /// key the later one is shown, in the place of the first.
  Collection<Integer> shown() {
    var byKey = new LinkedHashMap<String, Integer>();
    for (int number : inOrder) {
      byKey.put(classes.place(number) + "," + classes.name(number), number);
    }
    return byKey.values();
  }

  /// By shallow size, the largest first.
  List<ClassCount> rows() {
    return shown().stream()
        .map(number -> new ClassCount(classes.name(number), counts[number], shallowSizes[number]))
        .sorted((a, b) -> Long.compare(b.shallowSize(), a.shallowSize()))
        .toList();
  }
}

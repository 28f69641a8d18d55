package holdfast.comparison;

import holdfast.graph.HeapGraph;
import java.util.Arrays;

/// Sums of one class over the captures, while they are counted.
final class ClassSums {
  /// Of classes without objects that have a size.
  private static final int NO_ROW = -1;

  final String name;
  final int[] counts;
  final long[] shallowSizes;
  final long[] retainedSizes;
  int bornCount;
  long bornSize;
  long bornRetainedSize;
  int grownCount;
  long gainedInPlace;
  int diedCount;
  int firstAgelessCount;
  int agelessCount;
  int firstNode = HeapGraph.NO_NODE;
  int row = NO_ROW;

  ClassSums(String name, int captures) {
    this.name = name;
    counts = new int[captures];
    shallowSizes = new long[captures];
    retainedSizes = new long[captures];
  }

  ClassGrowth growth(boolean isOneProcess) {
    return new ClassGrowth(
        name,
        Arrays.stream(counts).boxed().toList(),
        Arrays.stream(shallowSizes).boxed().toList(),
        Arrays.stream(retainedSizes).boxed().toList(),
        bornCount,
        bornSize,
        bornRetainedSize,
        grownCount,
        gainedInPlace,
        isOneProcess ? diedCount + Math.max(0, firstAgelessCount - agelessCount) : 0);
  }
}

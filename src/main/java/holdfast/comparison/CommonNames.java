package holdfast.comparison;

import holdfast.graph.HeapGraph;
import java.util.Arrays;

/// Compares raw names of nodes of two snapshots, decoding each pair of names once.
final class CommonNames {
  private static final int UNKNOWN = -1;

  private final HeapGraph a;
  private final HeapGraph b;

  /// By name in `b`: the name in `a` that was last found equal.
  private final int[] equalInA;

  CommonNames(HeapGraph a, HeapGraph b) {
    this.a = a;
    this.b = b;
    equalInA = new int[b.stringCount()];
    Arrays.fill(equalInA, UNKNOWN);
  }

  /// Names of strings are their text, which may change its place in the file: equal texts only.
  boolean areEqual(int nodeInA, int nodeInB) {
    int nameInA = a.nameIndex(nodeInA);
    int nameInB = b.nameIndex(nodeInB);
    if (equalInA[nameInB] == nameInA) {
      return true;
    }
    boolean equal = a.string(nameInA).equals(b.string(nameInB));
    if (equal) {
      equalInA[nameInB] = nameInA;
    }
    return equal;
  }
}

package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Edges by name as DevTools orders them: names as text, then numbers, as text too (10 before 2),
/// `__proto__` last of all; equal ones in the order of the file.
final class EdgeNameOrder {
  /// The groups in which names stand.
  static final int WORDS = 0;

  private static final int NUMBERS = 1;
  private static final int PROTOS = 2;

  private static final long[] POWERS_OF_TEN = new long[11];

  static {
    POWERS_OF_TEN[0] = 1;
    for (int i = 1; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = 10 * POWERS_OF_TEN[i - 1];
    }
  }

  private record Named(int edge, int group, String name) implements Comparable<Named> {
    @Override
    public int compareTo(Named other) {
      if (group != other.group) {
        return Integer.compare(group, other.group);
      }
      int byName = name.compareTo(other.name);
      return byName != 0 ? byName : Integer.compare(edge, other.edge);
    }
  }

  private EdgeNameOrder() {}

  /// The group of an edge, of which the lower one stands first.
  ///
  /// @param name as [HeapGraph#edgeName] says
  static int group(HeapGraph graph, int edge, String name) {
    if (graph.isNumbered(edge)) {
      return NUMBERS;
    }
    if (name.equals(PropertyNames.PROTO)) {
      return PROTOS;
    }
    return graph.hasStringName(edge) ? WORDS : NUMBERS;
  }

  /// Sorts a part of the edges in place; those of one name must stand in the order of the file.
  /// Numbers are sorted without being written out, so that arrays of millions take no time.
  static void sort(HeapGraph graph, int[] edges, int from, int to, CancelSignal cancel) {
    var named = new IntArrayList();
    var numbered = new IntArrayList();
    for (int i = from; i < to; i++) {
      cancel.throwIfCanceled(i);
      if (graph.isNumbered(edges[i])) {
        numbered.add(edges[i]);
      } else {
        named.add(edges[i]);
      }
    }
    boolean hasNumericShortcut =
        named.anySatisfy(
            edge -> graph.edgeType(edge) == EdgeType.SHORTCUT && !graph.hasStringName(edge));
    if (hasNumericShortcut) { // only the root has such edges, and few
      named.addAll(numbered);
      numbered.clear();
    }
    int[] byText = byText(graph, named.toArray(), cancel);
    int[] byNumber = KeyOrder.sort(numbered.toArray(), edge -> textKey(graph, edge), true, cancel);
    int protos = 0;
    while (protos < byText.length
        && graph.edgeName(byText[byText.length - 1 - protos]).equals(PropertyNames.PROTO)) {
      protos++;
    }
    int at = from;
    System.arraycopy(byText, 0, edges, at, byText.length - protos);
    at += byText.length - protos;
    System.arraycopy(byNumber, 0, edges, at, byNumber.length);
    at += byNumber.length;
    System.arraycopy(byText, byText.length - protos, edges, at, protos);
  }

  /// Orders edges whose names are numbers by their types like the numbers' decimal text: digits
  /// aligned left, then the shorter one first. Not negative.
  static long textKey(HeapGraph graph, int edge) {
    long number = Integer.toUnsignedLong(graph.edgeNameIndex(edge));
    int bits = Long.SIZE - Long.numberOfLeadingZeros(number | 1);
    int digits = bits * 1233 >> 12; // log10(2) = 1233 / 4096, rounded down
    if (number >= POWERS_OF_TEN[digits]) {
      digits++;
    }
    digits = Math.max(1, digits);
    return number * POWERS_OF_TEN[10 - digits] << 4 | digits;
  }

  private static int[] byText(HeapGraph graph, int[] edges, CancelSignal cancel) {
    var named = new Named[edges.length];
    for (int i = 0; i < edges.length; i++) {
      cancel.throwIfCanceled(i);
      var name = graph.edgeName(edges[i]);
      named[i] = new Named(edges[i], group(graph, edges[i], name), name);
    }
    int[] steps = {0};
    Arrays.sort(
        named,
        (a, b) -> {
          cancel.throwIfCanceled(steps[0]++);
          return a.compareTo(b);
        });
    var sorted = new int[edges.length];
    Arrays.setAll(sorted, i -> named[i].edge);
    return sorted;
  }
}

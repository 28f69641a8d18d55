package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import java.util.Comparator;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Edges by name as DevTools orders them: names as text, then numbers, as text too (10 before 2),
/// `__proto__` last of all; equal ones in the order of the file.
final class EdgeNameOrder {
  private static final long TEN_DIGITS = 10_000_000_000L;

  private record Named(int edge, String name) {}

  private EdgeNameOrder() {}

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

  /// Orders numbers like their decimal text: digits aligned left, then the shorter one first.
  private static long textKey(HeapGraph graph, int edge) {
    long number = Integer.toUnsignedLong(graph.edgeNameIndex(edge));
    int digits = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    long aligned = number;
    for (int i = digits; i < 10; i++) {
      aligned *= 10;
    }
    assert aligned < TEN_DIGITS;
    return aligned << 4 | digits;
  }

  private static int[] byText(HeapGraph graph, int[] edges, CancelSignal cancel) {
    var named = new Named[edges.length];
    for (int i = 0; i < edges.length; i++) {
      cancel.throwIfCanceled(i);
      named[i] = new Named(edges[i], graph.edgeName(edges[i]));
    }
    Comparator<Named> isProto = Comparator.comparing(each -> each.name.equals(PropertyNames.PROTO));
    Arrays.sort(
        named,
        isProto.thenComparing(each -> !graph.hasStringName(each.edge)).thenComparing(Named::name));
    var sorted = new int[edges.length];
    Arrays.setAll(sorted, i -> named[i].edge);
    return sorted;
  }
}

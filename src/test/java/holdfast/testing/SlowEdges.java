package holdfast.testing;

import holdfast.testing.SnapshotBuilder.Edge;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which edges retain, by the letter of the rules.
public final class SlowEdges {
  private SlowEdges() {}

  public static List<Edge> essential(SnapshotBuilder heap) {
    var owned = pageOwned(heap);
    return heap.edges().stream().filter(edge -> isEssential(heap, edge, owned)).toList();
  }

  /// Nodes that stand for the program: children of the root, synthetic ones only if documents.
  public static Set<Integer> userRoots(SnapshotBuilder heap) {
    return heap.edges().stream()
        .filter(edge -> edge.from() == heap.rootNode())
        .map(Edge::to)
        .filter(to -> !heap.nodes().get(to).type().equals("synthetic") || isDocuments(heap, to))
        .collect(Collectors.toSet());
  }

  /// Id of the table of a WeakMap's entry, or "" where the edge is no such entry.
  static String weakMapTable(Edge edge) {
    int table = edge.name().lastIndexOf("(table @");
    return edge.type().equals("internal") && edge.name().contains("/ part of key (") && table > 0
        ? edge.name().substring(table + "(table @".length(), edge.name().length() - 1)
        : "";
  }

  private static boolean isEssential(SnapshotBuilder heap, Edge edge, Set<Integer> owned) {
    boolean fromRoot = edge.from() == heap.rootNode();
    return !edge.type().equals("weak")
        && edge.from() != edge.to()
        && (fromRoot || !edge.type().equals("shortcut"))
        && (fromRoot || !owned.contains(edge.to()) || owned.contains(edge.from()))
        && !weakMapTable(edge).equals(Long.toString(heap.nodes().get(edge.from()).id()));
  }

  private static Set<Integer> pageOwned(SnapshotBuilder heap) {
    var owned = new HashSet<Integer>();
    for (var edge : heap.edges()) {
      if (edge.from() == heap.rootNode()
          && (edge.type().equals("shortcut")
              || edge.type().equals("element") && isDocuments(heap, edge.to()))) {
        owned.add(edge.to());
      }
    }
    boolean grown = true;
    while (grown) {
      grown = false;
      for (var edge : heap.edges()) {
        grown |= !edge.type().equals("weak") && owned.contains(edge.from()) && owned.add(edge.to());
      }
    }
    return owned;
  }

  private static boolean isDocuments(SnapshotBuilder heap, int node) {
    return heap.nodes().get(node).type().equals("synthetic")
        && heap.nodes().get(node).name().equals("(Document DOM trees)");
  }
}

package holdfast.findings;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.TableLayout;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.function.IntPredicate;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.eclipse.collections.impl.stack.mutable.primitive.IntArrayStack;

/// How many entries a container has, as far as a snapshot tells: small integers and the like are no
/// nodes, so an array of them looks empty.
final class EntryCounts {
  private final HeapGraph graph;
  private final NodeRoles roles;
  private final boolean areNumbersTold;

  /// @param areNumbersTold whether small integers are nodes, which then are left out, so that
  ///   captures with and without them agree
  EntryCounts(SnapshotAnalysis snapshot, NodeRoles roles, boolean areNumbersTold) {
    graph = snapshot.graph();
    this.roles = roles;
    this.areNumbersTold = areNumbersTold;
  }

  /// Of a Map or Set its entries, of an Array its elements, of a promise what waits for it, of a
  /// scope its variables, of any other object its properties. O(edges of the node and its table).
  int of(int node) {
    int table = graph.target(node, EdgeType.INTERNAL, "table");
    if (table != HeapGraph.NO_NODE && roles.isStorage(table)) {
      return TableLayout.entries(graph, this::isNoEntry, table);
    }
    if (isPromise(node)) {
      return chainLength(node, this::isReaction);
    }
    if (roles.of(node) == NodeRoles.ROOT) {
      return graph.edgesEnd(node) - graph.firstEdge(node);
    }
    return named(node);
  }

  private int named(int node) {
    int count = 0;
    boolean isContext = graph.rawName(node).startsWith("system / Context");
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      boolean counts =
          switch (graph.edgeType(edge)) {
            case ELEMENT -> true;
            case PROPERTY -> !graph.edgeName(edge).equals("__proto__");
            case CONTEXT -> isContext;
            default -> false;
          };
      if (counts && !isSmallInteger(graph.edgeTarget(edge))) {
        count++;
      }
    }
    return count;
  }

  /// Elements of an array that are objects or texts: a place not filled yet, or read, may hold
  /// `undefined`.
  int filled(int array) {
    int count = 0;
    for (int edge = graph.firstEdge(array); edge < graph.edgesEnd(array); edge++) {
      byte role = roles.of(graph.edgeTarget(edge));
      if (graph.edgeType(edge) == EdgeType.ELEMENT
          && (role == NodeRoles.OBJECT || role == NodeRoles.VALUE)) {
        count++;
      }
    }
    return count;
  }

  boolean isPromise(int node) {
    return graph.type(node) == NodeType.OBJECT && graph.rawName(node).equals("Promise");
  }

  private boolean isReaction(int node) {
    return roles.isStorage(node) && graph.rawName(node).equals("system / PromiseReaction");
  }

  private boolean isNoEntry(int node) {
    return roles.isEngine(node) || isSmallInteger(node);
  }

  private boolean isSmallInteger(int node) {
    return areNumbersTold
        && graph.type(node) == NodeType.NUMBER
        && graph.rawName(node).equals("smi number");
  }

  /// How many nodes of a class hang together below a holder, as in a linked list: those reached
  /// over nodes of that class and plumbing alone.
  ///
  /// @param belongs whether a node is a link of the list
  int chainLength(int holder, IntPredicate belongs) {
    var seen = new IntHashSet();
    var stack = new IntArrayStack();
    stack.push(holder);
    seen.add(holder);
    int count = 0;
    while (!stack.isEmpty()) {
      int node = stack.pop();
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        int target = graph.edgeTarget(edge);
        if (graph.edgeType(edge) != EdgeType.WEAK) {
          boolean link = belongs.test(target);
          if ((link || node == holder && roles.isStorage(target)) && seen.add(target)) {
            count += link ? 1 : 0;
            stack.push(target);
          }
        }
      }
    }
    return count;
  }
}

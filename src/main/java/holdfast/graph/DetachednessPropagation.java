package holdfast.graph;

import holdfast.format.BitSet;
import holdfast.format.RawSnapshot;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;

/// Spreads "attached" and then "detached" from the nodes that V8 marked to the native nodes they
/// reach, and puts "Detached " before the names of the detached. Source of the rule: DevTools,
/// `propagateDOMState`. O(nodes + edges of marked nodes).
final class DetachednessPropagation {
  private static final int ATTACHED = 1;
  private static final int DETACHED = 2;
  private static final String PREFIX = "Detached ";

  private final HeapGraphBuilder builder;
  private final RawSnapshot raw;
  private final IntArrayList attached = new IntArrayList();
  private final IntArrayList detached = new IntArrayList();
  private final IntIntHashMap renamed = new IntIntHashMap();
  private BitSet visited;

  DetachednessPropagation(HeapGraphBuilder builder) {
    this.builder = builder;
    raw = builder.raw;
  }

  void run() {
    if (!raw.hasDetachedness()) {
      markByName();
      return;
    }
    if (!raw.hasMarkedNodes()) {
      return;
    }
    visited = new BitSet(raw.nodeTypes().length);
    for (int node = 0; node < raw.nodeTypes().length; node++) {
      if (builder.detachedness(node) != 0) {
        visit(node, builder.detachedness(node));
      }
    }
    while (!attached.isEmpty()) {
      visitChildren(attached.removeAtIndex(attached.size() - 1), ATTACHED);
    }
    while (!detached.isEmpty()) {
      int node = detached.removeAtIndex(detached.size() - 1);
      if (builder.detachedness(node) != ATTACHED) {
        visitChildren(node, DETACHED);
      }
    }
  }

  /// Older files say it in the name of the node.
  private void markByName() {
    var names = KnownNames.find(raw.strings(), List.of());
    for (int node = 0; node < raw.nodeTypes().length; node++) {
      if (names.is(KnownNames.Name.DETACHED, raw.nodeNames().get(node)) && isNative(node)) {
        builder.setDetachedness(node, DETACHED);
      }
    }
  }

  private boolean isNative(int node) {
    return builder.typeOf(node) == NodeType.NATIVE;
  }

  private void visitChildren(int node, int state) {
    for (int edge = raw.firstEdges()[node]; edge < raw.firstEdges()[node + 1]; edge++) {
      var type = builder.edgeKinds[raw.edgeTargets().type(edge)];
      if (type != EdgeType.HIDDEN && type != EdgeType.WEAK) {
        visit(raw.edgeTargets().target(edge), state);
      }
    }
  }

  private void visit(int node, int state) {
    if (!visited.add(node) || !isNative(node)) {
      return;
    }
    builder.setDetachedness(node, state);
    if (state == ATTACHED) {
      attached.add(node);
    } else if (state == DETACHED) {
      rename(node);
      detached.add(node);
    }
  }

  private void rename(int node) {
    int name =
        renamed.getIfAbsentPutWithKey(
            raw.nodeNames().get(node),
            old -> {
              builder.addedStrings.add(PREFIX + raw.strings().get(old));
              return raw.strings().count() + builder.addedStrings.size() - 1;
            });
    raw.nodeNames().set(node, name);
  }
}

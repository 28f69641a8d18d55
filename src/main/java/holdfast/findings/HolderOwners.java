package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.BitSet;

/// Who owns the objects of a capture: of what sort they are, and which of them are containers.
final class HolderOwners {
  private static final int CONTAINER_ENTRIES = 3;

  private final Capture capture;

  /// Nodes that were looked at, for thousands of holders may share a container of millions of
  /// entries; and those of them that are containers.
  private final BitSet lookedAt = new BitSet();

  private final BitSet containers = new BitSet();

  HolderOwners(Capture capture) {
    this.capture = capture;
  }

  /// Number of its class; of scopes and functions the code they are made by, since those of two
  /// modules have nothing in common.
  int sortOf(int node) {
    var graph = capture.graph();
    int code =
        graph.type(node) == NodeType.CLOSURE
            ? graph.target(node, EdgeType.INTERNAL, "shared")
            : graph.rawName(node).startsWith("system / Context")
                ? graph.target(node, EdgeType.INTERNAL, "scope_info")
                : HeapGraph.NO_NODE;
    return code == HeapGraph.NO_NODE ? capture.classes().classOf(node) : ~code;
  }

  /// The nearest dominator that is no plumbing, or NO_NODE.
  int ownerOf(int node) {
    int above = node;
    do {
      int next = capture.snapshot().dominatorOf(above);
      if (next == above) {
        return HeapGraph.NO_NODE;
      }
      above = next;
    } while (capture.roles().isStorage(above));
    return capture.roles().isObject(above) ? above : HeapGraph.NO_NODE;
  }

  /// Whether it has several entries; asked again it is known.
  boolean isContainer(int node) {
    if (!lookedAt.get(node)) {
      lookedAt.set(node);
      containers.set(node, hasEntries(node));
    }
    return containers.get(node);
  }

  /// Whether it is the program's choice how many it holds; an object of three fields that are Maps
  /// is no Map of Maps.
  boolean isCollection(int node) {
    return switch (capture.graph().rawName(node)) {
      case "Map", "Set", "WeakMap", "Array" -> true;
      case "Object" -> new CollectionKeys(capture).shape(node) != KeyShape.OTHER;
      default -> false;
    };
  }

  private boolean hasEntries(int node) {
    var name = capture.graph().rawName(node);
    return !name.startsWith("system / Context")
        && capture.graph().type(node) != NodeType.CLOSURE
        && !name.equals("Module")
        && capture.entries().of(node) >= CONTAINER_ENTRIES;
  }
}

package holdfast.findings;

import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.Set;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;

/// What a node is for the search for leaks: an object of the program, plumbing through which
/// objects hold others, or the engine's own, whose growth is no leak of the program.
final class NodeRoles {
  /// Objects and values of the program.
  static final byte OBJECT = 0;

  /// Strings, numbers and symbols: hold nothing but parts of themselves.
  static final byte VALUE = 1;

  /// Tables, element arrays, property arrays, promise reactions, cells of variables: belong to the
  /// object that holds them.
  static final byte STORAGE = 2;

  /// Code, feedback, hidden classes, templates.
  static final byte ENGINE = 3;

  /// Roots and native contexts: hold what nobody else does.
  static final byte ROOT = 4;

  private static final Set<String> ENGINE_NAMES =
      Set.of(
          "system / DescriptorArray",
          "system / StrongDescriptorArray",
          "system / FunctionTemplateInfo",
          "system / FunctionTemplateRareData",
          "system / ObjectTemplateInfo",
          "system / CallHandlerInfo",
          "system / AccessorPair",
          "system / AccessorInfo",
          "system / InterceptorInfo",
          "system / PrototypeInfo",
          "system / ClassPositions",
          "system / TransitionArray",
          "system / WeakArrayList",
          "system / WeakFixedArray",
          "system / Foreign",
          "system / Oddball",
          "system / Hole",
          "system / EnumCache",
          "system / ScopeInfo",
          "system / Script",
          "system / SharedFunctionInfo",
          "system / PropertyCell",
          "private symbol",
          "(enum cache)",
          "(map descriptors)",
          "(transition array)",
          "(descriptor array)");

  private final byte[] roles;

  private NodeRoles(byte[] roles) {
    this.roles = roles;
  }

  /// O(nodes); allocates 1 byte per node.
  static NodeRoles of(HeapGraph graph, CancelSignal cancel) {
    var roles = new byte[graph.nodeCount()];
    var systemRoles = new IntIntHashMap();
    for (int node = 0; node < roles.length; node++) {
      cancel.throwIfCanceled(node);
      roles[node] =
          switch (graph.type(node)) {
            case OBJECT, CLOSURE, REGEXP, NATIVE, WASM_OBJECT, OTHER -> OBJECT;
            case STRING, CONCATENATED_STRING, SLICED_STRING, NUMBER, SYMBOL, BIGINT -> VALUE;
            case SYNTHETIC -> ROOT;
            case CODE -> ENGINE;
            case ARRAY, HIDDEN, OBJECT_SHAPE -> systemRole(graph, node, systemRoles);
          };
    }
    roles[graph.root()] = ROOT;
    return new NodeRoles(roles);
  }

  /// Few names, so each is looked at once.
  private static byte systemRole(HeapGraph graph, int node, IntIntHashMap known) {
    int key = graph.nameIndex(node) << 2 | typeBits(graph.type(node));
    return (byte) known.getIfAbsentPut(key, () -> systemRole(graph, node));
  }

  private static int typeBits(NodeType type) {
    return type == NodeType.ARRAY ? 0 : type == NodeType.HIDDEN ? 1 : 2;
  }

  private static byte systemRole(HeapGraph graph, int node) {
    var name = graph.rawName(node);
    if (graph.knownNames().is(KnownNames.Name.NATIVE_CONTEXT, graph.nameIndex(node))
        || graph.knownNames().is(KnownNames.Name.NAMED_NATIVE_CONTEXT, graph.nameIndex(node))) {
      return ROOT;
    }
    // variables of ES modules live in cells, which Node.js 20 and newer list among the shapes
    if (name.equals("system / Cell")) {
      return STORAGE;
    }
    return graph.type(node) == NodeType.OBJECT_SHAPE
            || name.startsWith("system / Map")
            || ENGINE_NAMES.contains(name)
        ? ENGINE
        : STORAGE;
  }

  byte of(int node) {
    return roles[node];
  }

  boolean isObject(int node) {
    return roles[node] == OBJECT;
  }

  boolean isStorage(int node) {
    return roles[node] == STORAGE;
  }

  boolean isEngine(int node) {
    return roles[node] == ENGINE;
  }
}

package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames;
import holdfast.progress.CancelSignal;
import java.util.Set;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// What an object contains as its program sees it: the entries of a Map instead of its table, the
/// variables of a function instead of its contexts. What only the engine sees is the rest.
public final class ObjectContents {
  /// What kind of container an object is.
  public enum Kind {
    MAP,
    SET,
    WEAK_MAP,
    WEAK_SET,
    ARRAY,
    /// Typed arrays, their buffers, views.
    BUFFER,
    /// Its variables are those of the scope it was made in.
    FUNCTION,
    /// Variables that closures share.
    SCOPE,
    TEXT,
    OBJECT,
    /// The engine's own: all edges count as entries.
    ENGINE
  }

  /// Links of the engine that a program knows under another name.
  private static final Set<String> TELLING =
      Set.of(
          "buffer",
          "backing_store",
          "target",
          "handler",
          "reactions_or_result",
          "function",
          "receiver",
          "parameters_and_registers",
          "first",
          "second",
          "parent");

  private final HeapGraph graph;
  private final int node;
  private final Kind kind;
  private final IntArrayList entries = new IntArrayList();
  private final IntArrayList rest = new IntArrayList();
  private TableEntries table;
  private int count;

  private ObjectContents(HeapGraph graph, int node) {
    this.graph = graph;
    this.node = node;
    kind = kindOf(graph, node);
  }

  /// O(edges of the node, and of its table or context); allocates some 48 bytes per edge.
  public static ObjectContents of(HeapGraph graph, int node, CancelSignal cancel) {
    var contents = new ObjectContents(graph, node);
    contents.read(cancel);
    return contents;
  }

  public static Kind kindOf(HeapGraph graph, int node) {
    return switch (graph.type(node)) {
      case OBJECT, REGEXP, NATIVE, WASM_OBJECT, SYMBOL, OTHER -> kindOfObject(graph, node);
      case CLOSURE -> Kind.FUNCTION;
      case STRING, CONCATENATED_STRING, SLICED_STRING -> Kind.TEXT;
      default -> isScope(graph, node) ? Kind.SCOPE : Kind.ENGINE;
    };
  }

  private static Kind kindOfObject(HeapGraph graph, int node) {
    if (isScope(graph, node)) {
      return Kind.SCOPE;
    }
    boolean hasTable = graph.target(node, EdgeType.INTERNAL, "table") != HeapGraph.NO_NODE;
    return switch (graph.rawName(node)) {
      case "Array" -> Kind.ARRAY;
      case "Map" -> hasTable ? Kind.MAP : Kind.OBJECT;
      case "Set" -> hasTable ? Kind.SET : Kind.OBJECT;
      case "WeakMap" -> hasTable ? Kind.WEAK_MAP : Kind.OBJECT;
      case "WeakSet" -> hasTable ? Kind.WEAK_SET : Kind.OBJECT;
      default -> isBuffer(graph, node) ? Kind.BUFFER : Kind.OBJECT;
    };
  }

  static boolean isScope(HeapGraph graph, int node) {
    int name = graph.nameIndex(node);
    return graph.knownNames().is(KnownNames.Name.CONTEXT, name)
        || graph.knownNames().is(KnownNames.Name.NAMED_CONTEXT, name);
  }

  private static boolean isBuffer(HeapGraph graph, int node) {
    return graph.target(node, EdgeType.INTERNAL, "backing_store") != HeapGraph.NO_NODE
        || graph.target(node, EdgeType.INTERNAL, "buffer") != HeapGraph.NO_NODE;
  }

  private void read(CancelSignal cancel) {
    switch (kind) {
      case MAP, SET, WEAK_MAP, WEAK_SET -> readTable(cancel);
      case FUNCTION -> readVariables(graph.target(node, EdgeType.INTERNAL, "context"), cancel);
      default -> {}
    }
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      cancel.throwIfCanceled(edge);
      (isEntry(edge) ? entries : rest).add(edge);
    }
    if (table == null) {
      count = entries.size();
    }
  }

  private void readTable(CancelSignal cancel) {
    int tableNode = graph.target(node, EdgeType.INTERNAL, "table");
    boolean hasValues = kind == Kind.MAP || kind == Kind.WEAK_MAP;
    boolean weak = kind == Kind.WEAK_MAP || kind == Kind.WEAK_SET;
    table = TableEntries.read(graph, tableNode, hasValues, weak, cancel);
    entries.addAll(table.edges());
    count = entries.size();
  }

  /// A function in no scope of the program has the native context, which has no variables.
  private void readVariables(int context, CancelSignal cancel) {
    if (context == HeapGraph.NO_NODE || !isScope(graph, context)) {
      return;
    }
    for (int edge = graph.firstEdge(context); edge < graph.edgesEnd(context); edge++) {
      cancel.throwIfCanceled(edge);
      if (isVariable(edge)) {
        entries.add(edge);
      }
    }
  }

  private boolean isEntry(int edge) {
    return switch (graph.edgeType(edge)) {
      case PROPERTY -> !graph.edgeName(edge).equals(PropertyNames.PROTO);
      case ELEMENT, SHORTCUT -> true;
      case INTERNAL ->
          kind == Kind.ENGINE
              || kind == Kind.SCOPE && isVariable(edge)
              || kind != Kind.FUNCTION && kind != Kind.SCOPE && isTelling(edge);
      case CONTEXT -> kind == Kind.ENGINE || kind == Kind.SCOPE && isVariable(edge);
      case WEAK -> kind == Kind.ENGINE || isTelling(edge);
      default -> kind == Kind.ENGINE;
    };
  }

  private boolean isTelling(int edge) {
    return TELLING.contains(graph.edgeName(edge));
  }

  /// A variable, or the scope around.
  private boolean isVariable(int edge) {
    return graph.edgeType(edge) == EdgeType.CONTEXT || isOuterScope(edge);
  }

  /// Whether an entry leads from a scope to the one around it.
  public boolean isOuterScope(int edge) {
    return graph.edgeType(edge) != EdgeType.PROPERTY
        && graph.edgeName(edge).equals("previous")
        && isScope(graph, graph.edgeTarget(edge));
  }

  public Kind kind() {
    return kind;
  }

  /// How many entries, elements, variables or properties, as far as they are nodes.
  public int count() {
    return count;
  }

  /// An edge for each entry: to the value of a Map's entry, or to its key where the value is no
  /// node. A new array.
  public int[] entries() {
    return entries.toArray();
  }

  /// The other edges of the object. A new array.
  public int[] rest() {
    return rest.toArray();
  }

  /// The edge to the key of an entry of a Map, which may be the entry's own; [HeapGraph#NO_EDGE]
  /// where the key is no node, or the edge is no entry of a table.
  public int keyOf(int edge) {
    return table == null ? HeapGraph.NO_EDGE : table.keyOf(edge);
  }
}

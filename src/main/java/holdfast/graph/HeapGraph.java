package holdfast.graph;

import holdfast.format.LocationColumns;
import holdfast.format.LongColumn;
import holdfast.format.NameColumn;
import holdfast.format.RawSnapshot;
import holdfast.format.SnapshotMeta;
import holdfast.format.StringTable;
import holdfast.format.TypedTargets;
import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Nodes and edges of a heap, by dense numbers. Never changes, so any thread may read. About 12
/// bytes per node and 7 per edge.
public final class HeapGraph {
  public static final int NO_NODE = -1;
  public static final int NO_EDGE = -1;

  private final StringTable strings;
  private final List<String> addedStrings;
  private final KnownNames knownNames;
  private final LocationColumns locations;
  private final int root;
  private final long extraNativeBytes;

  private final byte[] nodeTypes;
  private final List<String> nodeTypeNames;
  private final NodeType[] nodeKinds;
  private final NameColumn nodeNames;
  private final LongColumn nodeIds;
  private final int[] firstEdges;

  private final List<String> edgeTypeNames;
  private final EdgeType[] edgeKinds;
  private final NameColumn edgeNames;
  private final TypedTargets edgeTargets;

  /// Takes the columns over.
  HeapGraph(HeapGraphBuilder columns) {
    SnapshotMeta meta = columns.raw.meta();
    strings = columns.raw.strings();
    addedStrings = List.copyOf(columns.addedStrings);
    knownNames =
        columns.knownNames == null ? KnownNames.find(strings, addedStrings) : columns.knownNames;
    locations = columns.raw.locations();
    root = (int) (meta.rootIndex() / meta.nodeFields().size());
    extraNativeBytes = meta.extraNativeBytes();
    nodeTypes = columns.raw.nodeTypes();
    nodeTypeNames = meta.nodeTypes();
    nodeKinds = columns.nodeKinds;
    nodeNames = columns.raw.nodeNames();
    nodeIds = columns.raw.nodeIds();
    firstEdges = columns.raw.firstEdges();
    edgeTypeNames = meta.edgeTypes();
    edgeKinds = columns.edgeKinds;
    edgeNames = columns.raw.edgeNames();
    edgeTargets = columns.raw.edgeTargets();
  }

  /// Keeps what the graph knows beyond the columns it was built from.
  public void save(IndexWriter index) {
    index.addTexts(RawSnapshot.ADDED_STRINGS, addedStrings);
    knownNames.save(index);
  }

  /// The graph of columns that are there once the index is read.
  public static HeapGraph restore(RawSnapshot raw, IndexReader index) {
    return HeapGraphBuilder.restore(raw, index);
  }

  public int nodeCount() {
    return nodeTypes.length;
  }

  public int edgeCount() {
    return edgeNames.length();
  }

  public int root() {
    return root;
  }

  /// Bytes outside the heap that V8 reports without a node.
  public long extraNativeBytes() {
    return extraNativeBytes;
  }

  public LocationColumns locations() {
    return locations;
  }

  /// V8's id of a node: the same object in every snapshot of one process.
  public long nodeId(int node) {
    return nodeIds.get(node);
  }

  /// The first node with this id, or [#NO_NODE]. O(nodes), on all cores.
  public int nodeOf(long nodeId) {
    var firsts = new int[Workers.count()];
    Arrays.fill(firsts, NO_NODE);
    Workers.forEachRange(
        nodeTypes.length, (range, from, to) -> firsts[range] = nodeIds.indexOf(nodeId, from, to));
    for (int first : firsts) {
      if (first != NO_NODE) {
        return first;
      }
    }
    return NO_NODE;
  }

  /// The greatest id of a JavaScript object, 0 if there is none: those ids are odd, and every
  /// object that is allocated later in the process has a greater one. O(nodes).
  public long greatestObjectId(CancelSignal cancel) {
    return nodeIds.greatestOdd(cancel);
  }

  public NodeType type(int node) {
    return nodeKinds[nodeTypes[node] & RawSnapshot.TYPE_MASK];
  }

  /// The type as the file calls it.
  public String typeName(int node) {
    return nodeTypeNames.get(typeIndex(node));
  }

  /// Number of the type among the names of the file.
  public int typeIndex(int node) {
    return nodeTypes[node] & RawSnapshot.TYPE_MASK;
  }

  /// How many types the file names.
  public int typeCount() {
    return nodeKinds.length;
  }

  public String typeNameAt(int typeIndex) {
    return nodeTypeNames.get(typeIndex);
  }

  public NodeType typeAt(int typeIndex) {
    return nodeKinds[typeIndex];
  }

  public Detachedness detachedness(int node) {
    return Detachedness.values()[Math.min(detachednessValue(node), 2)];
  }

  /// 0 unknown, 1 attached, 2 detached.
  public int detachednessValue(int node) {
    return (nodeTypes[node] & 0xFF) >>> RawSnapshot.TYPE_BITS;
  }

  /// Number of the string that names a node; strings the graph added come behind those of the file.
  public int nameIndex(int node) {
    return nodeNames.get(node);
  }

  public String rawName(int node) {
    return string(nodeNames.get(node));
  }

  /// Strings of the file and those that were added to mark detached nodes.
  public int stringCount() {
    return strings.count() + addedStrings.size();
  }

  /// Decodes a string. O(its length).
  public String string(int index) {
    return index < strings.count() ? strings.get(index) : addedStrings.get(index - strings.count());
  }

  /// The first characters of a string, all of a shorter one. O(limit).
  public String string(int index, int limit) {
    if (index < strings.count()) {
      return strings.get(index, limit);
    }
    var added = addedStrings.get(index - strings.count());
    return added.substring(0, Math.min(limit, added.length()));
  }

  /// How many characters a string of the file has, surrogate pairs counted as one. O(its length).
  public long codePoints(int string) {
    return strings.codePoints(string);
  }

  /// Compares strings with a text as [String#compareTo] does, by their number. Where they differ
  /// early nothing is decoded. Any thread.
  public IntUnaryOperator stringsComparedWith(String text) {
    var inFile = strings.comparedWith(text);
    return index ->
        index < strings.count()
            ? inFile.applyAsInt(index)
            : addedStrings.get(index - strings.count()).compareTo(text);
  }

  /// Which strings are names that the rules look for.
  public KnownNames knownNames() {
    return knownNames;
  }

  /// The edges of a node are `firstEdge(node)` up to, not including, `edgesEnd(node)`.
  public int firstEdge(int node) {
    return firstEdges[node];
  }

  public int edgesEnd(int node) {
    return firstEdges[node + 1];
  }

  public EdgeType edgeType(int edge) {
    return edgeKinds[edgeTargets.type(edge)];
  }

  /// Number of the type among the names of the file.
  int edgeTypeIndex(int edge) {
    return edgeTargets.type(edge);
  }

  /// How many types of edges the file names.
  int edgeTypeCount() {
    return edgeKinds.length;
  }

  EdgeType edgeTypeAt(int typeIndex) {
    return edgeKinds[typeIndex];
  }

  /// The type as the file calls it.
  public String edgeTypeName(int edge) {
    return edgeTypeNames.get(edgeTargets.type(edge));
  }

  public int edgeTarget(int edge) {
    return edgeTargets.target(edge);
  }

  /// The node that an edge starts at. O(log nodes).
  public int edgeSource(int edge) {
    int node = Arrays.binarySearch(firstEdges, edge);
    if (node < 0) {
      return -node - 2;
    }
    while (firstEdges[node + 1] == edge) {
      node++; // nodes without edges share their first edge with the next
    }
    return node;
  }

  /// Where the first edge of a node with this type and name leads to, or [#NO_NODE]. O(its edges).
  public int target(int node, EdgeType type, String name) {
    for (int edge = firstEdge(node); edge < edgesEnd(node); edge++) {
      if (edgeType(edge) == type && edgeName(edge).equals(name)) {
        return edgeTarget(edge);
      }
    }
    return NO_NODE;
  }

  /// Whether the name of an edge is a number by its type.
  public boolean isNumbered(int edge) {
    var type = edgeType(edge);
    return type == EdgeType.ELEMENT || type == EdgeType.HIDDEN;
  }

  /// Number of the string that names an edge, or the number that is its name.
  public int edgeNameIndex(int edge) {
    return edgeNames.get(edge);
  }

  /// The name as DevTools shows it: a number for elements, hidden edges and shortcuts that look
  /// like one.
  public String edgeName(int edge) {
    if (isNumbered(edge)) {
      return Integer.toUnsignedString(edgeNames.get(edge));
    }
    var name = string(edgeNames.get(edge));
    return edgeType(edge) == EdgeType.SHORTCUT ? NumberPrefix.of(name).orElse(name) : name;
  }

  /// Whether DevTools sorts the edge among the named ones, which come before the numbered.
  public boolean hasStringName(int edge) {
    if (edgeType(edge) == EdgeType.SHORTCUT) {
      return NumberPrefix.of(string(edgeNames.get(edge))).isEmpty();
    }
    return !isNumbered(edge);
  }
}

package holdfast.graph;

import holdfast.format.RawSnapshot;
import holdfast.index.IndexReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Builds a [HeapGraph] from raw columns, which it takes over: marks what hangs on detached DOM
/// nodes, and renames it, as DevTools does.
public final class HeapGraphBuilder {
  final RawSnapshot raw;
  final List<String> addedStrings = new ArrayList<>();

  /// Null where they are still to be found.
  KnownNames knownNames;

  final NodeType[] nodeKinds;
  final EdgeType[] edgeKinds;

  private HeapGraphBuilder(RawSnapshot raw) {
    this.raw = raw;
    nodeKinds = nodeKinds(raw.meta().nodeTypes());
    edgeKinds = edgeKinds(raw.meta().edgeTypes());
  }

  /// O(nodes), and O(edges) of what is attached or detached.
  public static HeapGraph build(RawSnapshot raw) {
    var builder = new HeapGraphBuilder(raw);
    new DetachednessPropagation(builder).run();
    return new HeapGraph(builder);
  }

  static HeapGraph restore(RawSnapshot raw, IndexReader index) {
    var builder = new HeapGraphBuilder(raw);
    builder.addedStrings.addAll(index.texts(RawSnapshot.ADDED_STRINGS));
    int stringCount = raw.strings().count() + builder.addedStrings.size();
    builder.knownNames = KnownNames.restore(index, stringCount);
    return new HeapGraph(builder);
  }

  /// Of two types with one name the first has the meaning.
  private static NodeType[] nodeKinds(List<String> names) {
    var seen = new HashSet<String>();
    return names.stream()
        .map(name -> seen.add(name) ? NodeType.named(name) : NodeType.OTHER)
        .toArray(NodeType[]::new);
  }

  private static EdgeType[] edgeKinds(List<String> names) {
    var seen = new HashSet<String>();
    return names.stream()
        .map(name -> seen.add(name) ? EdgeType.named(name) : EdgeType.OTHER)
        .toArray(EdgeType[]::new);
  }

  NodeType typeOf(int node) {
    return nodeKinds[raw.nodeTypes()[node] & RawSnapshot.TYPE_MASK];
  }

  int detachedness(int node) {
    return (raw.nodeTypes()[node] & 0xFF) >>> RawSnapshot.TYPE_BITS;
  }

  void setDetachedness(int node, int value) {
    int type = raw.nodeTypes()[node] & RawSnapshot.TYPE_MASK;
    raw.nodeTypes()[node] = (byte) (type | value << RawSnapshot.TYPE_BITS);
  }
}

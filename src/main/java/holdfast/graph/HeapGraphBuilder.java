package holdfast.graph;

import holdfast.format.RawSnapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Builds a [HeapGraph] from raw columns, which it takes over: marks what hangs on detached DOM
/// nodes, and renames it, as DevTools does.
public final class HeapGraphBuilder {
  final RawSnapshot raw;
  final List<String> addedStrings = new ArrayList<>();
  final NodeType[] nodeKinds;
  final EdgeType[] edgeKinds;
  byte[] detachedness;

  private HeapGraphBuilder(RawSnapshot raw) {
    this.raw = raw;
    nodeKinds = nodeKinds(raw.meta().nodeTypes());
    edgeKinds = edgeKinds(raw.meta().edgeTypes());
    detachedness = raw.detachedness();
  }

  /// O(nodes), and O(edges) of what is attached or detached.
  public static HeapGraph build(RawSnapshot raw) {
    var builder = new HeapGraphBuilder(raw);
    new DetachednessPropagation(builder).run();
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
}

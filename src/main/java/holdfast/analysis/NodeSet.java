package holdfast.analysis;

import holdfast.format.BitSet;

/// Some nodes of one graph, or all.
public final class NodeSet {
  public static final NodeSet ALL = new NodeSet(null);

  private final BitSet nodes;

  private NodeSet(BitSet nodes) {
    this.nodes = nodes;
  }

  /// Takes the bits over.
  static NodeSet of(BitSet nodes) {
    return new NodeSet(nodes);
  }

  public boolean contains(int node) {
    return nodes == null || nodes.get(node);
  }
}

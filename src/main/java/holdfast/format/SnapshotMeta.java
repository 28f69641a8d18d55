package holdfast.format;

import java.util.List;

/// The header of the file: counts, and the names of fields and types, by which everything else is
/// read.
///
/// @param start where it stands in the file
/// @param nodeCount rows that the `nodes` array should have
/// @param edgeCount rows that the `edges` array should have
/// @param rootIndex raw position of the root in the `nodes` array, 0 where the file does not say
/// @param extraNativeBytes memory outside the heap that belongs to no node, 0 where the file does
///   not say
/// @param locationFields empty where the file has no locations
public record SnapshotMeta(
    long start,
    List<String> nodeFields,
    List<String> nodeTypes,
    List<String> edgeFields,
    List<String> edgeTypes,
    List<String> locationFields,
    long nodeCount,
    long edgeCount,
    long rootIndex,
    long extraNativeBytes) {

  SnapshotMeta withCounts(long nodes, long edges) {
    return new SnapshotMeta(
        start,
        nodeFields,
        nodeTypes,
        edgeFields,
        edgeTypes,
        locationFields,
        nodes,
        edges,
        rootIndex,
        extraNativeBytes);
  }

  /// Whether the names of edges of this type are numbers rather than strings.
  public boolean isNumberedEdgeType(int type) {
    return edgeTypes.get(type).equals("element") || edgeTypes.get(type).equals("hidden");
  }
}

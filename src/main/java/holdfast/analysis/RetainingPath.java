package holdfast.analysis;

import java.util.List;

/// A chain of edges that leads from a user root down to an object.
///
/// @param steps the user root first, the object last
public record RetainingPath(List<Step> steps) {
  /// @param edge the edge that leads to the node; of the first step the root's own edge, or
  ///   [holdfast.graph.HeapGraph#NO_EDGE]
  public record Step(int edge, int node) {}
}

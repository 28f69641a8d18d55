package holdfast.analysis;

import holdfast.graph.HeapGraph;

/// The distance by which the Retainers view sorts a retainer, where it depends on that node alone.
final class RetainerDistance {
  /// Of retainers that are not listed.
  static final int LEFT_OUT = Integer.MAX_VALUE;

  private static final int ANY = Integer.MIN_VALUE;

  private final Distances distances;

  /// What is ignored, or null.
  private final IgnoredRetainers ignored;

  /// The one that is listed, or [#ANY].
  private final int only;

  private RetainerDistance(Distances distances, IgnoredRetainers ignored, int only) {
    this.distances = distances;
    this.ignored = ignored;
    this.only = only;
  }

  static RetainerDistance of(Distances distances) {
    return new RetainerDistance(distances, null, ANY);
  }

  /// With some nodes ignored, but no edges to the node in question.
  static RetainerDistance without(IgnoredRetainers ignored) {
    return new RetainerDistance(null, ignored, ANY);
  }

  /// Leaves out all retainers at other distances.
  static RetainerDistance exactly(int distance, Distances distances) {
    return new RetainerDistance(distances, null, distance);
  }

  int of(int retainer) {
    int distance =
        ignored == null ? distances.of(retainer) : ignored.ofRetainer(HeapGraph.NO_EDGE, retainer);
    if (only != ANY) {
      return distance == only ? distance : LEFT_OUT;
    }
    return distance == Distances.UNREACHED ? 2 * Distances.SYSTEM : distance; // comes last
  }
}

package holdfast.analysis;

import holdfast.graph.EssentialEdges;
import holdfast.graph.HeapGraph;
import holdfast.graph.WeakMapEdges;
import holdfast.progress.CancelSignal;

/// What a [SnapshotAnalysis] is made of, while it is worked out or restored.
abstract class SnapshotParts {
  HeapGraph graph;
  ShallowSizes shallow;
  ClassNames classNames;
  NodeNames names;
  SourceLocations sources;
  SnapshotOrigin origin;
  WeakMapEdges weakMaps;
  EssentialEdges essential;
  long totalSize;

  /// One of the two is null.
  HoldingStructure holding;

  HoldingRestorer later;

  /// The rows of Summary, asked for when all else is there.
  abstract ClassAggregates classes(SnapshotAnalysis snapshot, CancelSignal cancel);
}

package holdfast.analysis;

import holdfast.format.RawSnapshot;
import holdfast.graph.EssentialEdges;
import holdfast.graph.HeapGraph;
import holdfast.graph.Retainers;
import holdfast.graph.WeakMapEdges;
import holdfast.index.IndexWriter;

/// What a [SnapshotAnalysis] answers from, apart from its [Overview].
record SnapshotParts(
    RawSnapshot raw,
    HeapGraph graph,
    ShallowSizes shallow,
    ClassNames classNames,
    NodeNames names,
    SourceLocations sources,
    WeakMapEdges weakMaps,
    EssentialEdges essential,
    Retainers retainers,
    DominatorTree dominators,
    RetainedSizes retained,
    Distances distances) {

  /// O(nodes); allocates 4 bytes per node as long as the index is written.
  void save(IndexWriter index) {
    raw.save(index);
    graph.save(index);
    classNames.save(index);
    weakMaps.save(index);
    essential.save(index);
    retainers.save(index);
    dominators.save(index);
    retained.save(index);
    distances.save(index, graph.nodeCount());
  }
}

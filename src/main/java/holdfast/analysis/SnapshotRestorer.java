package holdfast.analysis;

import holdfast.format.RawSnapshot;
import holdfast.format.SnapshotReader;
import holdfast.graph.EssentialEdges;
import holdfast.graph.HeapGraph;
import holdfast.graph.RetainingEdges;
import holdfast.graph.WeakMapEdges;
import holdfast.index.IndexReader;
import holdfast.index.InvalidIndexException;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Makes a snapshot's analysis of its index instead of its file, whose strings alone are looked at.
final class SnapshotRestorer extends SnapshotParts {
  static final String ORIGIN = "origin";
  static final String TOTAL_SIZE = "total size";

  private final IndexReader index;

  private SnapshotRestorer(IndexReader index) {
    this.index = index;
  }

  /// O(numbers of the index), on all cores.
  ///
  /// @param file which is still the one that the index was made of
  /// @param index closed when all of it is read
  /// @param failures hears why the index is of no use, where that is found out after the return
  /// @throws holdfast.index.InvalidIndexException if the index is damaged
  static SnapshotAnalysis restore(
      Path file,
      IndexReader index,
      Consumer<Throwable> failures,
      ProgressListener progress,
      CancelSignal cancel)
      throws IOException {
    RawSnapshot raw = null;
    SnapshotAnalysis snapshot = null;
    try {
      raw = SnapshotReader.restore(file, index, cancel);
      var parts = new SnapshotRestorer(index);
      parts.restore(raw, progress, cancel);
      parts.later = new HoldingRestorer(parts, index, failures);
      snapshot = new SnapshotAnalysis(file, raw, parts, cancel);
      parts.later.begin();
      return snapshot;
    } finally {
      if (snapshot == null) {
        index.close();
        if (raw != null) {
          raw.close();
        }
      }
    }
  }

  private void restore(RawSnapshot raw, ProgressListener progress, CancelSignal cancel) {
    graph = HeapGraph.restore(raw, index);
    classNames = ClassNames.restore(graph, index);
    weakMaps = WeakMapEdges.restore(index, graph.stringCount());
    essential = EssentialEdges.restore(graph, new RetainingEdges(graph, weakMaps), index);
    shallow = ShallowSizes.restore(raw.selfSizes());
    names = new NodeNames(graph);
    sources = new SourceLocations(graph, names);
    var origins = index.texts(ORIGIN);
    InvalidIndexException.require(origins.size() == 1, ORIGIN);
    origin = new SnapshotOrigin(origins.getFirst());
    index.read(progress, cancel);
    totalSize = index.longs(TOTAL_SIZE, 1)[0];
  }

  @Override
  ClassAggregates classes(SnapshotAnalysis snapshot, CancelSignal cancel) {
    return ClassAggregates.restore(snapshot, index);
  }
}

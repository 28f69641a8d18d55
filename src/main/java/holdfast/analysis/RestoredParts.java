package holdfast.analysis;

import holdfast.format.MappedFile;
import holdfast.format.SnapshotReader;
import holdfast.graph.EssentialEdges;
import holdfast.graph.HeapGraph;
import holdfast.graph.Retainers;
import holdfast.graph.RetainingEdges;
import holdfast.graph.WeakMapEdges;
import holdfast.index.IndexReader;
import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.progress.ProgressListener;
import holdfast.progress.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/// The parts of a snapshot as its index keeps them, read when somebody first asks for them, which
/// is after its overview shows. Of the file the strings alone are looked at; where the index turns
/// out to be damaged, all is worked out of the file as in every other load.
final class RestoredParts {
  private final MappedFile file;
  private final IndexReader index;
  private final Consumer<Throwable> failures;
  private final ProgressListener progress;
  private final CancelFlag closed = new CancelFlag();
  private final CancelSignal cancel;
  private SnapshotParts parts;
  private UncheckedIOException failure;

  /// @param file which is the one that the index was made of
  /// @param index closed when it is read
  /// @param failures hears why the index is of no use
  RestoredParts(
      MappedFile file,
      IndexReader index,
      Consumer<Throwable> failures,
      ProgressListener progress,
      CancelSignal cancel) {
    this.file = file;
    this.index = index;
    this.failures = failures;
    this.progress = progress;
    this.cancel = CancelSignal.when(() -> cancel.isCanceled() || closed.isCanceled());
  }

  /// O(numbers of the index) for who asks first, on all cores; the others wait for that.
  ///
  /// @throws CanceledException if the snapshot is closed meanwhile
  /// @throws UncheckedIOException if neither the index nor the file can be read any more
  synchronized SnapshotParts get() {
    if (failure != null) {
      throw failure;
    }
    if (parts == null) {
      cancel.throwIfCanceled();
      parts = restoreOrLoad();
    }
    return parts;
  }

  /// Nobody will ask any more; who does already is canceled.
  void close() {
    closed.cancel();
    closeIndex();
  }

  private synchronized void closeIndex() {
    try {
      index.close();
    } catch (IOException e) {
      failures.accept(e);
    }
  }

  private SnapshotParts restoreOrLoad() {
    try {
      return restore();
    } catch (CanceledException e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      failures.accept(e);
      return load();
    } finally {
      closeIndex();
    }
  }

  private SnapshotParts load() {
    try {
      return SnapshotLoader.parts(SnapshotReader.read(file, progress, cancel), progress, cancel);
    } catch (IOException e) {
      failure = new UncheckedIOException(e);
      throw failure;
    }
  }

  /// Makes room for everything, and fills all of it in one go.
  private SnapshotParts restore() throws IOException {
    var raw = SnapshotReader.restore(file, index, cancel);
    var graph = HeapGraph.restore(raw, index);
    int nodeCount = graph.nodeCount();
    var classNames = ClassNames.restore(graph, index);
    var weakMaps = WeakMapEdges.restore(index, graph.stringCount());
    var retaining = new RetainingEdges(graph, weakMaps);
    var essential = EssentialEdges.restore(graph, retaining, index);
    var names = new NodeNames(graph);
    var holding = new Object[4];
    Workers.runAll(
        () -> holding[0] = Retainers.restore(graph, index),
        () -> holding[1] = DominatorTree.restore(graph, index),
        () -> holding[2] = RetainedSizes.restore(index, nodeCount),
        () -> holding[3] = Distances.restore(index, nodeCount));
    index.read(progress, cancel);
    return new SnapshotParts(
        raw,
        graph,
        ShallowSizes.restore(raw.selfSizes()),
        classNames,
        names,
        new SourceLocations(graph, names),
        weakMaps,
        essential,
        (Retainers) holding[0],
        (DominatorTree) holding[1],
        (RetainedSizes) holding[2],
        (Distances) holding[3]);
  }
}

package holdfast.analysis;

import holdfast.graph.HeapGraph;
import holdfast.graph.Retainers;
import holdfast.graph.WeakMapEdges;
import holdfast.index.IndexReader;
import holdfast.progress.CancelFlag;
import holdfast.progress.CanceledException;
import holdfast.progress.ProgressListener;
import holdfast.progress.Workers;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/// Restores who holds whom, two fifths of an index, while the first sight of a snapshot is already
/// shown. Whoever asks sooner waits. Where the index turns out to be damaged it is worked out as in
/// every other load.
final class HoldingRestorer {
  private final HeapGraph graph;
  private final WeakMapEdges weakMaps;
  private final ShallowSizes shallow;
  private final IndexReader index;
  private final Consumer<Throwable> failures;
  private final CancelFlag closed = new CancelFlag();
  private CompletableFuture<HoldingStructure> running;

  /// @param index closed when it is read
  /// @param failures hears why the index is of no use
  HoldingRestorer(SnapshotParts parts, IndexReader index, Consumer<Throwable> failures) {
    graph = parts.graph;
    weakMaps = parts.weakMaps;
    shallow = parts.shallow;
    this.index = index;
    this.failures = failures;
  }

  /// Begins with it, unless that was done.
  synchronized void begin() {
    if (running == null) {
      running = Workers.begin(this::restoreOrCompute);
    }
  }

  /// Waits for it.
  ///
  /// @throws CanceledException if the snapshot was closed meanwhile
  HoldingStructure await() {
    begin();
    try {
      return running.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }

  /// Ends it: nobody will ask any more.
  void close() {
    closed.cancel();
    begin(); // which closes the index
  }

  private HoldingStructure restoreOrCompute() {
    try (index) {
      return restore();
    } catch (CanceledException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      failures.accept(e);
      return compute();
    }
  }

  private HoldingStructure restore() {
    closed.throwIfCanceled();
    int nodeCount = graph.nodeCount();
    var parts = new Object[4];
    Workers.runAll(
        () -> parts[0] = Retainers.restore(graph, index),
        () -> parts[1] = DominatorTree.restore(graph, index),
        () -> parts[2] = RetainedSizes.restore(index, nodeCount),
        () -> parts[3] = Distances.restore(index, nodeCount));
    index.read(ProgressListener.NONE, closed);
    return new HoldingStructure(
        (Retainers) parts[0],
        (DominatorTree) parts[1],
        (RetainedSizes) parts[2],
        (Distances) parts[3]);
  }

  private HoldingStructure compute() {
    var retainers = Retainers.build(graph, weakMaps, closed);
    var dominators = DominatorTree.compute(graph, weakMaps, retainers, closed);
    var arrays = new NodeArrays(graph.nodeCount());
    return new HoldingStructure(
        retainers,
        dominators,
        RetainedSizes.compute(dominators, shallow, arrays, closed),
        Distances.compute(graph, weakMaps, closed));
  }
}

package holdfast.analysis;

import holdfast.format.RawSnapshot;
import holdfast.format.SnapshotReader;
import holdfast.graph.EssentialEdges;
import holdfast.graph.HeapGraph;
import holdfast.graph.HeapGraphBuilder;
import holdfast.graph.Retainers;
import holdfast.graph.WeakMapEdges;
import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import holdfast.progress.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Loads a snapshot: reads it, then works out everything that [SnapshotAnalysis] answers from.
///
/// Two lines of work run side by side; where they meet, each waits for the other:
///
/// ```
/// read -> graph -+- shallow sizes, WeakMaps -+- depth-first order ------------+- dominators ------+- retained sizes -+- classes
///                +- class names -------------+- counts, retainers, distances -+- classes, origin -+- preorder -------+
/// ```
public final class SnapshotLoader {
  private final ProgressListener progress;
  private final Consumer<List<ClassCount>> counted;

  /// Also raised when one of two lines of work fails, so that the other one ends.
  private final CancelSignal cancel;

  private final CancelFlag failed = new CancelFlag();

  HeapGraph graph;
  Retainers retainers;
  ShallowSizes shallow;
  Distances distances;
  DominatorTree dominators;
  RetainedSizes retained;
  ClassNames classNames;
  NodeNames names;
  SourceLocations sources;
  SnapshotOrigin origin;
  WeakMapEdges weakMaps;
  ClassCounts classCounts;
  int[] leastDistances;

  private EssentialEdges essential;
  private DepthFirstOrder order;
  DominatorPreorder preorder;

  private SnapshotLoader(
      ProgressListener progress, Consumer<List<ClassCount>> counted, CancelSignal cancel) {
    this.progress = progress;
    this.counted = counted;
    this.cancel = () -> cancel.isCanceled() || failed.isCanceled();
  }

  /// Loads the file at a path, `.heapsnapshot` or the same packed with gzip.
  ///
  /// @throws holdfast.format.SnapshotFormatException if it is no snapshot or a damaged one
  /// @throws holdfast.progress.CanceledException soon after `cancel` is raised
  public static SnapshotAnalysis load(Path file, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    return load(file, progress, _ -> {}, cancel);
  }

  /// The same, and hands out the classes as soon as they are counted, before their distances and
  /// retained sizes are known.
  ///
  /// @param counted called once, on any thread, with the classes by shallow size
  public static SnapshotAnalysis load(
      Path file, ProgressListener progress, Consumer<List<ClassCount>> counted, CancelSignal cancel)
      throws IOException {
    var raw = SnapshotReader.read(file, progress, cancel);
    try {
      var loader = new SnapshotLoader(progress, counted, cancel);
      loader.analyze(raw);
      progress.progress(Phase.CLASSES, 0, 1);
      return new SnapshotAnalysis(file, raw, loader, cancel);
    } catch (UncheckedIOException e) {
      raw.close();
      throw e.getCause();
    } catch (RuntimeException | Error e) {
      raw.close();
      throw e;
    }
  }

  /// The greatest id of a JavaScript object in a file, which is read but not analyzed; see
  /// [SnapshotAnalysis#greatestObjectId].
  ///
  /// @throws holdfast.format.SnapshotFormatException if it is no snapshot or a damaged one
  public static long greatestObjectId(Path file, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    try (var raw = SnapshotReader.read(file, progress, cancel)) {
      return raw.nodeIds().greatestOdd(cancel);
    }
  }

  private void analyze(RawSnapshot raw) {
    progress.progress(Phase.RETAINERS, 0, 1);
    graph = HeapGraphBuilder.build(raw);
    names = new NodeNames(graph);
    sources = new SourceLocations(graph, names);
    var arrays = new NodeArrays(graph.nodeCount());
    inParallel(
        () -> {
          shallow = ShallowSizes.fold(graph, raw.selfSizes(), arrays, cancel);
          weakMaps = WeakMapEdges.find(graph, cancel);
        },
        () -> classNames = ClassNames.compute(graph, cancel));
    inParallel(
        () -> {
          essential = EssentialEdges.of(graph, weakMaps, cancel);
          order = DepthFirstOrder.fromRoot(graph, essential, arrays, progress, cancel);
        },
        () -> {
          classCounts =
              ClassCounts.compute(classNames, shallow, NodeSet.ALL, graph.nodeCount(), cancel);
          counted.accept(classCounts.rows());
          retainers = Retainers.build(graph, weakMaps, cancel);
          distances = Distances.compute(graph, weakMaps, arrays, cancel);
        });
    inParallel(
        () -> {
          dominators = DominatorTree.compute(order, essential, retainers, arrays, progress, cancel);
          order = null;
        },
        () -> {
          leastDistances =
              ClassDistances.least(
                  classNames, shallow, distances, NodeSet.ALL, graph.nodeCount(), cancel);
          origin = SnapshotOrigin.of(graph);
        });
    progress.progress(Phase.RETAINED_SIZES, 0, 1);
    inParallel(
        () -> retained = RetainedSizes.compute(dominators, shallow, arrays, cancel),
        () -> preorder = DominatorPreorder.compute(dominators, arrays, cancel));
  }

  private void inParallel(Runnable first, Runnable second) {
    Workers.runAll(orFail(first), orFail(second));
    cancel.throwIfCanceled(); // small heaps end their loops before they ask
  }

  private Runnable orFail(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        failed.cancel();
        throw e;
      }
    };
  }
}

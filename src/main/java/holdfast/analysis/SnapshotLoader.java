package holdfast.analysis;

import holdfast.format.RawSnapshot;
import holdfast.format.SnapshotReader;
import holdfast.graph.EssentialEdges;
import holdfast.graph.HeapGraph;
import holdfast.graph.HeapGraphBuilder;
import holdfast.graph.Retainers;
import holdfast.graph.WeakMapEdges;
import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import holdfast.progress.Steps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Loads a snapshot: reads it, then works out everything that [SnapshotAnalysis] answers from.
///
/// Each step starts when what it needs is there, on any core:
///
/// ```
/// read -> graph -+- WeakMaps -------+
///                +- shallow sizes --+- counts -+- depth-first order -+- dominators -+- retained sizes -+
///                +- class names ----+          +- retainers ---------+              +- preorder -------+- classes
///                                              +- distances -- least distances, origin ----------------+
/// ```
public final class SnapshotLoader {
  private final ProgressListener progress;
  private final Consumer<List<ClassCount>> counted;
  private final Steps steps;

  private HeapGraph graph;
  private ShallowSizes shallow;
  private ClassNames classNames;
  private WeakMapEdges weakMaps;
  private EssentialEdges essential;
  private SnapshotOrigin origin;
  private long greatestObjectId;
  private ClassCounts classCounts;
  private int[] leastDistances;
  private Retainers retainers;
  private DominatorTree dominators;
  private RetainedSizes retained;
  private Distances distances;
  private DepthFirstOrder order;
  private DominatorPreorder preorder;

  private SnapshotLoader(
      ProgressListener progress, Consumer<List<ClassCount>> counted, CancelSignal cancel) {
    this.progress = progress;
    this.counted = counted;
    steps = new Steps(cancel);
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
    return analyzed(file, SnapshotReader.read(file, progress, cancel), progress, counted, cancel);
  }

  /// Loads what is whole of a file that is cut off, see [SnapshotAnalysis#remains]; one that is
  /// whole as [#load] does.
  ///
  /// @throws holdfast.format.SnapshotFormatException if it is damaged otherwise, or nothing is left
  public static SnapshotAnalysis salvage(Path file, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    return analyzed(
        file, SnapshotReader.salvage(file, progress, cancel), progress, _ -> {}, cancel);
  }

  private static SnapshotAnalysis analyzed(
      Path file,
      RawSnapshot raw,
      ProgressListener progress,
      Consumer<List<ClassCount>> counted,
      CancelSignal cancel)
      throws IOException {
    try {
      var loader = new SnapshotLoader(progress, counted, cancel);
      var parts = loader.analyze(raw);
      progress.progress(Phase.CLASSES, 0, 1);
      var snapshot = new SnapshotAnalysis(file, parts, loader::overview);
      snapshot.requireUnchanged();
      return snapshot;
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

  /// Works out the parts alone, of what was read of a file. Leaves it open, whatever happens.
  static SnapshotParts parts(RawSnapshot raw, ProgressListener progress, CancelSignal cancel) {
    return new SnapshotLoader(progress, _ -> {}, cancel).analyze(raw);
  }

  private Overview overview(SnapshotAnalysis snapshot) {
    var classes =
        ClassAggregates.compute(
            snapshot, NodeSet.ALL, classCounts, leastDistances, preorder, steps.cancel());
    long totalSize = snapshot.retainedSize(graph.root()) + graph.extraNativeBytes();
    return new Overview(classes, origin, graph.nodeCount(), totalSize, greatestObjectId);
  }

  private SnapshotParts analyze(RawSnapshot raw) {
    progress.progress(Phase.RETAINERS, 0, 1);
    graph = HeapGraphBuilder.build(raw);
    int nodeCount = graph.nodeCount();
    var arrays = new NodeArrays(nodeCount, raw.takeScratch());
    var cancel = steps.cancel();
    // What is shown first has all cores for itself, then what most of the rest waits for.
    var weak = steps.add(() -> weakMaps = WeakMapEdges.find(graph, cancel));
    var folded =
        steps.add(() -> shallow = ShallowSizes.fold(graph, raw.selfSizes(), arrays, cancel));
    var classed = steps.add(() -> classNames = ClassNames.compute(graph, arrays, cancel));
    var counting =
        steps.add(
            () -> {
              classCounts =
                  ClassCounts.compute(classNames, shallow, NodeSet.ALL, nodeCount, cancel);
              counted.accept(classCounts.rows());
            },
            weak,
            folded,
            classed);
    var ordered =
        steps.add(
            () -> {
              order = DepthFirstOrder.fromRoot(graph, weakMaps, arrays, progress, cancel);
              essential = order.essential();
            },
            counting);
    var reversed = steps.add(() -> retainers = Retainers.build(graph, weakMaps, cancel), counting);
    var dominated =
        steps.add(
            () -> {
              dominators = DominatorTree.compute(order, retainers, arrays, progress, cancel);
              order = null;
            },
            ordered,
            reversed);
    var measured =
        steps.add(() -> distances = Distances.compute(graph, weakMaps, cancel), counting);
    steps.add(
        () -> {
          leastDistances =
              ClassDistances.least(classNames, shallow, distances, NodeSet.ALL, nodeCount, cancel);
          origin = SnapshotOrigin.of(graph);
          greatestObjectId = graph.greatestObjectId(cancel);
        },
        measured);
    steps.add(() -> preorder = DominatorPreorder.compute(dominators, arrays, cancel), dominated);
    steps.add(
        () -> {
          progress.progress(Phase.RETAINED_SIZES, 0, 1);
          retained = RetainedSizes.compute(dominators, shallow, arrays, cancel);
        },
        dominated);
    steps.run();
    var names = new NodeNames(graph);
    return new SnapshotParts(
        raw,
        graph,
        shallow,
        classNames,
        names,
        new SourceLocations(graph, names),
        weakMaps,
        essential,
        retainers,
        dominators,
        retained,
        distances);
  }
}

package holdfast.analysis;

import holdfast.format.RawSnapshot;
import holdfast.format.SnapshotReader;
import holdfast.graph.HeapGraph;
import holdfast.graph.HeapGraphBuilder;
import holdfast.graph.Retainers;
import holdfast.graph.WeakMapEdges;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// The steps of the analysis that take longest, each by itself on one core.
@State(Scope.Benchmark)
public class AnalysisBenchmark {
  @Param("src/main/resources/holdfast/example/3-after-more-load.heapsnapshot.gz")
  private String file;

  private RawSnapshot raw;
  private HeapGraph graph;
  private WeakMapEdges weakMaps;
  private Retainers retainers;

  @Setup(Level.Trial)
  public void read() throws IOException {
    raw = SnapshotReader.read(Path.of(file), ProgressListener.NONE, CancelSignal.NEVER);
    graph = HeapGraphBuilder.build(raw);
    weakMaps = WeakMapEdges.find(graph, CancelSignal.NEVER);
    retainers = Retainers.build(graph, weakMaps, CancelSignal.NEVER);
  }

  @TearDown(Level.Trial)
  public void close() {
    raw.close();
  }

  @Benchmark
  public Retainers retainers() {
    return Retainers.build(graph, weakMaps, CancelSignal.NEVER);
  }

  /// With the depth-first order that it starts from.
  @Benchmark
  public DominatorTree dominators() {
    return DominatorTree.compute(graph, weakMaps, retainers, CancelSignal.NEVER);
  }

  @Benchmark
  public Distances distances() {
    return Distances.compute(graph, weakMaps, CancelSignal.NEVER);
  }

  @Benchmark
  public ClassNames classNames() {
    return ClassNames.compute(graph, new NodeArrays(graph.nodeCount()), CancelSignal.NEVER);
  }
}

package holdfast.analysis;

import holdfast.format.RawSnapshot;
import holdfast.graph.HeapGraph;
import holdfast.graph.Retainers;
import java.nio.file.Path;
import java.util.Optional;

/// Everything known about one snapshot: the bundle that every later layer receives. Never changes,
/// so any thread may read. [#close] lets the file go, after which names can no longer be read.
public final class SnapshotAnalysis implements AutoCloseable {
  private final Path file;
  private final RawSnapshot raw;
  private final HeapGraph graph;
  private final Retainers retainers;
  private final ShallowSizes shallow;
  private final Distances distances;
  private final DominatorTree dominators;
  private final RetainedSizes retained;
  private final ClassNames classNames;
  private final ClassAggregates classes;
  private final NodeNames names;
  private final SourceLocations sources;
  private final SnapshotOrigin origin;

  SnapshotAnalysis(Path file, RawSnapshot raw, SnapshotLoader parts) {
    this.file = file;
    this.raw = raw;
    graph = parts.graph;
    retainers = parts.retainers;
    shallow = parts.shallow;
    distances = parts.distances;
    dominators = parts.dominators;
    retained = parts.retained;
    classNames = parts.classNames;
    classes = parts.classes;
    names = parts.names;
    sources = parts.sources;
    origin = parts.origin;
  }

  public Path file() {
    return file;
  }

  /// Bytes of the (decompressed) file.
  public long fileSize() {
    return raw.fileSize();
  }

  public HeapGraph graph() {
    return graph;
  }

  public Retainers retainers() {
    return retainers;
  }

  /// Bytes of the whole heap, of which all shares are taken.
  public long totalSize() {
    return retained.of(graph.root()) + graph.extraNativeBytes();
  }

  /// Bytes of the node itself, and of what serves only it.
  public long shallowSize(int node) {
    return shallow.of(node);
  }

  /// Bytes that would go if the node went.
  public long retainedSize(int node) {
    return retained.of(node);
  }

  /// Fewest edges from the roots; see [Distances#isKnown].
  public int distance(int node) {
    return distances.of(node);
  }

  public int dominatorOf(int node) {
    return dominators.dominatorOf(node);
  }

  public String className(int node) {
    return classNames.name(classNames.classOf(node));
  }

  /// The name that DevTools shows: text of a string, `{a, b}` for a plain object. O(its length).
  public String name(int node) {
    return names.of(node);
  }

  public ClassAggregates classes() {
    return classes;
  }

  /// Outgoing edges in DevTools' order. O(edges log edges) of the node.
  public int[] contentEdges(int node) {
    return new EdgeOrder(this).contents(node);
  }

  /// Incoming edges in DevTools' order, without weak ones and those from the root. O(retainers log
  /// retainers) of the node.
  public int[] retainingEdges(int node) {
    return new EdgeOrder(this).retaining(node);
  }

  /// The shortest chain from a user root down to the node.
  public RetainingPath shortestPath(int node) {
    return new RetainingPaths(this).shortest(node);
  }

  /// Where a closure's function or an object's class is written, if the file says so.
  public Optional<SourceLocation> sourceLocation(int node) {
    return sources.of(node);
  }

  public SnapshotOrigin origin() {
    return origin;
  }

  @Override
  public void close() {
    raw.close();
  }
}

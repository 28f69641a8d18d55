package holdfast.analysis;

import holdfast.format.RawSnapshot;
import holdfast.format.Remains;
import holdfast.graph.EssentialEdges;
import holdfast.graph.HeapGraph;
import holdfast.graph.Retainers;
import holdfast.graph.WeakMapEdges;
import holdfast.index.IndexWriter;
import holdfast.index.SnapshotIdentity;
import holdfast.progress.CancelSignal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/// Everything known about one snapshot: the bundle that every later layer receives. Never changes,
/// so any thread may read. [#close] lets the file go, after which names can no longer be read.
public final class SnapshotAnalysis implements AutoCloseable {
  private final Path file;
  private final RawSnapshot raw;
  private final HeapGraph graph;
  private final ShallowSizes shallow;
  private final ClassNames classNames;
  private final ClassAggregates classes;
  private final NodeNames names;
  private final WeakMapEdges weakMaps;
  private final SourceLocations sources;
  private final SnapshotOrigin origin;
  private final EssentialEdges essential;
  private final long totalSize;

  /// Null until it is asked for, where it comes later than all else.
  private HoldingStructure holding;

  /// Who it comes from then, else null.
  private final HoldingRestorer later;

  /// What it was loaded of, as long as an index is to be written; else null.
  private final AtomicReference<SnapshotIdentity> unindexed = new AtomicReference<>();

  SnapshotAnalysis(Path file, RawSnapshot raw, SnapshotParts parts, CancelSignal cancel) {
    this.file = file;
    this.raw = raw;
    graph = parts.graph;
    shallow = parts.shallow;
    later = parts.later;
    holding = parts.holding;
    classNames = parts.classNames;
    names = parts.names;
    weakMaps = parts.weakMaps;
    essential = parts.essential;
    sources = parts.sources;
    origin = parts.origin;
    totalSize = parts.totalSize;
    classes = parts.classes(this, cancel);
  }

  /// Collects all that another load of the same file would find out. O(nodes); allocates 4 bytes
  /// per node as long as the index is written.
  void save(IndexWriter index) {
    raw.save(index);
    graph.save(index);
    classNames.save(index);
    weakMaps.save(index);
    essential.save(index);
    index.addTexts(SnapshotRestorer.ORIGIN, List.of(origin.text()));
    index.addLongs(SnapshotRestorer.TOTAL_SIZE, totalSize);
    classes.save(index);
    retainers().save(index); // what is read last stands last
    dominators().save(index);
    holding().retained().save(index);
    distances().save(index, graph.nodeCount());
  }

  /// @param identity of the file, which gets an index; null for one that gets none
  void setUnindexed(SnapshotIdentity identity) {
    unindexed.set(identity);
  }

  /// Tells once of what to write an index; null otherwise.
  SnapshotIdentity takeUnindexed() {
    return unindexed.getAndSet(null);
  }

  public Path file() {
    return file;
  }

  /// Bytes of the (decompressed) file.
  public long fileSize() {
    return raw.fileSize();
  }

  /// What is left of the file, if it is cut off and was salvaged.
  public Optional<Remains> remains() {
    return raw.remains();
  }

  public HeapGraph graph() {
    return graph;
  }

  public Retainers retainers() {
    return holding().retainers();
  }

  private DominatorTree dominators() {
    return holding().dominators();
  }

  /// Waits for what is restored last, so that nobody has to who must not wait.
  public void awaitAll() {
    holding();
  }

  /// Any thread may set it, to the same.
  private HoldingStructure holding() {
    if (holding == null) {
      holding = later.await();
    }
    return holding;
  }

  /// Bytes of the whole heap, of which all shares are taken.
  public long totalSize() {
    return totalSize;
  }

  /// Bytes of the node itself, and of what serves only it.
  public long shallowSize(int node) {
    return shallow.of(node);
  }

  /// Bytes that would go if the node went.
  public long retainedSize(int node) {
    return holding().retained().of(node);
  }

  /// Fewest edges from the roots; see [Distances#isKnown].
  public int distance(int node) {
    return holding().distances().of(node);
  }

  public int dominatorOf(int node) {
    return holding().dominators().dominatorOf(node);
  }

  public String className(int node) {
    return classNames.name(classNames.classOf(node));
  }

  /// The name that DevTools shows: text of a string, `{a, b}` for a plain object. O(its length).
  public String name(int node) {
    return names.of(node);
  }

  /// The first characters of the name, all of a shorter one: strings may have hundreds of millions.
  public String name(int node, int limit) {
    return names.of(node, limit);
  }

  /// How many characters the text of a string has, surrogate pairs counted as one. O(its length).
  public long textLength(int node) {
    return names.length(node);
  }

  /// Compares names with a text. For one thread alone.
  NameComparison namesComparedWith(String text) {
    return new NameComparison(graph, names, text);
  }

  public ClassAggregates classes() {
    return classes;
  }

  /// The classes of the nodes that a filter chooses. O(nodes), and the filter's own work.
  public ClassAggregates classes(NodeFilter filter, CancelSignal cancel) {
    return ClassAggregates.compute(this, filter.nodes(this, cancel), preorder(cancel), cancel);
  }

  /// How many objects a filter chooses, by class: [#classes] without distances and retained sizes.
  /// O(nodes), and the filter's own work.
  public List<ClassCount> classCounts(NodeFilter filter, CancelSignal cancel) {
    return ClassCounts.compute(
            classNames, shallow, filter.nodes(this, cancel), graph.nodeCount(), cancel)
        .rows();
  }

  /// The dominator tree from the top down. O(nodes); allocates 12 bytes per node, of which 8 stay
  /// as long as the caller keeps it.
  DominatorPreorder preorder(CancelSignal cancel) {
    return DominatorPreorder.compute(dominators(), new NodeArrays(graph.nodeCount()), cancel);
  }

  ClassNames classNames() {
    return classNames;
  }

  /// What identifies each class in other snapshots.
  public ClassKeys classKeys() {
    return new ClassKeys(classNames, this);
  }

  /// The same, with plain objects named by the interfaces of another snapshot. O(nodes); allocates
  /// 4 bytes per node.
  public ClassKeys classKeysNamedLike(SnapshotAnalysis other, CancelSignal cancel) {
    return new ClassKeys(
        ClassNames.compute(graph, other.classNames, new NodeArrays(graph.nodeCount()), cancel),
        this);
  }

  /// Which edges retain.
  public EssentialEdges essentialEdges() {
    return essential;
  }

  ShallowSizes shallowSizes() {
    return shallow;
  }

  WeakMapEdges weakMaps() {
    return weakMaps;
  }

  Distances distances() {
    return holding().distances();
  }

  SourceLocations sources() {
    return sources;
  }

  /// The heap by kind of content. O(nodes).
  public Statistics statistics(CancelSignal cancel) {
    return Statistics.compute(this, NodeSet.ALL, cancel);
  }

  /// The same of the nodes that a filter chooses. O(nodes), and the filter's own work.
  public Statistics statistics(NodeFilter filter, CancelSignal cancel) {
    return Statistics.compute(this, filter.nodes(this, cancel), cancel);
  }

  /// The texts that several strings have. O(nodes), and decodes every string.
  public StringCopies stringCopies(CancelSignal cancel) {
    return StringCopies.compute(this, cancel);
  }

  /// The objects that take most bytes by themselves, the largest first, then by id. O(nodes).
  public int[] largestObjects(int most, CancelSignal cancel) {
    return LargestObjects.find(this, this::shallowSize, most, cancel);
  }

  /// Those that retain most, of objects that take bytes themselves. O(nodes).
  public int[] mostRetainingObjects(int most, CancelSignal cancel) {
    return LargestObjects.find(this, this::retainedSize, most, cancel);
  }

  /// Which JavaScript realm owns which node. O(edges).
  public NativeContexts nativeContexts(CancelSignal cancel) {
    return NativeContexts.compute(graph, cancel);
  }

  /// The greatest id of a JavaScript object: every object that is allocated later in the process
  /// has a greater one. O(nodes).
  public long greatestObjectId(CancelSignal cancel) {
    return graph.greatestObjectId(cancel);
  }

  /// What an object holds, and what holds it.
  public ObjectEdges edges() {
    return new ObjectEdges(this);
  }

  /// The nodes that a node immediately dominates, by retained size, the largest first, then by id.
  /// O(nodes).
  public int[] dominatedBy(int node, CancelSignal cancel) {
    return NodeOrder.RETAINED_SIZE.sort(
        this, dominators().dominatedBy(node, cancel), false, cancel);
  }

  /// The first of them. O(nodes), on all cores, but sorts few.
  public FirstKeys dominatedBy(int node, int limit, CancelSignal cancel) {
    return FirstBySize.of(this, dominators().dominatedBy(node, cancel), limit, cancel);
  }

  /// What each node immediately dominates. O(nodes); allocates 8 bytes per node.
  public DominatedNodes dominatedNodes(CancelSignal cancel) {
    return DominatedNodes.compute(dominators(), cancel);
  }

  /// Number of the class of a node, the same for all its objects; see [#className].
  public int classOf(int node) {
    return classNames.classOf(node);
  }

  /// Nodes with a size whose shown name matches, in the order of the file. O(nodes), and decodes
  /// every string once.
  public int[] search(Predicate<String> matches, CancelSignal cancel) {
    return new NodeSearch(this, matches, cancel).run();
  }

  /// The shortest chain from a user root down to the node.
  public RetainingPath shortestPath(int node) {
    return shortestPath(node, CancelSignal.NEVER);
  }

  /// The same, for objects with millions of retainers.
  public RetainingPath shortestPath(int node, CancelSignal cancel) {
    return new RetainingPaths(this, cancel).shortest(node);
  }

  /// The shortest chain from a user root that ends with an edge. O(edges) at worst.
  public RetainingPath pathThrough(int edge, CancelSignal cancel) {
    return RetainingPaths.through(this, edge, cancel);
  }

  /// Who keeps the node alive, and who of them independently. O(retainers of the node and nodes
  /// that dominate them).
  public Holders holders(int node, CancelSignal cancel) {
    return Holders.of(this, node, cancel);
  }

  /// Makes the first answers about objects as fast as later ones. To be run when nobody waits.
  /// O(nodes).
  public void rehearse(CancelSignal cancel) {
    Rehearsal.run(this, cancel);
  }

  /// Where a closure's function or an object's class is written, if the file says so.
  public Optional<SourceLocation> sourceLocation(int node) {
    return sources.of(node);
  }

  /// The script in which a closure's function or an object's class is written, if the file says so.
  public Optional<Script> scriptOf(int node) {
    return sources.scriptAt(node);
  }

  /// All scripts that defined a closure, in no order. O(nodes) when first asked.
  public Collection<Script> scripts() {
    return sources.all();
  }

  /// Makes sure that the names are still those of the file that was loaded.
  ///
  /// @throws java.io.UncheckedIOException if another program has written into it
  public void requireUnchanged() {
    raw.requireUnchanged();
  }

  public SnapshotOrigin origin() {
    return origin;
  }

  /// Whether nobody closed it.
  public boolean isOpen() {
    return raw.isOpen();
  }

  @Override
  public void close() {
    if (later != null) {
      later.close();
    }
    raw.close();
  }
}

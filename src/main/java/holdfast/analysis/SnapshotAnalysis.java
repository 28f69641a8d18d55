package holdfast.analysis;

import holdfast.format.MappedFile;
import holdfast.format.Remains;
import holdfast.format.SnapshotReader;
import holdfast.graph.EssentialEdges;
import holdfast.graph.HeapGraph;
import holdfast.graph.Retainers;
import holdfast.graph.WeakMapEdges;
import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.index.SnapshotIdentity;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Everything known about one snapshot: the bundle that every later layer receives. Never changes,
/// so any thread may read. [#close] lets the file go, after which names can no longer be read.
public final class SnapshotAnalysis implements AutoCloseable {
  private final Path file;
  private final MappedFile mapped;

  /// Null where the file is whole.
  private final Remains remains;

  private final Overview overview;

  /// Null until they are asked for, where they come of an index.
  private SnapshotParts parts;

  /// Which they come of then, else null.
  private final RestoredParts restored;

  /// What it was loaded of, as long as an index is to be written; else null.
  private final AtomicReference<SnapshotIdentity> unindexed = new AtomicReference<>();

  /// A snapshot that was worked out.
  ///
  /// @param overview made of the parts
  SnapshotAnalysis(Path file, SnapshotParts parts, Function<SnapshotAnalysis, Overview> overview) {
    this.file = file;
    this.parts = parts;
    mapped = parts.raw().file();
    remains = parts.raw().remains().orElse(null);
    restored = null;
    this.overview = overview.apply(this);
  }

  private SnapshotAnalysis(
      Path file, MappedFile mapped, IndexReader index, RestoredParts restored) {
    this.file = file;
    this.mapped = mapped;
    this.restored = restored;
    remains = null;
    overview = Overview.restore(this, index, mapped.size());
  }

  /// A snapshot of which the overview alone is read: the rest of the index is when it is asked for.
  ///
  /// @param file which is still the one that the index was made of
  /// @param index taken over
  /// @param failures hears why the index is of no use, where that is found out after the return
  /// @throws holdfast.index.InvalidIndexException if the index is damaged
  static SnapshotAnalysis restore(
      Path file,
      IndexReader index,
      Consumer<Throwable> failures,
      ProgressListener progress,
      CancelSignal cancel)
      throws IOException {
    cancel.throwIfCanceled();
    MappedFile mapped = null;
    SnapshotAnalysis snapshot = null;
    try {
      mapped = SnapshotReader.map(file);
      var restored = new RestoredParts(mapped, index, failures, progress, cancel);
      snapshot = new SnapshotAnalysis(file, mapped, index, restored);
      return snapshot;
    } finally {
      if (snapshot == null) {
        index.close();
        if (mapped != null) {
          mapped.close();
        }
      }
    }
  }

  /// Collects all that another load of the same file would find out, what is read first before the
  /// rest. O(nodes); allocates 4 bytes per node as long as the index is written.
  void save(IndexWriter index) {
    overview.save(index);
    parts().save(index);
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
    return remains == null ? mapped.size() : remains.bytes();
  }

  /// What is left of the file, if it is cut off and was salvaged.
  public Optional<Remains> remains() {
    return Optional.ofNullable(remains);
  }

  /// Any thread may set them, to the same.
  private SnapshotParts parts() {
    var known = parts;
    if (known == null) {
      known = restored.get();
      parts = known;
    }
    return known;
  }

  /// Whether all is there that may be asked. Where it is not, the first question beyond the
  /// overview waits for the index to be read.
  public boolean isComplete() {
    return parts != null;
  }

  /// Waits for that, so that nobody has to who must not wait.
  ///
  /// @throws java.io.UncheckedIOException if neither the index nor the file can be read any more
  public void complete() {
    parts();
  }

  public HeapGraph graph() {
    return parts().graph();
  }

  /// How many nodes the graph has.
  public int nodeCount() {
    return overview.nodeCount();
  }

  public Retainers retainers() {
    return parts().retainers();
  }

  private DominatorTree dominators() {
    return parts().dominators();
  }

  /// Bytes of the whole heap, of which all shares are taken.
  public long totalSize() {
    return overview.totalSize();
  }

  /// Bytes of the node itself, and of what serves only it.
  public long shallowSize(int node) {
    return parts().shallow().of(node);
  }

  /// Bytes that would go if the node went.
  public long retainedSize(int node) {
    return parts().retained().of(node);
  }

  /// Fewest edges from the roots; see [Distances#isKnown].
  public int distance(int node) {
    return parts().distances().of(node);
  }

  public int dominatorOf(int node) {
    return parts().dominators().dominatorOf(node);
  }

  public String className(int node) {
    var classNames = parts().classNames();
    return classNames.name(classNames.classOf(node));
  }

  /// The name that DevTools shows: text of a string, `{a, b}` for a plain object. O(its length).
  public String name(int node) {
    return parts().names().of(node);
  }

  /// The first characters of the name, all of a shorter one: strings may have hundreds of millions.
  public String name(int node, int limit) {
    return parts().names().of(node, limit);
  }

  /// How many characters the text of a string has, surrogate pairs counted as one. O(its length).
  public long textLength(int node) {
    return parts().names().length(node);
  }

  /// Compares names with a text. For one thread alone.
  NameComparison namesComparedWith(String text) {
    return new NameComparison(graph(), parts().names(), text);
  }

  public ClassAggregates classes() {
    return overview.classes();
  }

  /// The classes of the nodes that a filter chooses. O(nodes), and the filter's own work.
  public ClassAggregates classes(NodeFilter filter, CancelSignal cancel) {
    return ClassAggregates.compute(this, filter.nodes(this, cancel), preorder(cancel), cancel);
  }

  /// How many objects a filter chooses, by class: [#classes] without distances and retained sizes.
  /// O(nodes), and the filter's own work.
  public List<ClassCount> classCounts(NodeFilter filter, CancelSignal cancel) {
    return ClassCounts.compute(
            classNames(), shallowSizes(), filter.nodes(this, cancel), graph().nodeCount(), cancel)
        .rows();
  }

  /// The dominator tree from the top down. O(nodes); allocates 12 bytes per node, of which 8 stay
  /// as long as the caller keeps it.
  DominatorPreorder preorder(CancelSignal cancel) {
    return DominatorPreorder.compute(dominators(), new NodeArrays(graph().nodeCount()), cancel);
  }

  ClassNames classNames() {
    return parts().classNames();
  }

  /// What identifies each class in other snapshots.
  public ClassKeys classKeys() {
    return new ClassKeys(classNames(), this);
  }

  /// The same, with plain objects named by the interfaces of another snapshot. O(nodes); allocates
  /// 4 bytes per node.
  public ClassKeys classKeysNamedLike(SnapshotAnalysis other, CancelSignal cancel) {
    return new ClassKeys(
        ClassNames.compute(
            graph(), other.classNames(), new NodeArrays(graph().nodeCount()), cancel),
        this);
  }

  /// Which edges retain.
  public EssentialEdges essentialEdges() {
    return parts().essential();
  }

  ShallowSizes shallowSizes() {
    return parts().shallow();
  }

  WeakMapEdges weakMaps() {
    return parts().weakMaps();
  }

  Distances distances() {
    return parts().distances();
  }

  SourceLocations sources() {
    return parts().sources();
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
    return NativeContexts.compute(graph(), cancel);
  }

  /// The greatest id of a JavaScript object: every object that is allocated later in the process
  /// has a greater one.
  public long greatestObjectId() {
    return overview.greatestObjectId();
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
    return parts().classNames().classOf(node);
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
    return sources().of(node);
  }

  /// The script in which a closure's function or an object's class is written, if the file says so.
  public Optional<Script> scriptOf(int node) {
    return sources().scriptAt(node);
  }

  /// All scripts that defined a closure, in no order. O(nodes) when first asked.
  public Collection<Script> scripts() {
    return sources().all();
  }

  /// Makes sure that the names are still those of the file that was loaded.
  ///
  /// @throws java.io.UncheckedIOException if another program has written into it
  public void requireUnchanged() {
    mapped.requireUnchanged();
  }

  public SnapshotOrigin origin() {
    return overview.origin();
  }

  /// Whether nobody closed it.
  public boolean isOpen() {
    return mapped.isOpen();
  }

  @Override
  public void close() {
    if (restored != null) {
      restored.close();
    }
    mapped.close();
  }
}

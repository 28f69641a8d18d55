package holdfast.format;

import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.progress.Workers;
import java.util.List;
import java.util.Optional;

/// The checked columns of a file. Whoever builds a graph takes the arrays over; they are not
/// copied. Owns the mapped file.
public final class RawSnapshot implements AutoCloseable {
  /// Bits of a node's type below its detachedness.
  public static final int TYPE_BITS = 6;

  public static final int TYPE_MASK = (1 << TYPE_BITS) - 1;

  /// The section of an index with the names that nodes have besides the strings of the file.
  public static final String ADDED_STRINGS = "added strings";

  private final SnapshotMeta meta;
  private final MappedFile file;
  private final NodeColumns nodes;
  private final EdgeColumns edges;
  private final LocationColumns locations;
  private final StringTable strings;
  private final Remains remains;
  private List<int[]> scratch;

  RawSnapshot(
      SnapshotMeta meta,
      MappedFile file,
      NodeColumns nodes,
      EdgeColumns edges,
      LocationColumns locations,
      StringTable strings,
      List<int[]> scratch,
      Remains remains) {
    this.meta = meta;
    this.file = file;
    this.nodes = nodes;
    this.edges = edges;
    this.locations = locations;
    this.strings = strings;
    this.scratch = scratch;
    this.remains = remains;
  }

  /// What is left of the file, if it is cut off.
  public Optional<Remains> remains() {
    return Optional.ofNullable(remains);
  }

  /// Arrays with one int per node that reading no longer needs, for the steps that follow it: fresh
  /// ones would take their place in memory beside them. They are handed out once; any content.
  public List<int[]> takeScratch() {
    var taken = scratch;
    scratch = List.of();
    return taken;
  }

  /// The file, of which the strings are read when they are asked for.
  public MappedFile file() {
    return file;
  }

  public SnapshotMeta meta() {
    return meta;
  }

  /// Bytes of the (decompressed) file.
  public long fileSize() {
    return remains == null ? file.size() : remains.bytes();
  }

  public StringTable strings() {
    return strings;
  }

  public LocationColumns locations() {
    return locations;
  }

  /// Lower bits: index into the type names of the header. Upper bits: detachedness, 0 unknown, 1
  /// attached, 2 detached.
  public byte[] nodeTypes() {
    return nodes.types;
  }

  /// Numbers of the strings that name the nodes.
  public NameColumn nodeNames() {
    return nodes.names;
  }

  public LongColumn nodeIds() {
    return nodes.ids;
  }

  /// Bytes of each node as V8 counts them, before any is given to an owner.
  public LongColumn selfSizes() {
    return nodes.selfSizes;
  }

  /// The first edge of each node, and behind the last node the number of edges.
  public int[] firstEdges() {
    return nodes.firstEdges;
  }

  /// Whether the file says which nodes are attached and detached.
  public boolean hasDetachedness() {
    return meta.nodeFields().contains("detachedness");
  }

  /// Whether it says so of any node.
  public boolean hasMarkedNodes() {
    return nodes.hasMarkedNodes();
  }

  /// Numbers of the strings that name the edges; unsigned numbers for elements and hidden edges.
  public NameColumn edgeNames() {
    return edges.names;
  }

  /// The types of the edges and the nodes they lead to.
  public TypedTargets edgeTargets() {
    return edges.targets;
  }

  /// Keeps the columns as they are now, but for the text of the strings, which stays in the file.
  public void save(IndexWriter index) {
    index.addLongs("header", meta.start());
    nodes.save(index);
    edges.save(index);
    locations.save(index);
    strings.save(index);
  }

  /// Columns that are there once the index is read.
  static RawSnapshot restore(SnapshotMeta meta, MappedFile file, IndexReader index) {
    int nodeCount = (int) meta.nodeCount();
    var strings = StringTable.restore(file, index);
    int nameCount = strings.count() + index.texts(ADDED_STRINGS).size();
    var columns = new Object[3];
    Workers.runAll(
        () -> columns[0] = EdgeColumns.restore(meta, index, strings.count()),
        () -> columns[1] = NodeColumns.restore(meta, index, nameCount),
        () -> columns[2] = LocationColumns.restore(index, nodeCount));
    return new RawSnapshot(
        meta,
        file,
        (NodeColumns) columns[1],
        (EdgeColumns) columns[0],
        (LocationColumns) columns[2],
        strings,
        List.of(),
        null);
  }

  /// Lets the file go; strings can no longer be decoded.
  @Override
  public void close() {
    file.close();
  }
}

package holdfast.format;

import java.util.List;
import java.util.Optional;

/// The checked columns of a file. Whoever builds a graph takes the arrays over; they are not
/// copied. Owns the mapped file.
public final class RawSnapshot implements AutoCloseable {
  /// Bits of a node's type below its detachedness.
  public static final int TYPE_BITS = 6;

  public static final int TYPE_MASK = (1 << TYPE_BITS) - 1;

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

  /// Makes sure that no other program has written into the file since it was opened; whether it was
  /// deleted or replaced by another file makes no difference.
  ///
  /// @throws java.io.UncheckedIOException if one has
  public void requireUnchanged() {
    file.requireUnchanged();
  }

  /// Lets the file go; strings can no longer be decoded.
  @Override
  public void close() {
    file.close();
  }
}

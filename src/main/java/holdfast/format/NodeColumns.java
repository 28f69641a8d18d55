package holdfast.format;

import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.index.InvalidIndexException;
import java.util.concurrent.atomic.LongAccumulator;

/// The `nodes` array, column by column. 16 bytes per node.
///
/// ```
/// types        byte   index into the node types of the header; above it 2 bits of detachedness
/// name                index into the strings, see [NameColumn]
/// id           int    unsigned, larger ones aside
/// selfSize     int    bytes, unsigned, larger ones aside
/// edgeCount    int    later the number of the node's first edge
/// ```
final class NodeColumns implements RowSink {
  private static final int DETACHEDNESS_MASK = 3;

  final byte[] types;
  final NameColumn names;
  final LongColumn ids;
  final LongColumn selfSizes;

  /// One more than there are nodes; edge counts while reading, then first edges.
  final int[] firstEdges;

  private final int stride;
  private final int typeField;
  private final int nameField;
  private final int idField;
  private final int selfSizeField;
  private final int edgeCountField;
  private final int detachednessField;
  private final int typeCount;
  private final LongAccumulator greatestName = new LongAccumulator(Math::max, -1);
  private final LongAccumulator greatestDetachedness = new LongAccumulator(Math::max, 0);

  NodeColumns(SnapshotMeta meta, int nodeCount) {
    this(
        meta,
        FreshColumns.make(
            nodeCount,
            () -> new NameColumn(nodeCount),
            () -> new LongColumn(nodeCount),
            () -> new LongColumn(nodeCount),
            () -> new int[nodeCount + 1]));
  }

  private NodeColumns(SnapshotMeta meta, Object... columns) {
    names = (NameColumn) columns[0];
    ids = (LongColumn) columns[1];
    selfSizes = (LongColumn) columns[2];
    firstEdges = (int[]) columns[3];
    types = new byte[firstEdges.length - 1];
    stride = meta.nodeFields().size();
    typeField = meta.nodeFields().indexOf("type");
    nameField = meta.nodeFields().indexOf("name");
    idField = meta.nodeFields().indexOf("id");
    selfSizeField = meta.nodeFields().indexOf("self_size");
    edgeCountField = meta.nodeFields().indexOf("edge_count");
    detachednessField = meta.nodeFields().indexOf("detachedness");
    typeCount = meta.nodeTypes().size();
  }

  @Override
  public void rows(int firstRow, int count, long[] values) {
    long greatest = -1;
    long marked = 0;
    int at = 0;
    for (int row = firstRow; row < firstRow + count; row++, at += stride) {
      long type = values[at + typeField];
      long name = values[at + nameField];
      long edgeCount = values[at + edgeCountField];
      if (type >= typeCount) {
        throw fault(row, typeField, "a node type below " + typeCount, type);
      }
      if (name > Integer.MAX_VALUE) {
        throw fault(row, nameField, "the number of a string", name);
      }
      greatest = Math.max(greatest, name);
      if (edgeCount > Integer.MAX_VALUE) {
        throw fault(row, edgeCountField, "a number of edges", edgeCount);
      }
      long detachedness =
          detachednessField < 0 ? 0 : values[at + detachednessField] & DETACHEDNESS_MASK;
      marked = Math.max(marked, detachedness);
      types[row] = (byte) (type | detachedness << RawSnapshot.TYPE_BITS);
      names.set(row, (int) name);
      ids.set(row, values[at + idField]);
      selfSizes.set(row, values[at + selfSizeField]);
      firstEdges[row] = (int) edgeCount;
    }
    greatestName.accumulate(greatest);
    greatestDetachedness.accumulate(marked);
  }

  /// Whether the file marks any node as attached or detached.
  boolean hasMarkedNodes() {
    return greatestDetachedness.get() > 0;
  }

  /// Turns edge counts into first edges; returns the sum.
  long sumEdgeCounts() {
    long sum = 0;
    for (int node = 0; node < types.length; node++) {
      int count = firstEdges[node];
      firstEdges[node] = (int) sum;
      sum += count;
    }
    firstEdges[types.length] = (int) sum;
    return sum;
  }

  /// The greatest number of a string that names a node, -1 if there is no node.
  long greatestName() {
    return greatestName.get();
  }

  /// The first node whose name is no string of the file, as a fault; null if there is none.
  Fault nameFault(int stringCount) {
    if (greatestName.get() < stringCount) {
      return null;
    }
    for (int node = 0; node < names.length(); node++) {
      if (names.get(node) >= stringCount) {
        return fault(node, nameField, StringTable.range(stringCount), names.get(node));
      }
    }
    return null;
  }

  void save(IndexWriter index) {
    index.addBytes("node types", types);
    names.save(index, "node names");
    ids.save(index, "node ids");
    selfSizes.save(index, "node sizes");
    index.addAscending("first edges", firstEdges);
  }

  /// Columns that are there once the index is read.
  ///
  /// @param nameCount names are below it
  static NodeColumns restore(SnapshotMeta meta, IndexReader index, int nameCount) {
    return new NodeColumns(meta, index, nameCount);
  }

  private NodeColumns(SnapshotMeta meta, IndexReader index, int nameCount) {
    this(
        meta,
        FreshColumns.make(
            (int) meta.nodeCount(),
            () -> NameColumn.restore(index, "node names", (int) meta.nodeCount(), nameCount),
            () -> LongColumn.restore(index, "node ids", (int) meta.nodeCount()),
            () -> LongColumn.restore(index, "node sizes", (int) meta.nodeCount()),
            () -> new int[(int) meta.nodeCount() + 1]));
    index.add(
        "node types",
        types.length,
        (from, count, values) -> {
          IndexReader.checkRange("node types", values, count, 1 << Byte.SIZE);
          for (int i = 0; i < count; i++) {
            int type = values[i] & RawSnapshot.TYPE_MASK;
            InvalidIndexException.require(type < typeCount, "node types");
            types[from + i] = (byte) values[i];
          }
        });
    index.addAscending("first edges", firstEdges, (int) meta.edgeCount());
  }

  private Fault fault(int row, int field, String expected, long found) {
    return new Fault((long) row * stride + field, expected, Faults.number(found));
  }
}

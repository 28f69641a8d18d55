package holdfast.format;

import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.index.InvalidIndexException;
import holdfast.progress.Workers;
import java.util.concurrent.atomic.LongAccumulator;

/// The `edges` array, column by column. 7 bytes per edge.
///
/// ```
/// targets  type and node, see [TypedTargets]
/// names    index into the strings; for elements and hidden edges the number itself, unsigned
/// ```
final class EdgeColumns implements RowSink {
  private static final long UNSIGNED_MAX = 0xFFFF_FFFFL;

  final TypedTargets targets;
  final NameColumn names;

  private final int stride;
  private final int typeField;
  private final int nameField;
  private final int targetField;
  private final int nodeStride;
  private final Divisor nodeIndex;
  private final int nodeCount;
  private final boolean[] numbered;
  private final LongAccumulator greatestName = new LongAccumulator(Math::max, -1);

  EdgeColumns(SnapshotMeta meta, int nodeCount, int edgeCount) {
    this(
        meta,
        nodeCount,
        FreshColumns.make(
            edgeCount,
            () -> new TypedTargets(new int[edgeCount], meta.edgeTypes().size(), nodeCount),
            () -> new NameColumn(edgeCount)));
  }

  private EdgeColumns(SnapshotMeta meta, int nodeCount, Object... columns) {
    targets = (TypedTargets) columns[0];
    names = (NameColumn) columns[1];
    stride = meta.edgeFields().size();
    typeField = meta.edgeFields().indexOf("type");
    nameField = meta.edgeFields().indexOf("name_or_index");
    targetField = meta.edgeFields().indexOf("to_node");
    nodeStride = meta.nodeFields().size();
    nodeIndex = new Divisor(nodeStride);
    this.nodeCount = nodeCount;
    numbered = new boolean[meta.edgeTypes().size()];
    for (int type = 0; type < numbered.length; type++) {
      numbered[type] = meta.isNumberedEdgeType(type);
    }
  }

  @Override
  public void rows(int firstRow, int count, long[] values) {
    long greatest = -1;
    int at = 0;
    for (int row = firstRow; row < firstRow + count; row++, at += stride) {
      long type = values[at + typeField];
      long name = values[at + nameField];
      long rawTarget = values[at + targetField];
      if (type >= numbered.length) {
        throw fault(row, typeField, "an edge type below " + numbered.length, type);
      }
      if (!numbered[(int) type]) {
        greatest = Math.max(greatest, name);
      }
      if (name > UNSIGNED_MAX) {
        throw fault(row, nameField, "a number of 32 bits", name);
      }
      long target = nodeIndex.quotient(rawTarget);
      if (target >= nodeCount) {
        throw fault(
            row,
            targetField,
            "the start of a node below " + Faults.number((long) nodeCount * nodeStride),
            rawTarget);
      }
      if (target * nodeStride != rawTarget) {
        throw fault(
            row, targetField, "a multiple of " + nodeStride + ", where a node starts", rawTarget);
      }
      targets.set(row, (int) type, (int) target);
      names.set(row, (int) name);
    }
    greatestName.accumulate(greatest);
  }

  /// The greatest number of a string that names an edge, -1 if there is none.
  long greatestName() {
    return greatestName.get();
  }

  /// The first edge whose name is no string of the file, as a fault; null if there is none.
  Fault nameFault(int stringCount) {
    if (greatestName.get() < stringCount) {
      return null;
    }
    for (int edge = 0; edge < names.length(); edge++) {
      long name = names.get(edge) & UNSIGNED_MAX;
      if (!numbered[targets.type(edge)] && name >= stringCount) {
        return fault(edge, nameField, StringTable.range(stringCount), name);
      }
    }
    return null;
  }

  void save(IndexWriter index) {
    targets.save(index, numbered.length);
    names.save(index, "edge names");
  }

  /// Columns that are there once the index is read.
  ///
  /// @param stringCount names that are strings are below it
  static EdgeColumns restore(SnapshotMeta meta, IndexReader index, int stringCount) {
    int nodeCount = (int) meta.nodeCount();
    int edgeCount = (int) meta.edgeCount();
    int typeCount = meta.edgeTypes().size();
    var columns =
        new EdgeColumns(
            meta,
            nodeCount,
            FreshColumns.make(
                edgeCount,
                () -> TypedTargets.restore(index, new int[edgeCount], typeCount, nodeCount),
                () -> NameColumn.restore(index, "edge names", edgeCount)));
    index.then(() -> columns.checkNames(stringCount));
    return columns;
  }

  /// O(edges), on all cores.
  private void checkNames(int stringCount) {
    Workers.forEachRange(
        names.length(),
        (_, from, to) -> {
          boolean isKnown = true;
          for (int edge = from; edge < to; edge++) {
            int name = names.get(edge);
            isKnown &= name >= 0 && name < stringCount || numbered[targets.type(edge)];
          }
          InvalidIndexException.require(isKnown, "edge names");
        });
  }

  private Fault fault(int row, int field, String expected, long found) {
    return new Fault((long) row * stride + field, expected, Faults.number(found));
  }
}

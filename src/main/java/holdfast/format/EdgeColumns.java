package holdfast.format;

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
    var columns =
        FreshColumns.make(edgeCount, () -> new int[edgeCount], () -> new NameColumn(edgeCount));
    targets = new TypedTargets((int[]) columns[0], meta.edgeTypes().size(), nodeCount);
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

  private Fault fault(int row, int field, String expected, long found) {
    return new Fault((long) row * stride + field, expected, Faults.number(found));
  }
}

package holdfast.format;

import java.io.IOException;

/// Reads the section that says what all others hold, and refuses one that cannot be true.
final class HeaderReader {
  static final String SECTION = "snapshot";

  /// Rows that one array can be indexed by.
  private static final long MOST_ROWS = Integer.MAX_VALUE - 8;

  /// No header of a snapshot comes near this size.
  private static final long HEADER_LIMIT = 64L << 20;

  private HeaderReader() {}

  /// Reads the header at the cursor, which stands behind it afterwards.
  ///
  /// @param cut where the file is cut off, so that there may be less than the header says; null for
  ///   a whole one
  static SnapshotMeta read(JsonCursor cursor, CutFile cut) throws IOException {
    long start = cursor.position();
    cursor.skipValue(SECTION);
    long length = cursor.position() - start;
    if (length > HEADER_LIMIT) {
      throw new SnapshotFormatException(
          SECTION,
          start,
          "a header of a few kB",
          Faults.number(length) + " bytes",
          SnapshotFormatException.OTHER_KIND);
    }
    cursor.moveTo(start);
    var meta = MetaReader.read(cursor);
    checkCount("node_count", meta.nodeCount(), start);
    checkCount("edge_count", meta.edgeCount(), start);
    if (cut != null) {
      meta = cut.counted(meta);
    }
    checkRoot(meta, start);
    return meta;
  }

  private static void checkCount(String name, long count, long offset)
      throws SnapshotFormatException {
    if (count > MOST_ROWS) {
      throw new SnapshotFormatException(
          SECTION,
          offset,
          name + " of at most " + Faults.number(MOST_ROWS),
          Faults.number(count),
          SnapshotFormatException.DAMAGED);
    }
  }

  private static void checkRoot(SnapshotMeta meta, long offset) throws SnapshotFormatException {
    int stride = meta.nodeFields().size();
    if (meta.nodeCount() == 0) {
      throw new SnapshotFormatException(
          SECTION, offset, "at least one node", "node_count 0", SnapshotFormatException.DAMAGED);
    }
    if (meta.rootIndex() % stride != 0 || meta.rootIndex() / stride >= meta.nodeCount()) {
      throw new SnapshotFormatException(
          SECTION,
          offset,
          "a root_index that is the start of a node",
          Faults.number(meta.rootIndex()),
          SnapshotFormatException.DAMAGED);
    }
  }
}

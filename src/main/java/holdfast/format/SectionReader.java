package holdfast.format;

import holdfast.index.IndexReader;
import holdfast.index.InvalidIndexException;
import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the sections of one file. They may stand in any order; those it does not know are passed
/// over.
final class SectionReader {
  private static final String FILE = "file";
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final MappedFile file;
  private final PieceBuffers buffers = new PieceBuffers();
  private final ProgressListener progress;
  private final CancelSignal cancel;
  private final JsonCursor cursor;

  /// Where the sections start that stand before the header, or before what they depend on.
  private final Map<String, Long> deferred = new HashMap<>();

  /// Where the file is cut off, null where it is whole.
  private final CutFile cut;

  private SnapshotMeta meta;
  private NodeColumns nodes;
  private EdgeColumns edges;
  private LocationColumns locations;
  private StringTable strings;
  private List<int[]> scratch = List.of();
  private long nodesStart;
  private long edgesStart;

  SectionReader(MappedFile file, ProgressListener progress, CancelSignal cancel) {
    this(file, null, progress, cancel);
  }

  /// Reads what is whole of a file that is cut off.
  SectionReader(CutFile cut, ProgressListener progress, CancelSignal cancel) {
    this(cut.ended(), cut, progress, cancel);
  }

  private SectionReader(
      MappedFile file, CutFile cut, ProgressListener progress, CancelSignal cancel) {
    this.file = file;
    this.cut = cut;
    this.progress = progress;
    this.cancel = cancel;
    cursor = new JsonCursor(file, 0, cancel);
  }

  RawSnapshot read() throws IOException {
    skipByteOrderMark(file, cursor);
    if (!cursor.take('{')) {
      throw otherKind("'{', which every heap snapshot starts with");
    }
    if (cursor.peek() != '}') {
      readSections();
    }
    requireHeader();
    readDeferred("nodes");
    readDeferred("edges");
    readDeferred("locations");
    readDeferred("strings");
    require(nodes != null, "nodes");
    require(edges != null, "edges");
    require(strings != null, "strings");
    var remains = salvageNames();
    checkNames();
    if (locations == null) {
      locations = LocationColumns.none((int) meta.nodeCount());
    }
    return new RawSnapshot(meta, file, nodes, edges, locations, strings, scratch, remains);
  }

  /// The header is short and read anew: it says how much of the index there must be.
  RawSnapshot restore(IndexReader index) throws IOException {
    long start = index.longs("header", 1)[0];
    InvalidIndexException.require(start >= 0 && start < file.size(), "header");
    cursor.moveTo(start);
    meta = HeaderReader.read(cursor, cut);
    long rows = Math.max(meta.nodeCount(), meta.edgeCount());
    InvalidIndexException.require(rows < file.size(), "header");
    return RawSnapshot.restore(meta, file, index);
  }

  /// Puts something in the place of the strings that are lost; null where none can be.
  private Remains salvageNames() {
    if (cut == null) {
      return null;
    }
    int whole = strings.count();
    long named = 1 + Math.max(nodes.greatestName(), edges.greatestName());
    int mended = (int) Math.min(named, cut.mostNames(whole));
    strings = strings.withLost(mended);
    return cut.remains(whole, mended);
  }

  static void skipByteOrderMark(MappedFile file, JsonCursor cursor) {
    var start = new byte[BYTE_ORDER_MARK.length];
    file.read(0, start, start.length);
    if (Arrays.equals(start, BYTE_ORDER_MARK)) {
      cursor.moveTo(start.length);
    }
  }

  private void readSections() throws IOException {
    do {
      var name = cursor.takeKey(FILE);
      cursor.expect(':', name);
      cursor.peek();
      if (name.equals("head") && meta == null && deferred.isEmpty()) {
        throw new SnapshotFormatException(
            FILE,
            cursor.position(),
            "the section \"snapshot\"",
            "\"head\": this is a sampling heap profile (.heapprofile), which holds no objects",
            SnapshotFormatException.OTHER_KIND);
      }
      readSection(name);
    } while (cursor.take(','));
    if (cursor.peek() != '}' && !cursor.atEnd()) {
      throw cursor.fault(FILE, "',' or '}'");
    }
  }

  private void readSection(String name) throws IOException {
    switch (name) {
      case HeaderReader.SECTION -> meta = HeaderReader.read(cursor, cut);
      case "nodes", "edges", "locations", "strings" -> {
        if (isReadable(name)) {
          readArray(name);
        } else {
          deferred.putIfAbsent(name, cursor.position());
          cursor.skipValue(name);
        }
      }
      default -> cursor.skipValue(name);
    }
  }

  private boolean isReadable(String name) {
    return switch (name) {
      case "nodes" -> meta != null && nodes == null;
      case "edges" -> nodes != null && edges == null;
      case "locations" -> nodes != null && LocationColumns.Builder.isReadable(meta);
      default -> strings == null;
    };
  }

  private void readDeferred(String name) throws IOException {
    var start = deferred.get(name);
    if (start != null && isReadable(name)) {
      cursor.moveTo(start);
      readArray(name);
    }
  }

  private void readArray(String name) throws IOException {
    cursor.expect('[', name);
    long start = cursor.position();
    cursor.moveTo(
        switch (name) {
          case "nodes" -> readNodes(start);
          case "edges" -> readEdges(start);
          case "locations" -> readLocations(start);
          default -> readStrings(start);
        });
  }

  /// How many rows to make room for. Nothing is allocated on the word of the header alone: a row
  /// takes at least a digit and a comma per field, so a header that says more than the file can
  /// hold is found out when the rows are read.
  private int capacity(long count, List<String> fields) {
    return (int) Math.min(count, file.size() / (2L * fields.size()) + 1);
  }

  private long readNodes(long start) {
    nodesStart = start;
    nodes = new NodeColumns(meta, capacity(meta.nodeCount(), meta.nodeFields()));
    return scan(
        "nodes", start, meta.nodeFields().size(), meta.nodeCount(), nodes, Phase.READING_NODES);
  }

  private long readEdges(long start) throws SnapshotFormatException {
    edgesStart = start;
    edges =
        new EdgeColumns(
            meta, (int) meta.nodeCount(), capacity(meta.edgeCount(), meta.edgeFields()));
    long end =
        scan(
            "edges", start, meta.edgeFields().size(), meta.edgeCount(), edges, Phase.READING_EDGES);
    long sum = nodes.sumEdgeCounts();
    if (cut == null ? sum != meta.edgeCount() : !cut.isEdgeCount(sum)) {
      throw new SnapshotFormatException(
          "nodes",
          nodesStart,
          "edge counts that add up to the "
              + Faults.number(meta.edgeCount())
              + " edges of the header",
          Faults.number(sum),
          SnapshotFormatException.DAMAGED);
    }
    if (cut != null) {
      cut.dropEdges(nodes.firstEdges);
    }
    return end;
  }

  private long readLocations(long start) {
    var builder = new LocationColumns.Builder(meta, (int) meta.nodeCount());
    int stride = meta.locationFields().size();
    long end = scan("locations", start, stride, Long.MAX_VALUE, builder, Phase.READING_STRINGS);
    locations = builder.build();
    scratch = builder.scratch();
    return end;
  }

  private long readStrings(long start) {
    var scanner = new StringTableScanner(file, buffers, start, progress, cancel);
    strings = scanner.scan();
    return scanner.end();
  }

  private long scan(
      String section, long start, int stride, long expectedRows, RowSink sink, Phase phase) {
    return new NumberArrayScanner(
            file, buffers, section, start, stride, expectedRows, sink, phase, progress, cancel)
        .scan();
  }

  private void checkNames() {
    report("nodes", nodesStart, nodes.nameFault(strings.count()));
    report("edges", edgesStart, edges.nameFault(strings.count()));
  }

  private void report(String section, long start, RowSink.Fault fault) {
    if (fault != null) {
      throw Faults.of(
          section,
          NumberArrayScanner.offsetOf(file, start, fault.valueIndex()),
          fault.expected(),
          fault.found(),
          SnapshotFormatException.DAMAGED);
    }
  }

  private void requireHeader() throws IOException {
    if (meta == null) {
      throw otherKind("the section \"snapshot\"");
    }
  }

  private void require(boolean present, String section) throws SnapshotFormatException {
    if (!present) {
      throw new SnapshotFormatException(
          section,
          cursor.position(),
          "the section \"" + section + "\"",
          cursor.atEnd() ? "the end of the file" : "no such section",
          SnapshotFormatException.INCOMPLETE);
    }
  }

  private IOException otherKind(String expected) {
    var fault = (SnapshotFormatException) cursor.fault(FILE, expected).getCause();
    var found = fault.getMessage().substring(fault.getMessage().lastIndexOf("found ") + 6);
    return new SnapshotFormatException(
        FILE,
        fault.offset(),
        expected,
        file.size() == 0 ? "an empty file" : found,
        file.size() == 0 ? SnapshotFormatException.INCOMPLETE : SnapshotFormatException.OTHER_KIND);
  }
}

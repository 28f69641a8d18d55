package holdfast.format;

import holdfast.index.IndexReader;
import holdfast.index.InvalidIndexException;
import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a heap snapshot: the one entry point of this package. Sections may stand in any order;
/// those it does not know are passed over.
public final class SnapshotReader {
  private static final String FILE = "file";
  private static final String HEADER = "snapshot";
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /// Rows that one array can be indexed by.
  private static final long MOST_ROWS = Integer.MAX_VALUE - 8;

  /// No header of a snapshot comes near this size.
  private static final long HEADER_LIMIT = 64L << 20;

  private final MappedFile file;
  private final PieceBuffers buffers = new PieceBuffers();
  private final ProgressListener progress;
  private final CancelSignal cancel;
  private final JsonCursor cursor;

  /// Where the sections start that stand before the header, or before what they depend on.
  private final Map<String, Long> deferred = new HashMap<>();

  /// Where the file is cut off, null where it is whole.
  private CutFile cut;

  private SnapshotMeta meta;
  private NodeColumns nodes;
  private EdgeColumns edges;
  private LocationColumns locations;
  private StringTable strings;
  private List<int[]> scratch = List.of();
  private long nodesStart;
  private long edgesStart;

  private SnapshotReader(MappedFile file, ProgressListener progress, CancelSignal cancel) {
    this.file = file;
    this.progress = progress;
    this.cancel = cancel;
    cursor = new JsonCursor(file, 0, cancel);
  }

  /// Reads the file at a path, which may be compressed with gzip. O(bytes), on all cores; allocates
  /// 16 bytes per node, 7 per edge, 2 per string, and 8 more per node where there are locations;
  /// see [RawSnapshot#takeScratch].
  public static RawSnapshot read(Path path, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    return closedOnFailure(
        SnapshotFile.open(path, false, progress, cancel), progress, cancel, false);
  }

  /// Reads what is whole of a file that is cut off, and says what that is; one that is whole as
  /// [#read] does. What is damaged otherwise, or has not even its root, is refused. Names that are
  /// lost are `(name 17 lost)`, with the number of the string; allocates for those as if they were
  /// there.
  public static RawSnapshot salvage(Path path, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    return closedOnFailure(SnapshotFile.open(path, true, progress, cancel), progress, cancel, true);
  }

  private static RawSnapshot closedOnFailure(
      MappedFile file, ProgressListener progress, CancelSignal cancel, boolean salvages)
      throws IOException {
    try {
      return salvages
          ? salvage(file, progress, cancel)
          : new SnapshotReader(file, progress, cancel).read();
    } catch (UncheckedIOException e) {
      throw closed(file, e.getCause());
    } catch (IOException e) {
      throw closed(file, e);
    } catch (RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  /// Whether a file is packed with gzip.
  public static boolean isPacked(Path path) throws IOException {
    return SnapshotFile.isPacked(path);
  }

  /// The same with the columns of an index of the file, which must not be packed. They are there
  /// once the index is read.
  public static RawSnapshot restore(Path path, IndexReader index, CancelSignal cancel)
      throws IOException {
    var file = MappedFile.open(path, () -> {});
    try {
      return new SnapshotReader(file, ProgressListener.NONE, cancel).restore(index);
    } catch (IOException | RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  /// The header is short and read anew: it says how much of the index there must be.
  private RawSnapshot restore(IndexReader index) throws IOException {
    long start = index.longs("header", 1)[0];
    InvalidIndexException.require(start >= 0 && start < file.size(), "header");
    cursor.moveTo(start);
    readHeader();
    long rows = Math.max(meta.nodeCount(), meta.edgeCount());
    InvalidIndexException.require(rows < file.size(), "header");
    return RawSnapshot.restore(meta, file, index);
  }

  /// The failure, or that of another program that wrote into the file meanwhile.
  private static IOException closed(MappedFile file, IOException failure) {
    try {
      file.requireUnchanged();
      return failure;
    } catch (UncheckedIOException changed) {
      return changed.getCause();
    } finally {
      file.close();
    }
  }

  private static RawSnapshot salvage(
      MappedFile file, ProgressListener progress, CancelSignal cancel) throws IOException {
    try {
      return new SnapshotReader(file, progress, cancel).read();
    } catch (UncheckedIOException e) {
      return salvage(file, e.getCause(), progress, cancel);
    } catch (IOException e) {
      return salvage(file, e, progress, cancel);
    }
  }

  private static RawSnapshot salvage(
      MappedFile file, IOException failure, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    if (!CutFile.isCutOff(failure)) {
      throw failure;
    }
    var cut = CutFile.find(file, cancel).orElseThrow(() -> failure);
    var reader = new SnapshotReader(cut.ended(), progress, cancel);
    reader.cut = cut;
    return reader.read();
  }

  private RawSnapshot read() throws IOException {
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
      case HEADER -> readHeader();
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

  private void readHeader() throws IOException {
    long start = cursor.position();
    cursor.skipValue(HEADER);
    long length = cursor.position() - start;
    if (length > HEADER_LIMIT) {
      throw new SnapshotFormatException(
          HEADER,
          start,
          "a header of a few kB",
          Faults.number(length) + " bytes",
          SnapshotFormatException.OTHER_KIND);
    }
    cursor.moveTo(start);
    meta = MetaReader.read(cursor);
    checkCount("node_count", meta.nodeCount(), start);
    checkCount("edge_count", meta.edgeCount(), start);
    if (cut != null) {
      meta = cut.counted(meta);
    }
    checkRoot(start);
  }

  private void checkCount(String name, long count, long offset) throws SnapshotFormatException {
    if (count > MOST_ROWS) {
      throw new SnapshotFormatException(
          HEADER,
          offset,
          name + " of at most " + Faults.number(MOST_ROWS),
          Faults.number(count),
          SnapshotFormatException.DAMAGED);
    }
  }

  /// How many rows to make room for. Nothing is allocated on the word of the header alone: a row
  /// takes at least a digit and a comma per field, so a header that says more than the file can
  /// hold is found out when the rows are read.
  private int capacity(long count, List<String> fields) {
    return (int) Math.min(count, file.size() / (2L * fields.size()) + 1);
  }

  private void checkRoot(long offset) throws SnapshotFormatException {
    int stride = meta.nodeFields().size();
    if (meta.nodeCount() == 0) {
      throw new SnapshotFormatException(
          HEADER, offset, "at least one node", "node_count 0", SnapshotFormatException.DAMAGED);
    }
    if (meta.rootIndex() % stride != 0 || meta.rootIndex() / stride >= meta.nodeCount()) {
      throw new SnapshotFormatException(
          HEADER,
          offset,
          "a root_index that is the start of a node",
          Faults.number(meta.rootIndex()),
          SnapshotFormatException.DAMAGED);
    }
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

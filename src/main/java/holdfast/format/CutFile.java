package holdfast.format;

import holdfast.progress.CancelSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A file that is cut off, ended behind the last thing in it that is whole as if no more had been
/// written, with empty sections for those that are missing.
final class CutFile {
  private static final String FILE = "file";

  /// Strings that nodes may be named by beyond those that are there, whatever their number, and for
  /// each row that is there: what is made room for must be in proportion to the file.
  private static final int FREE_NAMES = 1 << 20;

  private static final int NAMES_PER_ROW = 8;

  private final MappedFile file;
  private final CancelSignal cancel;
  private final JsonCursor cursor;
  private final Set<String> present = new HashSet<>();
  private SnapshotMeta meta;

  /// Behind what is whole.
  private long end;

  private final StringBuilder rest = new StringBuilder();
  private String cutSection = "";
  private long cutRows;

  private CutFile(MappedFile file, CancelSignal cancel) {
    this.file = file;
    this.cancel = cancel;
    cursor = new JsonCursor(file, 0, cancel);
  }

  /// Looks for the place; empty where not even the root is left. O(bytes), on one core.
  static Optional<CutFile> find(MappedFile file, CancelSignal cancel) throws IOException {
    var cut = new CutFile(file, cancel);
    try {
      cut.readSections();
    } catch (UncheckedIOException e) {
      if (!isCutOff(e.getCause())) {
        throw e.getCause();
      }
    }
    return cut.finish() ? Optional.of(cut) : Optional.empty();
  }

  /// Whether a failure says that the file is not whole.
  static boolean isCutOff(IOException failure) {
    return failure instanceof SnapshotFormatException broken
        && broken.advice().equals(SnapshotFormatException.INCOMPLETE);
  }

  private void readSections() throws SnapshotFormatException {
    SectionReader.skipByteOrderMark(file, cursor);
    cursor.expect('{', FILE);
    do {
      var name = cursor.takeKey(FILE);
      cursor.expect(':', name);
      cursor.peek();
      readSection(name);
      if (!cutSection.isEmpty()) {
        return;
      }
      present.add(name);
      end = cursor.position();
    } while (cursor.take(','));
  }

  private void readSection(String name) throws SnapshotFormatException {
    switch (name) {
      case "snapshot" -> {
        long start = cursor.position();
        cursor.skipValue(name);
        cursor.moveTo(start);
        meta = MetaReader.read(cursor);
      }
      case "nodes", "edges", "locations" -> {
        if (meta == null) {
          cursor.skipValue(name);
        } else {
          readNumbers(name);
        }
      }
      case "strings" -> readStrings();
      default -> cursor.skipValue(name);
    }
  }

  private void readNumbers(String name) {
    cursor.expect('[', name);
    int stride =
        switch (name) {
          case "nodes" -> meta.nodeFields().size();
          case "edges" -> meta.edgeFields().size();
          default -> Math.max(1, meta.locationFields().size());
        };
    var array = CutArray.measure(file, cursor.position(), stride, cancel);
    cursor.moveTo(array.end());
    if (!array.isClosed()) {
      cut(name, array.rows(), array.end());
    }
  }

  private void readStrings() {
    cursor.expect('[', "strings");
    long whole = cursor.position();
    long count = 0;
    try {
      if (cursor.peek() != ']') {
        do {
          cursor.skipString("strings");
          count++;
          whole = cursor.position();
        } while (cursor.take(','));
      }
      cursor.expect(']', "strings");
    } catch (UncheckedIOException e) {
      if (!isCutOff(e.getCause())) {
        throw e;
      }
      cut("strings", count, whole);
    }
  }

  private void cut(String section, long rows, long at) {
    cutSection = section;
    cutRows = rows;
    end = at;
    rest.append(']');
    present.add(section);
  }

  private boolean finish() {
    if (meta == null
        || !present.contains("nodes")
        || meta.rootIndex() / meta.nodeFields().size() >= nodes()) {
      return false;
    }
    for (var section : new String[] {"edges", "strings"}) {
      if (!present.contains(section)) {
        rest.append(",\"").append(section).append("\":[]");
      }
    }
    rest.append('}');
    return true;
  }

  private long nodes() {
    return cutSection.equals("nodes") ? Math.min(cutRows, meta.nodeCount()) : meta.nodeCount();
  }

  private long edges() {
    if (!present.contains("edges")) {
      return 0;
    }
    return cutSection.equals("edges") ? Math.min(cutRows, meta.edgeCount()) : meta.edgeCount();
  }

  /// The file up to there; takes the mapping over.
  MappedFile ended() {
    return file.endedAt(end, rest.toString().getBytes(StandardCharsets.US_ASCII));
  }

  /// The header with the counts of what is whole.
  SnapshotMeta counted(SnapshotMeta announced) {
    return announced.withCounts(nodes(), edges());
  }

  /// Whether the edge counts of the nodes that are whole may add up to this.
  boolean isEdgeCount(long sum) {
    return nodes() < meta.nodeCount() ? sum <= meta.edgeCount() : sum == meta.edgeCount();
  }

  /// Takes the edges that are missing from the nodes.
  ///
  /// @param firstEdges one for each node, and behind them the number of edges
  void dropEdges(int[] firstEdges) {
    int edges = (int) edges();
    for (int node = 0; node < firstEdges.length; node++) {
      firstEdges[node] = Math.min(firstEdges[node], edges);
    }
  }

  /// How many strings nodes and edges may be named by.
  ///
  /// @param whole strings that are there
  int mostNames(int whole) {
    long announced = meta.nodeCount() + meta.edgeCount() + 1;
    long inProportion = FREE_NAMES + NAMES_PER_ROW * (nodes() + edges());
    return (int) Math.min(Integer.MAX_VALUE, whole + Math.min(announced, inProportion));
  }

  /// @param whole strings that are there
  /// @param named by how many strings nodes and edges are named
  Remains remains(int whole, int named) {
    boolean isBehindLocations =
        present.contains("locations") && !cutSection.equals("locations")
            || meta.locationFields().isEmpty();
    return new Remains(
        file.size(),
        nodes(),
        meta.nodeCount(),
        edges(),
        meta.edgeCount(),
        !isBehindLocations,
        Math.min(whole, named),
        named);
  }
}

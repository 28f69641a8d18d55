package holdfast.format;

import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import java.util.List;

/// The `locations` array: which node was written at which place of which script. Rows of the file
/// stand in any order. 4 bytes per located node, and 3 bits per node to find them.
///
/// ```
/// located        one bit per node
/// rankOfWord     located nodes before each 64 of them
/// placeOfRank    the place of each located node, in the order of the nodes
/// ```
public final class LocationColumns {
  public static final int NO_PLACE = -1;

  /// A place in a script; line and column count from 0.
  public record Place(long scriptId, long line, long column) {}

  private final BitSet located;
  private final int[] rankOfWord;
  private final int[] placeOfRank;
  private final PlaceTable places;

  private LocationColumns(BitSet located, int[] rankOfWord, int[] placeOfRank, PlaceTable places) {
    this.located = located;
    this.rankOfWord = rankOfWord;
    this.placeOfRank = placeOfRank;
    this.places = places;
  }

  static LocationColumns none(int nodeCount) {
    var located = new BitSet(nodeCount);
    return new LocationColumns(located, new int[located.wordCount()], new int[0], new PlaceTable());
  }

  void save(IndexWriter index) {
    located.save(index, "located nodes");
    index.add("places of nodes", placeOfRank);
    places.save(index);
  }

  /// Columns that are there at once.
  static LocationColumns restore(IndexReader index, int nodeCount) {
    var located = BitSet.restore(index, "located nodes", nodeCount);
    int[] ranks = ranks(located);
    int words = ranks.length;
    int count = words == 0 ? 0 : ranks[words - 1] + Long.bitCount(located.word(words - 1));
    var places = PlaceTable.restore(index, count);
    return new LocationColumns(
        located, ranks, index.ints("places of nodes", count, places.count()), places);
  }

  private static int[] ranks(BitSet located) {
    var ranks = new int[located.wordCount()];
    int rank = 0;
    for (int word = 0; word < ranks.length; word++) {
      ranks[word] = rank;
      rank += Long.bitCount(located.word(word));
    }
    return ranks;
  }

  private int rank(int node) {
    long before = located.word(node >>> 6) & (1L << node) - 1;
    return rankOfWord[node >>> 6] + Long.bitCount(before);
  }

  /// The place of a node, or [#NO_PLACE].
  public int placeOf(int node) {
    return located.get(node) ? placeOfRank[rank(node)] : NO_PLACE;
  }

  public int placeCount() {
    return places.count();
  }

  public Place place(int place) {
    return places.place(place);
  }

  /// Collects the rows while they are read.
  static final class Builder implements RowSink {
    private final int stride;
    private final int nodeField;
    private final int scriptField;
    private final int lineField;
    private final int columnField;
    private final int nodeStride;
    private final int nodeCount;
    private final BitSet located;
    private final PlaceTable places = new PlaceTable();

    /// Of each located node the place, and the row of the file that says so, counted from 1: of two
    /// locations of a node the later one stays.
    private final int[] placeOf;

    private final int[] rowOf;

    Builder(SnapshotMeta meta, int nodeCount) {
      var fields = meta.locationFields();
      stride = fields.size();
      nodeField = fields.indexOf("object_index");
      scriptField = fields.indexOf("script_id");
      lineField = fields.indexOf("line");
      columnField = fields.indexOf("column");
      nodeStride = meta.nodeFields().size();
      this.nodeCount = nodeCount;
      located = new BitSet(nodeCount);
      var columns =
          FreshColumns.make(nodeCount, () -> new int[nodeCount], () -> new int[nodeCount]);
      placeOf = (int[]) columns[0];
      rowOf = (int[]) columns[1];
    }

    /// Whether the header names all the fields that make a location.
    static boolean isReadable(SnapshotMeta meta) {
      return meta.locationFields()
          .containsAll(List.of("object_index", "script_id", "line", "column"));
    }

    @Override
    public synchronized void rows(int firstRow, int rowCount, long[] values) {
      for (int i = 0, at = 0; i < rowCount; i++, at += stride) {
        long node = values[at + nodeField] / nodeStride;
        int place =
            places.add(values[at + scriptField], values[at + lineField], values[at + columnField]);
        // a location of no node is passed over, as DevTools does
        boolean known = node < nodeCount && node * nodeStride == values[at + nodeField];
        int row = firstRow + i + 1;
        if (known && row > rowOf[(int) node]) {
          rowOf[(int) node] = row;
          placeOf[(int) node] = place;
          located.set((int) node);
        }
      }
    }

    LocationColumns build() {
      int[] ranks = ranks(located);
      int words = ranks.length;
      var placeOfRank =
          new int[words == 0 ? 0 : ranks[words - 1] + Long.bitCount(located.word(words - 1))];
      int rank = 0;
      for (int word = 0; word < ranks.length; word++) {
        for (long bits = located.word(word); bits != 0; bits &= bits - 1) {
          placeOfRank[rank++] = placeOf[(word << 6) + Long.numberOfTrailingZeros(bits)];
        }
      }
      return new LocationColumns(located, ranks, placeOfRank, places);
    }

    /// Two numbers per node of any content, for others once everything is built.
    List<int[]> scratch() {
      return List.of(placeOf, rowOf);
    }
  }
}

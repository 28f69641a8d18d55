package holdfast.format;

import java.util.ArrayList;
import java.util.Arrays;
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
    return build(new BitSet(nodeCount), List.of(), new PlaceTable());
  }

  private static LocationColumns build(BitSet located, List<long[]> rows, PlaceTable places) {
    var ranks = new int[located.wordCount()];
    int rank = 0;
    for (int word = 0; word < ranks.length; word++) {
      ranks[word] = rank;
      rank += Long.bitCount(located.word(word));
    }
    var result = new LocationColumns(located, ranks, new int[rank], places);
    for (var block : rows) { // of two locations of a node the later one stays
      for (long row : block) {
        if (row != Builder.NO_ROW) {
          result.placeOfRank[result.rank((int) (row >> 32))] = (int) row;
        }
      }
    }
    return result;
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
    private static final long NO_ROW = -1;
    private static final int BLOCK = 1 << 13;

    private final int stride;
    private final int nodeField;
    private final int scriptField;
    private final int lineField;
    private final int columnField;
    private final int nodeStride;
    private final int nodeCount;
    private final BitSet located;
    private final PlaceTable places = new PlaceTable();

    /// In the order of the file, block by block: node in the upper half, place in the lower one.
    private final List<long[]> blocks = new ArrayList<>();

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
        if (known) {
          blockOf(firstRow + i)[(firstRow + i) % BLOCK] = node << 32 | place;
          located.set((int) node);
        }
      }
    }

    private long[] blockOf(int row) {
      while (row / BLOCK >= blocks.size()) {
        var block = new long[BLOCK];
        Arrays.fill(block, NO_ROW);
        blocks.add(block);
      }
      return blocks.get(row / BLOCK);
    }

    LocationColumns build() {
      return LocationColumns.build(located, blocks, places);
    }
  }
}

package holdfast.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectIntHashMap;

/// The `locations` array: which node was written at which place of which script. Few places, many
/// nodes: 8 bytes per located node. Rows may arrive in any order.
public final class LocationColumns {
  public static final int NO_PLACE = -1;

  /// A place in a script; line and column count from 0.
  public record Place(long scriptId, long line, long column) {}

  private final int[] nodes;
  private final int[] placeOfRow;
  private final List<Place> places;

  private LocationColumns(int[] nodes, int[] placeOfRow, List<Place> places) {
    this.nodes = nodes;
    this.placeOfRow = placeOfRow;
    this.places = places;
  }

  static LocationColumns none() {
    return new LocationColumns(new int[0], new int[0], List.of());
  }

  /// Nodes that have a place, ascending, each once.
  public int count() {
    return nodes.length;
  }

  public int nodeAt(int row) {
    return nodes[row];
  }

  public int placeAt(int row) {
    return placeOfRow[row];
  }

  public int placeCount() {
    return places.size();
  }

  public Place place(int place) {
    return places.get(place);
  }

  /// The place of a node, or [#NO_PLACE]. O(log locations).
  public int placeOf(int node) {
    int row = Arrays.binarySearch(nodes, node);
    return row < 0 ? NO_PLACE : placeOfRow[row];
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
    private final ObjectIntHashMap<Place> numbers = new ObjectIntHashMap<>();
    private final List<Place> places = new ArrayList<>();

    /// Node in the upper half, place in the lower one, in the order of the file.
    private long[] rows = new long[1024];

    private int count;

    Builder(SnapshotMeta meta, int nodeCount) {
      var fields = meta.locationFields();
      stride = fields.size();
      nodeField = fields.indexOf("object_index");
      scriptField = fields.indexOf("script_id");
      lineField = fields.indexOf("line");
      columnField = fields.indexOf("column");
      nodeStride = meta.nodeFields().size();
      this.nodeCount = nodeCount;
    }

    /// Whether the header names all the fields that make a location.
    static boolean isReadable(SnapshotMeta meta) {
      return meta.locationFields().containsAll(List.of("object_index", "script_id", "line", "column"));
    }

    @Override
    public synchronized void rows(int firstRow, int rowCount, long[] values) {
      int needed = firstRow + rowCount;
      if (needed > rows.length) {
        rows = Arrays.copyOf(rows, Math.max(needed, rows.length + rows.length / 2));
      }
      count = Math.max(count, needed);
      for (int i = 0, at = 0; i < rowCount; i++, at += stride) {
        long node = values[at + nodeField] / nodeStride;
        // a location of no node is passed over, as DevTools does
        boolean known = node < nodeCount && node * nodeStride == values[at + nodeField];
        var place =
            new Place(values[at + scriptField], values[at + lineField], values[at + columnField]);
        int number = numbers.getIfAbsentPut(place, places.size());
        if (number == places.size()) {
          places.add(place);
        }
        rows[firstRow + i] = known ? node << 32 | number : -1;
      }
    }

    LocationColumns build() {
      var nodes = new int[count];
      var placeOfRow = new int[count];
      sortByNode();
      int kept = 0;
      for (int i = 0; i < count; i++) {
        boolean overwritten = i + 1 < count && rows[i] >> 32 == rows[i + 1] >> 32;
        if (rows[i] >= 0 && !overwritten) {
          nodes[kept] = (int) (rows[i] >> 32);
          placeOfRow[kept++] = (int) rows[i];
        }
      }
      return new LocationColumns(
          Arrays.copyOf(nodes, kept), Arrays.copyOf(placeOfRow, kept), places);
    }

    /// Stable, so that of two locations of a node the later one stays the later one.
    private void sortByNode() {
      for (int i = 1; i < count; i++) {
        if (rows[i] >> 32 < rows[i - 1] >> 32) {
          sortStably();
          return;
        }
      }
    }

    private void sortStably() {
      var boxed = new ArrayList<Long>(count);
      for (int i = 0; i < count; i++) {
        boxed.add(rows[i]);
      }
      boxed.sort((a, b) -> Long.compare(a >> 32, b >> 32));
      for (int i = 0; i < count; i++) {
        rows[i] = boxed.get(i);
      }
    }
  }
}

package holdfast.ui.dominators;

import holdfast.ui.dominators.Tile.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tiles that show what is below one place of the dominator tree: their areas are as their
/// retained sizes. Never changes.
final class Treemap {
  static final int NO_TILE = -1;
  static final Treemap EMPTY = new Treemap(null, 0, 0, List.of());

  private final Place top;
  private final double width;
  private final double height;
  private final List<Tile> tiles;
  private final Map<Place, Integer> numbers = new HashMap<>();

  /// @param top what the whole map shows
  /// @param tiles each behind the one around it
  Treemap(Place top, double width, double height, List<Tile> tiles) {
    this.top = top;
    this.width = width;
    this.height = height;
    this.tiles = List.copyOf(tiles);
    for (int i = 0; i < tiles.size(); i++) {
      if (tiles.get(i).part() == Part.WHOLE) {
        numbers.put(tiles.get(i).place(), i);
      }
    }
  }

  Place top() {
    return top;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  List<Tile> tiles() {
    return tiles;
  }

  /// Number of the innermost tile at a point, or [#NO_TILE]. O(tiles).
  int at(double x, double y) {
    for (int i = tiles.size() - 1; i >= 0; i--) {
      if (tiles.get(i).contains(x, y)) {
        return i;
      }
    }
    return NO_TILE;
  }

  /// Number of the tile of a place, or [#NO_TILE] where it is too small to be drawn.
  int numberOf(Place place) {
    return numbers.getOrDefault(place, NO_TILE);
  }

  /// Number of the tile of the last place on a way that is drawn, or [#NO_TILE].
  int lastDrawn(List<Place> way) {
    for (int i = way.size() - 1; i >= 0; i--) {
      int number = numberOf(way.get(i));
      if (number != NO_TILE) {
        return number;
      }
    }
    return NO_TILE;
  }

  /// The tile that comes so many after this one among those beside it, the largest first; the same
  /// one at either end. O(tiles).
  int beside(int number, int steps) {
    var siblings =
        java.util.stream.IntStream.range(0, tiles.size())
            .filter(i -> tiles.get(i).parent() == tiles.get(number).parent())
            .filter(i -> tiles.get(i).part() == Part.WHOLE)
            .toArray();
    int at = java.util.Arrays.binarySearch(siblings, number);
    return at < 0 ? number : siblings[Math.clamp(at + steps, 0, siblings.length - 1)];
  }

  /// The largest tile inside of one, or of the map itself; [#NO_TILE] where there is none.
  int inside(int number) {
    for (int i = 0; i < tiles.size(); i++) {
      if (tiles.get(i).parent() == number && tiles.get(i).part() == Part.WHOLE) {
        return i;
      }
    }
    return NO_TILE;
  }
}

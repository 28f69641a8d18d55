package holdfast.ui.dominators;

import holdfast.progress.CancelSignal;
import java.util.List;

/// Where the table begins: below the root, or, where what one looks at lies too deep for a table to
/// be opened down to it, below a place above that.
///
/// @param crumbs the way to the place, empty for the root
record TableTop(Place place, List<Crumb> crumbs) {
  /// A table is opened down so many levels, not further.
  private static final int DEEPEST = 300;

  /// How many levels above what one looks at a table begins that begins further down.
  private static final int ABOVE = 20;

  static TableTop root(DominatorSource source) {
    return new TableTop(source.root(), List.of());
  }

  /// A table, and the keys that lead in it from its top rows to a row; empty for none.
  record Way(TableTop top, int[] keys) {}

  /// The way to a place, in this table if possible; in the background only.
  Way to(Place wanted, DominatorSource source, CancelSignal cancel) {
    var way = source.way(wanted, cancel);
    int here = way.indexOf(place);
    boolean isAround = here >= 0 || place.equals(source.root());
    int below = way.size() - 1 - here;
    if (isAround && below <= DEEPEST && (below > 0 || way.isEmpty())) {
      return new Way(this, keys(way, here + 1, way.size()));
    }
    if (way.size() <= DEEPEST) {
      return new Way(root(source), keys(way, 0, way.size()));
    }
    int at = way.size() - 1 - ABOVE;
    while (way.get(at).isGroup()) {
      at--;
    }
    return new Way(at(way, at, source, cancel), keys(way, at + 1, way.size()));
  }

  /// A table that begins further up, and the row in it that leads to where this one begins.
  Way up(Place wanted, DominatorSource source, CancelSignal cancel) {
    var way = source.way(place, cancel);
    int at = way.indexOf(wanted);
    if (at >= 0 && wanted.isGroup()) {
      at--;
    }
    return new Way(at(way, at, source, cancel), keys(way, at + 1, Math.min(at + 2, way.size())));
  }

  private static TableTop at(List<Place> way, int at, DominatorSource source, CancelSignal cancel) {
    return at < 0
        ? root(source)
        : new TableTop(way.get(at), Crumb.of(source, way.subList(0, at + 1), cancel));
  }

  private static int[] keys(List<Place> way, int from, int to) {
    return way.subList(from, to).stream().mapToInt(Place::key).toArray();
  }
}

package holdfast.ui.dominators;

import holdfast.progress.CancelSignal;
import java.util.List;

/// The map of one place, and the way there.
///
/// @param way the places from one below the root down to the one that is shown
record Picture(Treemap map, List<Place> way, List<Crumb> crumbs) {
  static final Picture EMPTY = new Picture(Treemap.EMPTY, List.of(), List.of());

  /// Draws it up; in the background only.
  static Picture of(DominatorSource source, Place top, MapSize size, CancelSignal cancel) {
    var way = source.way(top, cancel);
    var crumbs = Crumb.of(source, way, cancel);
    return new Picture(TreemapBuilder.build(source, top, size, cancel), way, crumbs);
  }

  /// The innermost place on the way that is also on another one, or the root.
  Place lastCommon(List<Place> other, Place root) {
    var last = root;
    for (int i = 0; i < Math.min(way.size(), other.size()); i++) {
      if (!way.get(i).equals(other.get(i))) {
        break;
      }
      last = way.get(i);
    }
    return last;
  }
}

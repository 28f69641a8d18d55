package holdfast.ui.dominators;

import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import java.util.ArrayList;
import java.util.List;

/// The map of one place, and the way there.
///
/// @param way the places from one below the root down to the one that is shown
record Picture(Treemap map, List<Place> way, List<Crumb> crumbs) {
  static final Picture EMPTY = new Picture(Treemap.EMPTY, List.of(), List.of());

  /// How many of the last steps are named.
  private static final int LAST_CRUMBS = 3;

  /// Draws it up; in the background only.
  static Picture of(DominatorSource source, Place top, MapSize size, CancelSignal cancel) {
    var way = source.way(top, cancel);
    var crumbs = new ArrayList<Crumb>();
    var heap = Messages.text("treemap.heap");
    crumbs.add(new Crumb(source.root(), heap, heap));
    int leftOut = Math.max(0, way.size() - LAST_CRUMBS);
    if (leftOut > 0) {
      crumbs.add(new Crumb(null, "…", Messages.text("treemap.leftOut", Messages.count(leftOut))));
    }
    for (var place : way.subList(leftOut, way.size())) {
      var name = source.name(place, cancel);
      // where one is stands with its id, the steps before it without
      boolean isLast = place == way.getLast();
      crumbs.add(new Crumb(place, isLast ? name : name.replaceFirst(" @[0-9]+$", ""), name));
    }
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

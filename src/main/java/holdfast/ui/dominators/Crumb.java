package holdfast.ui.dominators;

import holdfast.progress.CancelSignal;
import holdfast.ui.Messages;
import java.util.ArrayList;
import java.util.List;

/// One step of the way from the whole heap to what a view shows.
///
/// @param place where it leads, null for steps that were left out
/// @param name short, as room is
/// @param whole with the id
record Crumb(Place place, String name, String whole) {
  /// How many of the last steps are named.
  private static final int LAST = 3;

  /// The steps to the last place of a way; in the background only.
  static List<Crumb> of(DominatorSource source, List<Place> way, CancelSignal cancel) {
    var crumbs = new ArrayList<Crumb>();
    var heap = Messages.text("treemap.heap");
    crumbs.add(new Crumb(source.root(), heap, heap));
    int leftOut = Math.max(0, way.size() - LAST);
    if (leftOut > 0) {
      crumbs.add(new Crumb(null, "…", Messages.text("treemap.leftOut", Messages.count(leftOut))));
    }
    for (var place : way.subList(leftOut, way.size())) {
      var name = source.name(place, cancel);
      // where one is stands with its id, the steps before it without
      boolean isLast = place == way.getLast();
      crumbs.add(new Crumb(place, isLast ? name : name.replaceFirst(" @[0-9]+$", ""), name));
    }
    return List.copyOf(crumbs);
  }
}

package holdfast.findings;

import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// One text in many copies that waste a two-hundredth of the heap.
final class RepeatedStrings implements ShapeRule {
  private static final int MANY = 100;
  private static final double LARGE_SHARE = 0.005;
  private static final int TEXT_LIMIT = 40;

  @Override
  public List<Suspect> find(Capture capture, CancelSignal cancel) {
    var copies = capture.snapshot().stringCopies(cancel);
    var found = new ArrayList<Suspect>();
    for (int text = 0; text < copies.count(); text++) {
      cancel.throwIfCanceled(text);
      if (copies.copies(text) >= MANY
          && copies.wasted(text) >= LARGE_SHARE * capture.snapshot().totalSize()) {
        var shown = capture.snapshot().name(copies.first(text));
        if (shown.isEmpty()) {
          continue; // what has bytes is not empty: the snapshot does not tell the text
        }
        var shape =
            String.format(
                "“%s” exists %,d times.",
                shown.length() > TEXT_LIMIT ? shown.substring(0, TEXT_LIMIT) + "…" : shown,
                copies.copies(text));
        var nodes = IntArrayList.newListWith(copies.nodes(text));
        found.addAll(
            GatheringPoint.suspect(
                capture, nodes, "copies of one text", copies.wasted(text), shape, LeakKind.OTHER));
      }
    }
    return found;
  }
}

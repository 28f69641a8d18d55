package holdfast.findings;

import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.List;

/// Linked lists of a hundred links and more that keep a hundredth of the heap: a queue that nobody
/// empties, or undo steps without a bound.
final class LongChains implements ShapeRule {
  private static final int MANY = 100;
  private static final double LARGE_SHARE = 0.01;

  @Override
  public List<Suspect> find(Capture capture, CancelSignal cancel) {
    var found = new ArrayList<Suspect>();
    for (var list : LinkedLists.find(capture, cancel)) {
      if (list.isChain()
          && list.links().size() >= MANY
          && list.retained() >= LARGE_SHARE * capture.snapshot().totalSize()) {
        found.add(suspect(capture, list));
      }
    }
    return found;
  }

  private static Suspect suspect(Capture capture, LinkedList list) {
    int holder = list.shown(capture.graph());
    long links = list.links().size();
    var history =
        new History(
            holder,
            List.of(holder),
            LinkedList.WORD,
            new long[] {links},
            new long[] {list.retained()},
            Trend.FLAT,
            links);
    return new Suspect(
        list.candidate(capture, links, list.retained()),
        history,
        String.format("%,d of them hold each other in a row.", links),
        list.example(capture),
        list.kind(capture));
  }
}

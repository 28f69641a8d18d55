package holdfast.findings;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is large and shaped like the usual suspects in a single capture. Shape only: whether it
/// grows, one capture cannot tell.
final class ShapeSearch {
  /// Those that say more of a holder come first.
  private static final List<ShapeRule> RULES =
      List.of(
          new ManyListeners(),
          new PendingTimers(),
          new PendingPromises(),
          new DetachedNodes(),
          new SlicedStrings(),
          new ManyBuffers(),
          new RepeatedStrings(),
          new LongChains(),
          new LargeCollections());

  private static final int LOOKED_AT = 60;
  private static final int HIGHEST = 100;

  private final Capture capture;
  private final CancelSignal cancel;

  ShapeSearch(Capture capture, CancelSignal cancel) {
    this.capture = capture;
    this.cancel = cancel;
  }

  /// Whether one stands for most of another, nearer to what is held.
  private boolean tellsMore(Suspect near, Suspect wide) {
    return near != wide
        && 2 * near.candidate().bytes >= wide.candidate().bytes
        && wide.example() != HeapGraph.NO_NODE
        && isAbove(wide.history().holder(), near.history().holder());
  }

  private boolean isAbove(int holder, int node) {
    int above = node;
    for (int steps = 0; steps < HIGHEST && above != capture.graph().root(); steps++) {
      above = capture.snapshot().dominatorOf(above);
      if (above == holder) {
        return true;
      }
    }
    return false;
  }

  /// By what they keep, the most first; of one holder what the first rule says. O(edges), and
  /// decodes every string.
  List<Suspect> find() {
    Map<Integer, Suspect> byHolder = new LinkedHashMap<>();
    for (var rule : RULES) {
      for (var suspect : rule.find(capture, cancel)) {
        byHolder.putIfAbsent(suspect.history().holder(), suspect);
      }
    }
    var found = new ArrayList<>(byHolder.values());
    found.removeIf(wide -> byHolder.values().stream().anyMatch(near -> tellsMore(near, wide)));
    found.sort(Comparator.comparingLong((Suspect s) -> s.candidate().bytes).reversed());
    return found.subList(0, Math.min(LOOKED_AT, found.size()));
  }
}

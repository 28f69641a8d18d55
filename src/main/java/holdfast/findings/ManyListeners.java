package holdfast.findings;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.List;

/// The listeners of one event of an EventEmitter or EventTarget, which warns from 11 on.
final class ManyListeners implements ShapeRule {
  private static final int MANY = 11;

  @Override
  public List<Suspect> find(Capture capture, CancelSignal cancel) {
    return EmitterEvents.find(capture, cancel).stream()
        .filter(event -> event.count() >= MANY && areOfProgram(capture, event))
        .map(event -> suspect(capture, event))
        .toList();
  }

  /// Whether at least half of the listeners are functions of the program or of a package.
  private static boolean areOfProgram(Capture capture, EmitterEvents.Event event) {
    var listeners = EmitterEvents.listeners(capture.graph(), event);
    int own =
        listeners.count(listener ->
            capture
                .snapshot()
                .sourceLocation(listener)
                .filter(place -> OwnCode.isUser(place.file()))
                .isPresent());
    return 2 * own >= listeners.size();
  }

  private static Suspect suspect(Capture capture, EmitterEvents.Event event) {
    int listeners = event.listeners();
    int count = event.count();
    long size = capture.snapshot().retainedSize(listeners);
    var candidate = new Candidate(listeners);
    candidate.add(listeners, count, size);
    candidate.largestEntry = HeapGraph.NO_NODE;
    var history =
        new History(
            listeners,
            List.of(listeners),
            "listeners",
            new long[] {count},
            new long[] {size},
            Trend.FLAT,
            count);
    return new Suspect(
        candidate,
        history,
        "Node.js warns from 11 listeners of one event on.",
        HeapGraph.NO_NODE,
        LeakKind.LISTENER);
  }
}

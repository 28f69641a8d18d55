package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.List;

/// Arrays of the listeners of one event of an EventEmitter, which warns from 11 on.
final class ManyListeners implements ShapeRule {
  private static final int MANY = 11;

  @Override
  public List<Suspect> find(Capture capture, CancelSignal cancel) {
    return EmitterEvents.find(capture, cancel).stream()
        .filter(event -> event.count() >= MANY && areOfProgram(capture, event.listeners()))
        .map(event -> suspect(capture, event.listeners()))
        .toList();
  }

  /// Whether at least half of the listeners are functions of the program or of a package.
  private static boolean areOfProgram(Capture capture, int listeners) {
    var graph = capture.graph();
    int others = 0;
    int own = 0;
    for (int edge = graph.firstEdge(listeners); edge < graph.edgesEnd(listeners); edge++) {
      if (graph.edgeType(edge) == EdgeType.ELEMENT) {
        var place = capture.snapshot().sourceLocation(graph.edgeTarget(edge));
        if (place.filter(p -> OwnCode.isUser(p.file())).isPresent()) {
          own++;
        } else {
          others++;
        }
      }
    }
    return own >= others;
  }

  private static Suspect suspect(Capture capture, int listeners) {
    int count = capture.entries().of(listeners);
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

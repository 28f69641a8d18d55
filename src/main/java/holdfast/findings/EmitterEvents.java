package holdfast.findings;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// How many listeners each event of each EventEmitter and EventTarget of Node.js has.
public final class EmitterEvents {
  private final Capture capture;
  private final HolderPaths paths;
  private final List<Event> events;

  private EmitterEvents(Capture capture, CancelSignal cancel) {
    this.capture = capture;
    paths = new HolderPaths(capture, Long.MAX_VALUE);
    events = find(capture, cancel);
  }

  /// O(nodes).
  public static EmitterEvents of(SnapshotAnalysis snapshot, CancelSignal cancel) {
    return new EmitterEvents(LeakSearch.captures(List.of(snapshot), cancel).getFirst(), cancel);
  }

  /// An event that somebody listens to.
  ///
  /// @param emitter the EventEmitter or EventTarget
  /// @param listeners the array of functions, the only function, or what a target's list of them
  ///   starts with
  /// @param count functions that listen
  public record Event(int emitter, String name, int listeners, int count) {}

  /// In the order of the file. O(nodes).
  static List<Event> find(Capture capture, CancelSignal cancel) {
    var graph = capture.graph();
    var found = new ArrayList<Event>();
    var targets = new TargetEvents(graph);
    for (int emitter = 0; emitter < graph.nodeCount(); emitter++) {
      cancel.throwIfCanceled(emitter);
      if (!capture.roles().isObject(emitter)) {
        continue;
      }
      int events = graph.target(emitter, EdgeType.PROPERTY, "_events");
      if (events != HeapGraph.NO_NODE) {
        add(capture, emitter, events, found);
      }
      int lists = graph.target(emitter, EdgeType.PROPERTY, TargetEvents.PROPERTY);
      if (lists != HeapGraph.NO_NODE) {
        targets.add(emitter, lists, found);
      }
    }
    return found;
  }

  private static void add(Capture capture, int emitter, int events, List<Event> found) {
    var graph = capture.graph();
    for (int edge = graph.firstEdge(events); edge < graph.edgesEnd(events); edge++) {
      int listeners = graph.edgeTarget(edge);
      if (graph.edgeType(edge) != EdgeType.PROPERTY) {
        continue;
      }
      if (graph.rawName(listeners).equals("Array")) {
        int count = capture.entries().of(listeners);
        found.add(new Event(emitter, graph.edgeName(edge), listeners, count));
      } else if (graph.type(listeners) == NodeType.CLOSURE
          && !graph.edgeName(edge).equals("__proto__")) {
        found.add(new Event(emitter, graph.edgeName(edge), listeners, 1));
      }
    }
  }

  /// All of them, in the order of the file.
  public List<Event> events() {
    return events;
  }

  /// The way from the nearest module or global object to an emitter. O(edges of the retainers
  /// around it).
  public List<HolderLink> wayTo(Event event) {
    return paths.to(event.emitter());
  }

  /// The first function that listens.
  public int listener(Event event) {
    return listeners(capture.graph(), event).getFirst();
  }

  /// What listens: functions, or of a target also objects that handle events.
  static IntArrayList listeners(HeapGraph graph, Event event) {
    var targets = new TargetEvents(graph);
    if (targets.isList(event.listeners())) {
      return targets.listeners(event.listeners());
    }
    var functions = new IntArrayList();
    for (int edge = graph.firstEdge(event.listeners());
        edge < graph.edgesEnd(event.listeners());
        edge++) {
      if (graph.edgeType(edge) == EdgeType.ELEMENT) {
        functions.add(graph.edgeTarget(edge));
      }
    }
    return functions.isEmpty() ? IntArrayList.newListWith(event.listeners()) : functions;
  }
}

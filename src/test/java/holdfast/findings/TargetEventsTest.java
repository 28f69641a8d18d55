package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetEventsTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int global;
  private final int table;

  /// An AbortSignal whose events stand in a Map with two buckets.
  TargetEventsTest() {
    int root = built.root();
    global = built.node("object", "global", 40, 3);
    int signal = built.node("object", "AbortSignal", 40, 5);
    int map = built.node("object", "Map", 40, 7);
    table = built.node("array", "", 100, 9);
    built.edge(root, "shortcut", "global", global).property(global, "signal", signal);
    built.property(signal, "<symbol kEvents>", map).edge(map, "internal", "table", table);
  }

  /// Adds an event with functions that listen.
  private int event(int word, String name, int listeners) {
    long id = 1001 + 1000L * word;
    int list = built.node("object", "Object", 40, id);
    built.edge(table, "internal", Integer.toString(word), built.node("string", name, 20, id + 2));
    built.edge(table, "internal", Integer.toString(word + 1), list);
    var links = new ArrayList<Integer>();
    for (int i = 0; i < listeners; i++) {
      links.add(built.node("object", "Listener", 40, id + 4 + 4L * i));
      int function = built.node("closure", name + i, 40, id + 6 + 4L * i);
      built.property(links.get(i), "listener", function).location(function, 7, i, 2);
      built.property(i == 0 ? list : links.get(i - 1), "next", links.get(i));
    }
    return links.isEmpty() ? list : links.getLast();
  }

  private List<String> events() {
    try (var snapshot = built.load()) {
      var events = EmitterEvents.of(snapshot, CancelSignal.NEVER);
      return events.events().stream()
          .map(event ->
              snapshot.className(event.emitter())
                  + " "
                  + event.name()
                  + " "
                  + event.count()
                  + " "
                  + snapshot.name(events.listener(event)))
          .sorted()
          .toList();
    }
  }

  @Test
  void listenersOfEachEventAreCounted() {
    event(5, "abort", 12);
    event(8, "change", 1);
    event(11, "nothing", 0);
    assertEquals(List.of("AbortSignal abort 12 abort0", "AbortSignal change 1 change0"), events());
  }

  @Test
  void listThatGoesRoundEnds() {
    int last = event(5, "abort", 3);
    built.property(last, "next", last);
    assertEquals(List.of("AbortSignal abort 3 abort0"), events());
  }
}

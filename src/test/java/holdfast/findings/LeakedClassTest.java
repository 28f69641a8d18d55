package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeakedClassTest {
  private static final int COUNT = 4;

  /// What leaks where so many arrays of listeners have a function for each order, and each order
  /// two rows.
  private static String named(int arrays) {
    var built = new SnapshotBuilder();
    int root = built.root();
    var candidate = new Candidate(array(built, root, 0));
    candidate.add(candidate.node, COUNT, 100);
    for (int i = 1; i < arrays; i++) {
      int sister = array(built, root, i);
      candidate.alike.add(sister);
      candidate.add(sister, COUNT, 100);
    }
    for (int i = 0; i < COUNT; i++) {
      int order = built.node("object", "Order", 100);
      built.property(order, "first", built.node("object", "Row", 100));
      built.property(order, "second", built.node("object", "Row", 100));
      for (int array = 0; array < arrays; array++) {
        int listener = built.node("closure", "", 50);
        int scope = built.node("object", "system / Context", 20);
        built.edge(candidate.alike.get(array), "element", i, listener);
        built.edge(listener, "internal", "context", scope).edge(scope, "context", "order", order);
      }
    }
    try (var snapshot = built.load()) {
      var capture = LeakSearch.captures(List.of(snapshot), CancelSignal.NEVER).getFirst();
      var gained = GainedClasses.of(capture, (node, sources) -> !sources.contains(node), candidate);
      var members = new LeakedClass(capture, gained).name((long) COUNT * arrays).orElseThrow();
      return capture.classes().name(members.classNumber);
    }
  }

  private static int array(SnapshotBuilder built, int root, int number) {
    int array = built.node("object", "Array", 32);
    built.edge(root, "element", number, array);
    return array;
  }

  @Test
  void classBehindTheFunctionsNamesTheLeak() {
    assertEquals("Order", named(1));
  }

  @Test
  void whatListenersOfSeveralEventsShareIsNamedRatherThanItsParts() {
    assertEquals("Order", named(3));
  }
}

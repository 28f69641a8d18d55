package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrappersTest {
  private static final int COUNT = 4;
  private static final long OF_PACKAGE = 71;
  private static final long OF_PROGRAM = 72;

  private final ScriptHeap heap = new ScriptHeap();
  private final int list = heap.built.node("object", "Array", 32, 5);

  /// What connects an entry of the list with what it may be for.
  private interface Link {
    void add(int record, int order);
  }

  private String named(String recordClass, long recordScript, Link link) {
    heap.script(OF_PACKAGE, "/app/node_modules/queue/index.js", "");
    heap.script(OF_PROGRAM, "/app/orders.js", "");
    heap.built.property(heap.global, "list", list);
    for (int i = 0; i < COUNT; i++) {
      int record = heap.built.node("object", recordClass, 100, 1001 + 100L * i);
      int order = heap.built.node("object", "Order", 100, 1011 + 100L * i);
      heap.built.location(record, recordScript, 3, 1).location(order, OF_PROGRAM, 4, 1);
      heap.built.edge(list, "element", i, record);
      link.add(record, order);
    }
    try (var snapshot = heap.built.load()) {
      var capture = LeakSearch.captures(List.of(snapshot), CancelSignal.NEVER).getFirst();
      var candidate = new Candidate(list);
      candidate.add(list, COUNT, 100);
      var gained = GainedClasses.of(capture, (node, sources) -> !sources.contains(node), candidate);
      var members = new LeakedClass(capture, gained).name(COUNT).orElseThrow();
      return capture.classes().name(members.classNumber);
    }
  }

  @Test
  void recordOfAPackageLeavesTheNameToWhatItIsFor() {
    assertEquals(
        "Order",
        named("Task", OF_PACKAGE, (record, order) -> heap.built.property(record, "value", order)));
  }

  @Test
  void recordOfAPackageLeavesTheNameToWhatItsFunctionUses() {
    assertEquals(
        "Order",
        named(
            "Task",
            OF_PACKAGE,
            (record, order) -> {
              int run = heap.built.node("closure", "run", 50);
              int scope = heap.built.node("object", "system / Context", 20);
              heap.built.property(record, "run", run).property(record, "options", list);
              heap.built.edge(run, "internal", "context", scope);
              heap.built.edge(scope, "context", "order", order);
            }));
  }

  @Test
  void recordOfAPackageLeavesTheNameToWhatTheFunctionGivenToItUses() {
    assertEquals(
        "Order",
        named(
            "Reaction",
            OF_PACKAGE,
            (record, order) -> {
              int own = heap.built.node("closure", "reactionRunner", 50);
              int ownScope = heap.built.node("object", "system / Context", 20);
              int given = heap.built.node("closure", "view", 50);
              int scope = heap.built.node("object", "system / Context", 20);
              heap.built.property(record, "run", own).property(record, "options", list);
              heap.built.edge(own, "internal", "context", ownScope);
              heap.built.edge(ownScope, "context", "view", given);
              heap.built.edge(given, "internal", "context", scope);
              heap.built.edge(scope, "context", "this", order);
            }));
  }

  @Test
  void objectOfAPackageThatOnlyLeadsThereKeepsItsName() {
    assertEquals(
        "Socket",
        named(
            "Socket",
            OF_PACKAGE,
            (record, order) -> {
              int state = heap.built.node("object", "State", 20);
              heap.built.property(record, "state", state).property(state, "order", order);
            }));
  }

  @Test
  void objectOfTheProgramKeepsItsName() {
    assertEquals(
        "Task",
        named("Task", OF_PROGRAM, (record, order) -> heap.built.property(record, "value", order)));
  }

  @Test
  void generatorLeavesTheNameToWhatItUses() {
    assertEquals(
        "Order",
        named(
            "rows",
            OF_PROGRAM,
            (record, order) -> {
              int registers = heap.built.node("array", "", 40);
              heap.built.edge(record, "internal", "parameters_and_registers", registers);
              heap.built.edge(registers, "internal", "0", order);
            }));
  }

  @Test
  void plainLinkOfAListLeavesTheNameToItsValue() {
    var links = new ArrayList<Integer>();
    int end = heap.built.node("hidden", "null", 0);
    assertEquals(
        "Buffer",
        named(
            "Object",
            OF_PACKAGE,
            (link, order) -> {
              heap.built.property(link, "data", heap.built.node("object", "Buffer", 100));
              if (!links.isEmpty()) {
                heap.built.property(links.getLast(), "next", link);
              }
              links.add(link);
              if (links.size() == COUNT) {
                heap.built.property(link, "next", end);
              }
            }));
  }
}

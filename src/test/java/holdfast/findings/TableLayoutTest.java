package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableLayoutTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();
  private final int table = built.node("array", "", 100);

  private void entry(int word) {
    built.edge(table, "internal", Integer.toString(word), built.node("object", "X", 8));
  }

  private TableLayout layout() {
    built.edge(root, "element", 1, table);
    try (var snapshot = built.load()) {
      var graph = snapshot.graph();
      return TableLayout.of(graph, NodeRoles.of(graph, CancelSignal.NEVER), table);
    }
  }

  private int entries() {
    built.edge(root, "element", 1, table);
    try (var snapshot = built.load()) {
      var graph = snapshot.graph();
      return TableLayout.entries(graph, NodeRoles.of(graph, CancelSignal.NEVER), table);
    }
  }

  @Test
  void smallMapStartsBehindTwoBuckets() {
    entry(5);
    entry(6);
    assertEquals(new TableLayout(5, 3), layout());
  }

  @Test
  void setHasTwoWordsPerEntry() {
    entry(7);
    entry(9);
    entry(11);
    assertEquals(new TableLayout(7, 2), layout());
  }

  @Test
  void mapWithKeysThatAreNoNodesIsCountedByItsValues() {
    for (int i = 0; i < 8; i++) {
      entry(3 + 4 + 3 * i + 1);
    }
    assertEquals(8, entries());
  }

  @Test
  void keyAndValueAreOneEntryWhateverWasDeleted() {
    var random = new Random(7);
    int buckets = 64;
    int expected = 0;
    for (int i = 0; i < 2 * buckets; i++) {
      if (i == 0 || random.nextInt(3) > 0) {
        entry(3 + buckets + 3 * i);
        entry(3 + buckets + 3 * i + 1);
        expected++;
      }
    }
    assertEquals(expected, entries());
  }

  @Test
  void tableOfAnotherKindCountsWhatItLeadsTo() {
    int value = built.node("object", "X", 8);
    built.edge(
        table,
        "internal",
        "4 / part of key (A @3) -> value (X @5) pair in WeakMap (table @7)",
        value);
    built.edge(table, "internal", "other", value);
    assertEquals(1, entries());
  }
}

package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherHoldersTest {
  /// An old array holds ten new objects; an old Set holds the first of them, too, through a table.
  @ParameterizedTest
  @CsvSource({"10, Set @7", "5, Set @7", "4, ''", "0, ''"})
  void whatHoldsHalfOfTheEntriesIsNamed(int shared, String expected) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 40, 3);
    int array = built.node("object", "Array", 32, 5);
    int set = built.node("object", "Set", 32, 7);
    int table = built.node("array", "", 32, 9);
    built.edge(root, "shortcut", "global", global).property(global, "list", array);
    built.property(global, "set", set).edge(set, "internal", "table", table);
    for (int i = 0; i < 10; i++) {
      int entry = built.node("object", "Job", 10, 1_001 + 2L * i);
      built.edge(array, "element", i, entry);
      if (i < shared) {
        built.edge(table, "internal", Integer.toString(i), entry);
      }
    }
    try (var snapshot = built.load()) {
      var capture = LeakSearch.captures(List.of(snapshot), CancelSignal.NEVER).getFirst();
      var candidate = new Candidate(array);
      candidate.add(array, 10, 100);
      assertEquals(
          expected, String.join(", ", new OtherHolders(capture, 100).of(candidate, array)));
    }
  }
}

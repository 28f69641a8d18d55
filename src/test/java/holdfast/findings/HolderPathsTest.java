package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolderPathsTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();
  private final int global = built.node("object", "global", 40, 3);
  private final int map = built.node("object", "WeakMap", 32, 5);
  private final int table = built.node("array", "", 80, 7);
  private final int key = built.node("object", "App", 40, 9);
  private final int value = built.node("object", "Jobs", 40, 11);

  /// The names on the way to the value of a WeakMap's entry.
  private List<String> way() {
    built.edge(root, "shortcut", "global", global);
    built.property(global, "byApp", map).property(global, "app", key);
    built.edge(map, "internal", "table", table);
    var entry = " / part of key (App @9) -> value (Jobs @11) pair in WeakMap (table @7)";
    built.edge(key, "internal", "1" + entry, value).edge(table, "internal", "2" + entry, value);
    try (var snapshot = built.load()) {
      var capture = LeakSearch.captures(List.of(snapshot), CancelSignal.NEVER).getFirst();
      var links = new HolderPaths(capture, capture.greatestId()).to(value);
      return links.stream().map(HolderLink::edgeName).toList();
    }
  }

  @Test
  void valueOfAWeakMapIsKnownByTheMap() {
    assertEquals(List.of("", "byApp", "value"), way());
  }

  @Test
  void valueThatIsAPropertyAsWellIsKnownByThat() {
    built.property(key, "jobs", value);
    assertEquals(List.of("", "app", "jobs"), way());
  }
}

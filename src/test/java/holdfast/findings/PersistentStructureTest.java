package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersistentStructureTest {
  private static final int TODOS = 100;
  private static final int PARTS = 4;

  /// A capture of a store whose `state` is a new tree each time, over four parts, of which so many
  /// are filled with a hundred objects.
  ///
  /// @param number of the capture, which tells the ids of the tree
  /// @param firstPart the number of the first part, which tells the ids of what is in it
  private static SnapshotAnalysis capture(int number, int firstPart) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 40, 3);
    int store = built.node("object", "Store", 40, 5);
    long made = partId(firstPart + number) + 8L * TODOS + 100;
    int tree = built.node("object", "Tree", 40, made + 2);
    int top = built.node("object", "Array", 40, made + 4);
    built.edge(root, "shortcut", "global", global).property(global, "store", store);
    built.property(store, "state", tree).property(tree, "top", top);
    for (int i = 0; i < PARTS; i++) {
      long id = i <= number ? partId(firstPart + i) : made + 6 + 2L * i;
      int part = built.node("object", "Array", 40, id);
      built.edge(top, "element", i, part);
      for (int todo = 0; i <= number && todo < TODOS; todo++) {
        built.edge(part, "element", todo, built.node("object", "Todo", 200, id + 8L * (todo + 1)));
      }
    }
    return built.load();
  }

  private static long partId(int part) {
    return 1001 + 10_000L * part;
  }

  private static List<String> judged(int... firstParts) {
    var captures =
        IntStream.range(0, firstParts.length).mapToObj(i -> capture(i, firstParts[i])).toList();
    try {
      var findings = LeakSearch.run(captures, CancelSignal.NEVER).findings();
      return findings.stream()
          .map(f -> f.verdict().text() + " " + f.leakedClass() + " in " + f.holder().edgeName())
          .toList();
    } finally {
      captures.forEach(SnapshotAnalysis::close);
    }
  }

  @Test
  void treeThatIsReplacedButKeepsItsPartsLeaks() {
    assertEquals(List.of("leak Todo in state"), judged(0, 0, 0));
  }

  @Test
  void treeOfWhichNothingIsKeptIsSuspect() {
    assertEquals(List.of("suspect Todo in state"), judged(0, 1, 3));
  }
}

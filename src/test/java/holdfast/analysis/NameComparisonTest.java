package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.RandomGraphs;
import holdfast.testing.SnapshotBuilder;
import org.junit.jupiter.api.Test;

class NameComparisonTest {
  private final SnapshotBuilder built = new SnapshotBuilder();

  @Test
  void namesOfRandomHeapsCompareAsTheirTexts() {
    RandomGraphs.forEachSeed(200, (_, heap) -> assertComparesAllNames(heap));
  }

  @Test
  void concatenatedStringsCompareAsTheirWholeTexts() {
    built.root();
    int[] texts = new int[6];
    String[] parts = {"", "a", "ab", "b", "\"", "é"};
    for (int i = 0; i < parts.length; i++) {
      texts[i] = built.node("string", parts[i], 1);
    }
    for (int first : texts) {
      for (int second : texts) {
        int sum = sum(first, second);
        sum(sum, first);
        sum(second, sum);
      }
    }
    try (var heap = built.load()) {
      assertComparesAllNames(heap);
    }
  }

  @Test
  void concatenatedStringOfItselfCompares() {
    built.root();
    int text = built.node("string", "a", 1);
    int endless = built.node("concatenated string", "", 1);
    built.edge(endless, "internal", "first", endless).edge(endless, "internal", "second", text);
    int half = built.node("concatenated string", "", 1);
    built.edge(half, "internal", "second", text);
    try (var heap = built.load()) {
      assertComparesAllNames(heap);
    }
  }

  private int sum(int first, int second) {
    int sum = built.node("concatenated string", "", 1);
    built.edge(sum, "internal", "first", first).edge(sum, "internal", "second", second);
    return sum;
  }

  /// Twice, so that remembered answers are asked for.
  private static void assertComparesAllNames(SnapshotAnalysis heap) {
    for (int bound = 0; bound < heap.graph().nodeCount(); bound++) {
      var text = heap.name(bound);
      var comparison = heap.namesComparedWith(text);
      for (int i = 0; i < 2 * heap.graph().nodeCount(); i++) {
        int node = i / 2;
        assertEquals(
            Integer.signum(heap.name(node).compareTo(text)),
            comparison.compare(node),
            heap.name(node) + " and " + text);
      }
    }
  }
}

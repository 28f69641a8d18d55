package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.graph.NodeType;
import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import holdfast.testing.SnapshotBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StringCopiesTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();

  private int string(String type, String text, long size) {
    int node = built.node(type, text, size);
    built.edge(root, "element", node, node);
    return node;
  }

  private record Text(List<Integer> nodes, long size, long wasted) {}

  private static List<Text> texts(SnapshotAnalysis heap) {
    var copies = heap.stringCopies(CancelSignal.NEVER);
    return IntStream.range(0, copies.count())
        .mapToObj(text -> {
          assertEquals(copies.nodes(text)[0], copies.first(text));
          assertEquals(copies.nodes(text).length, copies.copies(text));
          return new Text(
              Arrays.stream(copies.nodes(text)).boxed().toList(),
              copies.size(text),
              copies.wasted(text));
        })
        .toList();
  }

  @Test
  void allButTheLargestCopyIsWasted() {
    int a = string("string", "twice", 24);
    string("string", "once", 100);
    int b = string("string", "thrice", 20);
    int c = string("string", "thrice", 30);
    int d = string("string", "twice", 24);
    int e = string("string", "thrice", 25);
    try (var heap = built.load()) {
      assertEquals(
          List.of(new Text(List.of(b, c, e), 75, 45), new Text(List.of(a, d), 48, 24)),
          texts(heap));
      assertEquals(69, heap.stringCopies(CancelSignal.NEVER).wasted());
      assertEquals(5, heap.stringCopies(CancelSignal.NEVER).copies());
    }
  }

  @Test
  void concatenatedStringIsACopyOfItsText() {
    int whole = string("string", "ab", 16);
    int first = string("string", "a", 12);
    int second = string("string", "b", 12);
    int both = string("concatenated string", "", 20);
    built.edge(both, "internal", "first", first);
    built.edge(both, "internal", "second", second);
    try (var heap = built.load()) {
      assertEquals(List.of(new Text(List.of(whole, both), 36, 16)), texts(heap));
    }
  }

  @Test
  void stringsWithoutSizeAreNoCopies() {
    string("string", "empty", 0);
    string("string", "empty", 20);
    string("symbol", "empty", 20);
    try (var heap = built.load()) {
      assertEquals(List.of(), texts(heap));
    }
  }

  @Test
  void randomStringsAreFoundOneByOne() {
    for (long seed = 1; seed <= 100; seed++) {
      var random = new Random(seed);
      var heapText = new SnapshotBuilder();
      int top = heapText.root();
      var byText = new HashMap<String, List<Integer>>();
      for (int i = 0; i < 80; i++) {
        var text = "text " + random.nextInt(40);
        int node = heapText.node("string", text, random.nextInt(5) * 8);
        heapText.edge(top, "element", i, node);
        if (heapText.nodes().get(node).size() > 0) {
          byText.computeIfAbsent(text, _ -> new ArrayList<>()).add(node);
        }
      }
      byText.values().removeIf(nodes -> nodes.size() < 2);
      var expected =
          byText.values().stream()
              .sorted(java.util.Comparator.comparing(nodes -> nodes.get(1)))
              .map(nodes -> {
                var sizes =
                    nodes.stream().mapToLong(node -> heapText.nodes().get(node).size()).toArray();
                long sum = Arrays.stream(sizes).sum();
                return new Text(nodes, sum, sum - Arrays.stream(sizes).max().getAsLong());
              })
              .toList();
      try (var heap = heapText.load()) {
        assertEquals(expected, texts(heap), "seed " + seed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("holdfast.testing.GoldenFiles#names")
  void copiesOfRealHeapsAreThoseThatDevToolsFilters(String name) throws IOException {
    try (var heap =
        SnapshotLoader.load(
            GoldenFiles.snapshot(name), ProgressListener.NONE, CancelSignal.NEVER)) {
      var copies = heap.stringCopies(CancelSignal.NEVER);
      var rows = heap.classes(DuplicatedStrings.FILTER, CancelSignal.NEVER).rows();
      long size = IntStream.range(0, copies.count()).mapToLong(copies::size).sum();
      assertEquals(rows.stream().mapToInt(ClassAggregate::count).sum(), copies.copies());
      assertEquals(rows.stream().mapToLong(ClassAggregate::shallowSize).sum(), size);
      for (int text = 0; text < copies.count(); text++) {
        var shown = heap.name(copies.first(text));
        for (int node : copies.nodes(text)) {
          assertEquals(shown, heap.name(node));
          assertEquals(
              true,
              heap.graph().type(node) == NodeType.STRING
                  || heap.graph().type(node) == NodeType.CONCATENATED_STRING);
        }
      }
    }
  }

  @Test
  void stopsWhenCanceled() {
    var cancel = new CancelFlag();
    cancel.cancel();
    string("string", "a", 8);
    try (var heap = built.load()) {
      assertThrows(CanceledException.class, () -> heap.stringCopies(cancel));
    }
  }
}

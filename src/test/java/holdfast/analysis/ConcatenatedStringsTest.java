package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What [NodeNamesTest] does not say: long chains, and many ways to put parts together.
class ConcatenatedStringsTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final Map<Integer, List<Integer>> halves = new HashMap<>();

  ConcatenatedStringsTest() {
    built.root();
  }

  @Test
  void anyOrderOfQuestionsAboutAnyStringsHasTheTextsOfTheDefinition() {
    for (int seed = 1; seed <= 20; seed++) {
      var random = new Random(seed);
      var nodes = new ArrayList<Integer>();
      for (int i = 0; i < 10; i++) {
        nodes.add(built.node("string", "x".repeat(random.nextInt(40)) + i + "é\"", 1));
      }
      for (int i = 0; i < 600; i++) {
        // mostly chains of first halves, several with one base
        int first =
            nodes.get(random.nextInt(8) == 0 ? random.nextInt(nodes.size()) : nodes.size() - 1);
        int second = nodes.get(random.nextInt(random.nextInt(20) == 0 ? nodes.size() : 10));
        nodes.add(sum(first, second));
      }
      Collections.shuffle(nodes, random);
      try (var heap = built.load()) {
        for (int node : nodes) {
          assertEquals(slowText(node), heap.name(node), "seed " + seed + ", node " + node);
        }
      }
    }
  }

  @Test
  void longChainIsPutTogetherInNoTime() {
    int links = 150_000;
    int node = built.node("string", "start", 1);
    int line = built.node("string", " line", 1);
    int first = built.nodes().size();
    for (int i = 0; i < links; i++) {
      node = sum(node, line);
    }
    var whole = "start" + " line".repeat(204); // the first to reach 1,024 characters
    assertEquals(1025, whole.length());
    int top = node;
    try (var heap = built.load()) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            assertEquals(whole, heap.name(top));
            assertEquals(whole, heap.name(first + 203));
            assertEquals(whole.substring(0, 1020), heap.name(first + 202));
            assertEquals(
                links - 203,
                heap.search(new TextMatch(" LINE".repeat(204), false), CancelSignal.NEVER).length);
          });
    }
  }

  @Test
  void chainsThatLeadBackToThemselvesEnd() {
    int text = built.node("string", "text", 1);
    int first = built.nodes().size();
    int links = 1_000;
    for (int i = 0; i < links; i++) {
      sum(first + (i + 1) % links, text);
    }
    int above = sum(first + 7, text);
    try (var heap = built.load()) {
      assertEquals("", heap.name(first));
      assertEquals("", heap.name(above));
    }
  }

  @Test
  void secondHalvesThatNeverEndAreGivenUp() {
    int empty = built.node("string", "", 1);
    int first = built.nodes().size();
    built.node("concatenated string", "", 1);
    built.edge(first, "internal", "first", empty).edge(first, "internal", "second", first);
    try (var heap = built.load()) {
      assertEquals("", heap.name(first));
    }
  }

  @Test
  void threadsThatAskAtOnceAreAnsweredAlike() {
    int node = built.node("string", "start", 1);
    int line = built.node("string", " line", 1);
    int first = built.nodes().size();
    for (int i = 0; i < 20_000; i++) {
      node = sum(node, line);
    }
    var whole = "start" + " line".repeat(204);
    try (var heap = built.load()) {
      assertEquals(
          20_000 - 203,
          IntStream.range(first, first + 20_000)
              .parallel()
              .filter(link -> heap.name(link).equals(whole))
              .count());
    }
  }

  private int sum(int first, int second) {
    int node = built.node("concatenated string", "", 1);
    built.edge(node, "internal", "first", first).edge(node, "internal", "second", second);
    halves.put(node, List.of(first, second));
    return node;
  }

  /// As DevTools does it.
  private String slowText(int node) {
    var text = new StringBuilder();
    var pending = new ArrayDeque<Integer>(List.of(node));
    while (!pending.isEmpty() && text.length() < 1024) {
      int part = pending.pop();
      if (halves.containsKey(part)) {
        pending.push(halves.get(part).get(1));
        pending.push(halves.get(part).get(0));
      } else {
        text.append(built.nodes().get(part).name());
      }
    }
    return text.toString();
  }
}

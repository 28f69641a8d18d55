package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.EdgeType;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LinkedListsTest {
  private static final int LINKS = 12;

  private final SnapshotBuilder heap = new SnapshotBuilder();
  private final int root = heap.root();
  private final int owner = heap.node("object", "Queue", 24);
  private final int[] links = new int[LINKS];

  /// Links of a class in the heap, the first of them held by the queue.
  private void links(String className) {
    heap.edge(root, "element", 1, owner);
    for (int i = 0; i < LINKS; i++) {
      links[i] = heap.node("object", className, 40);
    }
    heap.property(owner, "head", links[0]);
  }

  private void chain() {
    for (int i = 1; i < LINKS; i++) {
      heap.property(links[i - 1], "next", links[i]);
    }
  }

  private static List<LinkedList> lists(SnapshotAnalysis loaded) {
    var capture = Capture.of(loaded, loaded.classKeys(), CancelSignal.NEVER);
    return LinkedLists.find(capture, CancelSignal.NEVER);
  }

  /// Owner, head, number of links, bytes, and whether it is a chain.
  private List<String> found() {
    try (var loaded = heap.load()) {
      return lists(loaded).stream()
          .map(list ->
              list.owner()
                  + " "
                  + list.head()
                  + " "
                  + list.links().size()
                  + " "
                  + list.retained()
                  + " "
                  + list.isChain())
          .toList();
    }
  }

  private List<String> all(boolean isChain) {
    return List.of(owner + " " + links[0] + " " + LINKS + " " + 40 * LINKS + " " + isChain);
  }

  @Test
  void linksHoldEachOtherInARow() {
    links("Job");
    chain();
    assertEquals(all(true), found());
  }

  @Test
  void linksBackMakeNoDifference() {
    links("Job");
    chain();
    heap.property(owner, "tail", links[LINKS - 1]);
    for (int i = 1; i < LINKS; i++) {
      heap.property(links[i], "previous", links[i - 1]);
    }
    assertEquals(all(true), found());
  }

  @Test
  void objectThatHoldsBothEndsOwnsLinksThatOthersHoldToo() {
    links("Timeout");
    chain();
    heap.property(owner, "tail", links[LINKS - 1]);
    int socket = heap.node("object", "Socket", 100);
    heap.edge(root, "element", 2, socket).property(socket, "timer", links[3]);
    assertEquals(all(true), found());
  }

  @Test
  void treeBranches() {
    links("Branch");
    for (int i = 1; i < LINKS; i++) {
      heap.property(links[(i - 1) / 2], i % 2 == 1 ? "left" : "right", links[i]);
    }
    assertEquals(all(false), found());
  }

  @Test
  void whatAnArrayHoldsAsWellIsNoList() {
    links("Job");
    chain();
    int array = heap.node("object", "Array", 16);
    heap.edge(root, "element", 2, array);
    for (int i = 0; i < LINKS; i++) {
      heap.edge(array, "element", i, links[i]);
    }
    assertEquals(List.of(), found());
  }

  @Test
  void mapsInMapsAreNoList() {
    links("Map");
    chain();
    assertEquals(List.of(), found());
  }

  @Test
  void prototypesAreNoLinks() {
    links("Job");
    for (int i = 1; i < LINKS; i++) {
      heap.property(links[i - 1], "__proto__", links[i]);
    }
    assertEquals(List.of(), found());
  }

  /// Objects of three classes that hold each other at random.
  private static SnapshotBuilder random(long seed) {
    var random = new Random(seed);
    var heap = new SnapshotBuilder();
    int root = heap.root();
    int count = 20 + random.nextInt(60);
    for (int i = 1; i <= count; i++) {
      heap.node(
          random.nextInt(8) == 0 ? "closure" : "object", "ABC".charAt(random.nextInt(3)) + "", 8);
    }
    heap.edge(root, "element", 1, 1);
    for (int edges = random.nextInt(3 * count); edges > 0; edges--) {
      var name = List.of("next", "left", "right", "__proto__").get(random.nextInt(4));
      heap.property(1 + random.nextInt(count), name, 1 + random.nextInt(count));
    }
    return heap;
  }

  @Test
  void listsAreWhatHangsTogether() {
    int lists = 0;
    for (long seed = 1; seed <= 400; seed++) {
      try (var loaded = random(seed).load()) {
        var expected = slowGroups(loaded);
        for (var list : lists(loaded)) {
          lists++;
          var links = new TreeSet<Integer>();
          list.links().forEach(links::add);
          assertTrue(expected.contains(links), "seed " + seed + ": " + links);
          assertEquals(slowIsChain(loaded, links), list.isChain(), "seed " + seed);
        }
      }
    }
    assertTrue(lists > 50, lists + " lists");
  }

  private static boolean isLink(SnapshotAnalysis heap, int from, int edge) {
    var graph = heap.graph();
    int to = graph.edgeTarget(edge);
    return from != to
        && graph.type(from) == NodeType.OBJECT
        && graph.type(to) == NodeType.OBJECT
        && graph.rawName(from).equals(graph.rawName(to))
        && graph.edgeType(edge) == EdgeType.PROPERTY
        && !graph.edgeName(edge).equals("__proto__");
  }

  private static List<TreeSet<Integer>> slowGroups(SnapshotAnalysis heap) {
    var graph = heap.graph();
    var beside = new ArrayList<List<Integer>>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      beside.add(new ArrayList<>());
    }
    for (int node = 0; node < graph.nodeCount(); node++) {
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        if (isLink(heap, node, edge)) {
          beside.get(node).add(graph.edgeTarget(edge));
          beside.get(graph.edgeTarget(edge)).add(node);
        }
      }
    }
    var groups = new ArrayList<TreeSet<Integer>>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      var group = new TreeSet<Integer>();
      var left = new ArrayDeque<>(List.of(node));
      while (!left.isEmpty()) {
        int next = left.pop();
        if (group.add(next)) {
          left.addAll(beside.get(next));
        }
      }
      groups.add(group);
    }
    return groups;
  }

  private static boolean slowIsChain(SnapshotAnalysis heap, TreeSet<Integer> links) {
    return Arrays.asList("next", "left", "right").stream()
        .anyMatch(name -> 10L * slowHeld(heap, links, name) >= 9L * (links.size() - 1));
  }

  /// How many links another holds by a property.
  private static long slowHeld(SnapshotAnalysis heap, TreeSet<Integer> links, String name) {
    var held = new TreeSet<Integer>();
    for (int node : links) {
      for (int edge = heap.graph().firstEdge(node); edge < heap.graph().edgesEnd(node); edge++) {
        if (isLink(heap, node, edge) && heap.graph().edgeName(edge).equals(name)) {
          held.add(heap.graph().edgeTarget(edge));
        }
      }
    }
    return held.size();
  }
}

package holdfast.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HolderGroupsTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();

  /// Objects of 10 bytes each that an object of a class of its own holds.
  private void held(String holderClass, int count) {
    held(holderClass, count, 10);
  }

  private void held(String holderClass, int count, int size) {
    int holder = built.node("object", holderClass, 8);
    built.edge(root, "shortcut", holderClass, holder);
    for (int i = 0; i < count; i++) {
      built.edge(holder, "element", i, built.node("object", "Cart", size));
    }
  }

  /// Holders and how many objects they hold, then those of the single ones.
  private List<List<String>> holders() {
    try (var heap = built.load()) {
      var groups = groups(heap);
      return List.of(names(groups.tree(), groups.groups()), names(groups.tree(), groups.single()));
    }
  }

  private static HolderGroups groups(SnapshotAnalysis heap) {
    var keys = heap.classKeys();
    var set =
        RetainedSet.ofClasses(
            heap, keys, number -> keys.name(number).equals("Cart"), CancelSignal.NEVER);
    return HolderGroups.of(RetentionTree.compute(List.of(set), () -> {}, CancelSignal.NEVER));
  }

  private static List<String> names(RetentionTree tree, List<HolderGroup> groups) {
    return groups.stream()
        .map(group -> group.nodes().length + " " + tree.className(tree.parent(group.place())))
        .sorted()
        .toList();
  }

  @Test
  void objectsThatEachSomethingElseHoldsStandApart() {
    held("Store", 100);
    held("Basket", 2);
    IntStream.range(0, 4).forEach(i -> held("Holder" + i, 1));
    assertEquals(
        List.of(
            List.of("100 Store", "2 Basket"),
            List.of("1 Holder0", "1 Holder1", "1 Holder2", "1 Holder3")),
        holders());
  }

  @Test
  void fewOfThemStandAmongTheOthers() {
    held("Store", 100);
    IntStream.range(0, 3).forEach(i -> held("Holder" + i, 1));
    assertEquals(
        List.of(List.of("1 Holder0", "1 Holder1", "1 Holder2", "100 Store"), List.of()), holders());
  }

  @Test
  void nothingStandsApartFromNothing() {
    IntStream.range(0, 30).forEach(i -> held("Holder" + i, 1));
    var holders = holders();
    assertEquals(30, holders.getFirst().size());
    assertEquals(List.of(), holders.getLast());
  }

  @Test
  void objectsOnTheLinksOfAListAreOneGroup() {
    int before = built.node("object", "Queue", 8);
    built.edge(root, "shortcut", "queue", before);
    for (int i = 0; i < 6; i++) {
      int link = built.node("object", "Link", 8);
      built.edge(before, "property", "next", link);
      built.edge(link, "property", "cart", built.node("object", "Cart", 10));
      before = link;
    }
    try (var heap = built.load()) {
      var groups = groups(heap);
      assertEquals(
          List.of("5 Link ×5 50", "1 Link ×1 10"),
          groups.groups().stream()
              .map(group ->
                  names(groups.tree(), List.of(group)).getFirst()
                      + " ×"
                      + group.holders()
                      + " "
                      + group.retainedSize())
              .toList());
      assertEquals(List.of(), groups.single());
    }
  }

  @Test
  void largeObjectStandsForItself() {
    held("Store", 100);
    held("Giant", 1, 500);
    IntStream.range(0, 4).forEach(i -> held("Holder" + i, 1));
    assertEquals(List.of("1 Giant", "100 Store"), holders().getFirst());
  }

  @Test
  void noObjectIsLostOrNamedTwice() {
    held("Store", 7);
    held("Basket", 2);
    IntStream.range(0, 9).forEach(i -> held("Holder" + i, 1));
    try (var heap = built.load()) {
      var groups = groups(heap);
      var shown =
          IntStream.concat(
              groups.groups().stream().flatMapToInt(group -> Arrays.stream(group.nodes())),
              IntStream.of(groups.singleNodes()));
      var all =
          IntStream.range(0, heap.graph().nodeCount())
              .filter(node -> heap.className(node).equals("Cart"));
      assertEquals(all.boxed().toList(), shown.sorted().boxed().toList());
      assertEquals(groups.single(), groups.apart().groups());
      assertEquals(List.of(), groups.apart().single());
    }
  }

  @Test
  void groupsOfRootsGoByTheirNames() {
    int roots = built.node("synthetic", "(GC roots)", 0);
    built.edge(root, "element", 1, roots);
    int handles = built.node("synthetic", "(Global handles)", 0);
    built.edge(roots, "element", 1, handles);
    built.edge(handles, "element", 1, built.node("object", "Cart", 10));
    assertEquals(List.of(List.of("1 (Global handles)"), List.of()), holders());
  }
}

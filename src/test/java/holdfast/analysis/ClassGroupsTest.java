package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import holdfast.testing.GoldenFiles;
import holdfast.testing.RandomGraphs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClassGroupsTest {
  private record Group(String className, List<Integer> nodes, long shallow, long retained) {}

  private static List<Group> groups(SnapshotAnalysis heap, int[] nodes) {
    var found = ClassGroups.of(heap, nodes, CancelSignal.NEVER);
    return IntStream.range(0, found.count())
        .mapToObj(group -> {
          assertEquals(found.nodes(group)[0], found.first(group));
          assertEquals(found.nodes(group).length, found.size(group));
          assertEquals(heap.classOf(found.first(group)), found.classNumber(group));
          return new Group(
              found.className(group),
              Arrays.stream(found.nodes(group)).boxed().toList(),
              found.shallowSize(group),
              found.retainedSize(group));
        })
        .toList();
  }

  /// One node after the other into lists by the number of its class.
  private static List<Group> slowly(SnapshotAnalysis heap, int[] nodes) {
    var byClass = new TreeMap<Integer, List<Integer>>();
    for (int node : nodes) {
      byClass.computeIfAbsent(heap.classOf(node), _ -> new ArrayList<>()).add(node);
    }
    return byClass.values().stream()
        .map(list ->
            new Group(
                heap.className(list.getFirst()),
                list,
                list.stream().mapToLong(heap::shallowSize).sum(),
                list.stream().mapToLong(heap::retainedSize).sum()))
        .toList();
  }

  @Test
  void randomHeapsAreGroupedOneByOne() {
    RandomGraphs.forEachSeed(
        200,
        (_, heap) -> {
          var dominated = heap.dominatedNodes(CancelSignal.NEVER);
          for (int node = 0; node < heap.graph().nodeCount(); node++) {
            assertEquals(slowly(heap, dominated.of(node)), groups(heap, dominated.of(node)));
          }
        });
  }

  @Test
  void nothingHasNoGroups() {
    RandomGraphs.forSeed(1, (_, heap) -> assertEquals(List.of(), groups(heap, new int[] {})));
  }

  @ParameterizedTest
  @MethodSource("holdfast.testing.GoldenFiles#names")
  void groupsOfAWholeHeapCountWhatSummaryCounts(String name) throws IOException {
    try (var heap =
        SnapshotLoader.load(
            GoldenFiles.snapshot(name),
            holdfast.progress.ProgressListener.NONE,
            CancelSignal.NEVER)) {
      var sized =
          IntStream.range(0, heap.graph().nodeCount())
              .filter(node -> heap.shallowSize(node) != 0)
              .toArray();
      Map<Integer, Integer> counts = new HashMap<>();
      var found = ClassGroups.of(heap, sized, CancelSignal.NEVER);
      for (int group = 0; group < found.count(); group++) {
        counts.put(found.classNumber(group), found.size(group));
      }
      for (var row : heap.classes().rows()) {
        assertEquals(row.count(), counts.get(row.index()), row.className());
      }
    }
  }
}

package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SnapshotBuilder;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CategoryTest {
  private static Map<Category, Long> summarySizes(SnapshotAnalysis heap) {
    return Arrays.stream(Category.values())
        .collect(
            Collectors.toMap(
                category -> category,
                category ->
                    heap.classes(category, CancelSignal.NEVER).rows().stream()
                        .mapToLong(ClassAggregate::shallowSize)
                        .sum(),
                Long::sum,
                TreeMap::new));
  }

  /// Without what belongs to no node.
  private static Map<Category, Long> statisticsSizes(SnapshotAnalysis heap) {
    var statistics = heap.statistics(CancelSignal.NEVER);
    var sizes = new TreeMap<Category, Long>();
    for (var category : Category.values()) {
      long outside = category == Category.OTHER_NON_JS ? heap.graph().extraNativeBytes() : 0;
      sizes.put(category, statistics.size(category) - outside);
    }
    return sizes;
  }

  @ParameterizedTest
  @MethodSource("holdfast.testing.GoldenFiles#names")
  void summaryOfEachCategoryOfRealHeapsIsOfItsSize(String name) throws IOException {
    try (var heap =
        SnapshotLoader.load(
            GoldenFiles.snapshot(name), ProgressListener.NONE, CancelSignal.NEVER)) {
      var sizes = summarySizes(heap);
      assertEquals(statisticsSizes(heap), sizes);
      assertEquals(
          heap.totalSize() - heap.graph().extraNativeBytes(),
          sizes.values().stream().mapToLong(Long::longValue).sum());
    }
  }

  @Test
  void summaryOfEachCategoryOfRandomHeapsIsOfItsSize() {
    RandomGraphs.forEachSeed(
        300, (_, heap) -> assertEquals(statisticsSizes(heap), summarySizes(heap)));
  }

  @Test
  void elementsBelongToTheArrayUnlessOthersReferToThem() {
    var built = new SnapshotBuilder();
    int root = built.root();
    int roots = built.node("synthetic", "(GC roots)", 0);
    built.edge(root, "element", 1, roots);
    int own = built.node("object", "Array", 16);
    int ownElements = built.node("array", "", 100);
    int other = built.node("object", "Array", 24);
    int sharedElements = built.node("array", "", 1000);
    built.edge(roots, "element", 1, own);
    built.edge(roots, "element", 2, other);
    built.edge(roots, "element", 3, sharedElements);
    built.edge(own, "internal", "elements", ownElements);
    built.edge(other, "internal", "elements", sharedElements);
    try (var heap = built.load()) {
      assertEquals(140, heap.statistics(CancelSignal.NEVER).jsArrays());
      assertEquals(List.of(own, ownElements, other), nodes(heap, Category.JS_ARRAYS));
      assertEquals(List.of(root, roots, sharedElements), nodes(heap, Category.OTHER_JS));
      assertEquals(statisticsSizes(heap), summarySizes(heap));
    }
  }

  private static List<Integer> nodes(SnapshotAnalysis heap, Category category) {
    var nodes = category.nodes(heap, CancelSignal.NEVER);
    return IntStream.range(0, heap.graph().nodeCount()).filter(nodes::contains).boxed().toList();
  }
}

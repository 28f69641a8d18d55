package holdfast.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import holdfast.testing.Json;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SlowClasses;
import holdfast.testing.SlowShallowSizes;
import holdfast.testing.SnapshotBuilder;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotDiffTest {
  private static final int SEEDS = 300;

  private final SnapshotBuilder before = withRoot();
  private final SnapshotBuilder after = withRoot();

  @ParameterizedTest
  @CsvSource({"before, after, forward", "after, before, backward"})
  void everyRowIsAsDevToolsShowsIt(String baseline, String target, String direction)
      throws IOException {
    var answers = Json.parseObject(GoldenFiles.answer("pair.comparison.json"));
    try (var from = load(baseline);
        var to = load(target)) {
      assertEquals(
          Json.objects(answers.get(direction)),
          SnapshotDiff.compute(from, to, CancelSignal.NEVER).rows().stream()
              .map(SnapshotDiffTest::row)
              .toList());
    }
  }

  @Test
  void snapshotDoesNotDifferFromItself() {
    before.node("object", "A", 10, 3);
    assertEquals(List.of(), diff(before, before));
  }

  @Test
  void objectsOfTheTargetAloneAreAdded() {
    after.node("object", "A", 10, 3);
    after.node("object", "A", 20, 5);
    assertEquals(List.of(new ClassDifference("A", 2, 0, 30, 0)), diff(before, after));
  }

  @Test
  void objectsOfTheBaselineAloneAreRemoved() {
    before.node("object", "A", 10, 3);
    before.node("object", "A", 20, 5);
    assertEquals(List.of(new ClassDifference("A", 0, 2, 0, 30)), diff(before, after));
  }

  @Test
  void objectThatGrewIsTheSame() {
    before.node("object", "A", 10, 3);
    after.node("object", "A", 1000, 3);
    assertEquals(List.of(), diff(before, after));
  }

  @Test
  void objectOfAnotherClassIsAnother() {
    before.node("object", "A", 10, 3);
    after.node("object", "B", 20, 3);
    assertEquals(
        List.of(new ClassDifference("B", 1, 0, 20, 0), new ClassDifference("A", 0, 1, 0, 10)),
        diff(before, after));
  }

  @Test
  void classesOfOneNameInTwoPlacesAreTwo() {
    before.location(before.node("object", "A", 10, 3), 9, 1, 1);
    after.location(after.node("object", "A", 10, 3), 9, 2, 1);
    assertEquals(
        List.of(new ClassDifference("A", 1, 0, 10, 0), new ClassDifference("A", 0, 1, 0, 10)),
        diff(before, after));
  }

  @Test
  void nodesWithoutSizeDoNotCount() {
    before.node("object", "A", 0, 3);
    after.node("object", "A", 10, 3);
    after.node("object", "A", 0, 5);
    assertEquals(List.of(new ClassDifference("A", 1, 0, 10, 0)), diff(before, after));
  }

  @Test
  void plainObjectsOfTheBaselineAreNamedByTheInterfacesOfTheTarget() {
    for (var heap : List.of(before, after)) {
      int kept = heap.node("object", "Object", 10, 3);
      heap.property(kept, "a", 0).property(kept, "b", 0);
    }
    before.property(before.node("object", "Object", 10, 5), "a", 0);
    for (int id = 7; id <= 11; id += 2) {
      int added = after.node("object", "Object", 10, id);
      after.property(added, "a", 0).property(added, "b", 0);
    }
    // {a, b} stands once in the baseline, too rarely for a name of its own
    assertEquals(
        List.of(
            new ClassDifference("{a, b}", 3, 0, 30, 0), new ClassDifference("Object", 0, 1, 0, 10)),
        diff(before, after));
  }

  @Test
  void idsOfMoreThan32BitsAreToldApart() {
    before.node("object", "A", 10, (1L << 33) + 3);
    after.node("object", "A", 10, 3);
    after.node("object", "A", 20, (1L << 33) + 3);
    assertEquals(List.of(new ClassDifference("A", 1, 0, 10, 0)), diff(before, after));
  }

  @Test
  void rowTellsItsNewAndDeletedObjects() {
    before.node("object", "A", 10, 3);
    before.node("object", "B", 10, 5);
    before.node("object", "A", 10, 7);
    after.node("object", "A", 10, 11);
    after.node("object", "A", 10, 9);
    after.node("object", "A", 10, 7);
    after.node("object", "C", 40, 13);
    try (var from = before.load();
        var to = after.load()) {
      var diff = SnapshotDiff.compute(from, to, CancelSignal.NEVER);
      assertEquals(
          List.of("C [4] []", "A [2, 1] [1]", "B [] [2]"),
          IntStream.range(0, diff.rows().size())
              .mapToObj(row ->
                  diff.rows().get(row).className()
                      + " "
                      + Arrays.toString(diff.addedNodes(row))
                      + " "
                      + Arrays.toString(diff.removedNodes(row)))
              .toList());
    }
  }

  @Test
  void rowsStandByAllocatedSizeThenName() {
    before.node("object", "Z", 90, 21);
    before.node("object", "Y", 99, 23);
    after.node("object", "C", 20, 3);
    after.node("object", "B", 10, 5);
    after.node("object", "A", 10, 7);
    assertEquals(
        List.of("C", "A", "B", "Y", "Z"),
        diff(before, after).stream().map(ClassDifference::className).toList());
  }

  @Test
  void deltasAreWhatIsAddedLessWhatIsRemoved() {
    var row = new ClassDifference("A", 2, 5, 30, 10);
    assertEquals(List.of(-3L, 20L), List.of((long) row.countDelta(), row.sizeDelta()));
  }

  @Test
  void randomHeapsDifferAsTheDefinitionSays() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      var target = RandomGraphs.withSeed(seed + SEEDS);
      RandomGraphs.forSeed(
          seed,
          (baseline, _) ->
              assertEquals(
                  slowRows(baseline, target),
                  new TreeSet<>(diff(baseline, target).stream().map(Object::toString).toList()),
                  target::text));
    }
  }

  /// Every node is looked for among all of the other side.
  private static TreeSet<String> slowRows(SnapshotBuilder baseline, SnapshotBuilder target) {
    var namesBefore = SlowClasses.of(baseline, target);
    var namesAfter = SlowClasses.of(target);
    var added = missing(target, namesAfter, baseline, namesBefore);
    var removed = missing(baseline, namesBefore, target, namesAfter);
    var names = new TreeSet<>(added.keySet());
    names.addAll(removed.keySet());
    var rows = new TreeSet<String>();
    for (var name : names) {
      var in = added.getOrDefault(name, List.of());
      var out = removed.getOrDefault(name, List.of());
      rows.add(new ClassDifference(name, in.size(), out.size(), sum(in), sum(out)).toString());
    }
    return rows;
  }

  private static long sum(List<Long> sizes) {
    return sizes.stream().mapToLong(size -> size).sum();
  }

  /// By class the sizes of the nodes that the other heap does not have.
  private static Map<String, List<Long>> missing(
      SnapshotBuilder heap, List<String> names, SnapshotBuilder other, List<String> otherNames) {
    var sizes = SlowShallowSizes.of(heap);
    var otherSizes = SlowShallowSizes.of(other);
    var missing = new TreeMap<String, List<Long>>();
    for (int node = 0; node < sizes.length; node++) {
      boolean found = sizes[node] == 0;
      for (int same = 0; same < otherSizes.length; same++) {
        found |=
            otherSizes[same] != 0
                && heap.nodes().get(node).id() == other.nodes().get(same).id()
                && names.get(node).equals(otherNames.get(same));
      }
      if (!found) {
        missing.merge(names.get(node), List.of(sizes[node]), SnapshotDiffTest::joined);
      }
    }
    return missing;
  }

  private static List<Long> joined(List<Long> a, List<Long> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  private static SnapshotBuilder withRoot() {
    var built = new SnapshotBuilder();
    built.root();
    return built;
  }

  private static List<ClassDifference> diff(SnapshotBuilder baseline, SnapshotBuilder target) {
    try (var from = baseline.load();
        var to = target.load()) {
      return SnapshotDiff.compute(from, to, CancelSignal.NEVER).rows();
    }
  }

  private static SnapshotAnalysis load(String part) throws IOException {
    return SnapshotLoader.load(
        GoldenFiles.snapshot("pair-" + part), ProgressListener.NONE, CancelSignal.NEVER);
  }

  private static Map<String, Object> row(ClassDifference row) {
    var values = new LinkedHashMap<String, Object>();
    values.put("className", row.className());
    values.put("newCount", (long) row.addedCount());
    values.put("deletedCount", (long) row.removedCount());
    values.put("deltaCount", (long) row.countDelta());
    values.put("allocatedSize", row.addedSize());
    values.put("freedSize", row.removedSize());
    values.put("sizeDelta", row.sizeDelta());
    return values;
  }
}

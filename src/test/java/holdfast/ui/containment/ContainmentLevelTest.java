package holdfast.ui.containment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import holdfast.testing.SnapshotBuilder;
import holdfast.ui.object.HeapRow;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContainmentLevelTest {
  private static int[] keys(Level<HeapRow> level) {
    return level.keys(SortOrder.LARGEST_FIRST, CancelSignal.NEVER);
  }

  private static List<HeapRow> rows(Level<HeapRow> level) {
    return IntStream.of(keys(level)).mapToObj(level::row).toList();
  }

  private static List<String> names(Level<HeapRow> level) {
    return rows(level).stream().map(row -> row.name().text()).toList();
  }

  private static SnapshotAnalysis load(String name) throws IOException {
    return SnapshotLoader.load(
        GoldenFiles.snapshot(name), ProgressListener.NONE, CancelSignal.NEVER);
  }

  @ParameterizedTest
  @MethodSource("holdfast.testing.GoldenFiles#names")
  void everyGroupOfRootsIsExplained(String name) throws IOException {
    try (var heap = load(name)) {
      var top = new ContainmentLevel(heap);
      for (int edge : keys(top)) {
        if (heap.graph().rawName(heap.graph().edgeTarget(edge)).equals("(GC roots)")) {
          assertEquals(
              List.of(),
              rows(top.below(edge)).stream()
                  .filter(row -> row.name().note().isEmpty() || row.name().tooltip().isEmpty())
                  .map(row -> row.name().text())
                  .toList());
        }
      }
    }
  }

  @Test
  void programAndEngineAreToldApart() throws IOException {
    try (var heap = load("node26")) {
      assertEquals(
          List.of(
              "2 :: system / NativeContext @7167 root of the program",
              "[1] :: (GC roots) @3 what the engine itself holds, in groups"),
          names(new ContainmentLevel(heap)).subList(0, 2));
    }
  }

  @Test
  void sameNameElsewhereIsNotExplained() {
    var built = new SnapshotBuilder();
    int root = built.root();
    int roots = built.node("synthetic", "(GC roots)", 0);
    int object = built.node("object", "(Builtins)", 8);
    int inside = built.node("synthetic", "(Stack roots)", 8);
    built.edge(root, "element", 1, roots);
    built.edge(roots, "element", 1, object);
    built.property(object, "inside", inside);
    try (var heap = built.load()) {
      var gcRoots = new ContainmentLevel(heap).below(0);
      assertEquals(List.of("[1] :: (Builtins) @5"), names(gcRoots));
      assertEquals(List.of("inside :: (Stack roots) @7"), names(gcRoots.below(1)));
    }
  }

  @Test
  void circleIsMarkedWhereItCloses() {
    var built = new SnapshotBuilder();
    int root = built.root();
    int a = built.node("object", "A", 8);
    int b = built.node("object", "B", 8);
    built.edge(root, "shortcut", "a", a);
    built.property(a, "b", b);
    built.property(b, "back", a);
    built.property(b, "self", b);
    try (var heap = built.load()) {
      var inB = new ContainmentLevel(heap).below(0).below(1);
      assertEquals(
          List.of("back :: A @3 ↺ already above", "self :: B @5 ↺ already above"), names(inB));
      assertEquals(List.of(false, false), rows(inB).stream().map(HeapRow::expandable).toList());
    }
  }
}

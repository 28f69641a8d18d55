package holdfast.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import holdfast.testing.SnapshotBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class CaptureMarkTest {
  private static CaptureMark mark(SnapshotBuilder heap) {
    try (var snapshot = heap.load()) {
      return CaptureMark.of(snapshot, CancelSignal.NEVER);
    }
  }

  private static CaptureMark mark(String golden) throws IOException {
    try (var snapshot =
        SnapshotLoader.load(
            GoldenFiles.snapshot(golden), ProgressListener.NONE, CancelSignal.NEVER)) {
      return CaptureMark.of(snapshot, CancelSignal.NEVER);
    }
  }

  /// Objects with the ids 3, 5... and some names.
  private static SnapshotBuilder heap(int objects, IntFunction<String> name) {
    var heap = new SnapshotBuilder();
    heap.root();
    for (int i = 0; i < objects; i++) {
      heap.node("object", name.apply(i), 10);
    }
    return heap;
  }

  @Test
  void capturesOfOneProcessAgree() throws IOException {
    var before = mark("pair-before");
    var after = mark("pair-after");
    assertEquals(1, SameProcess.of(before, after).share(), 0.001);
    assertEquals(true, SameProcess.of(before, after).isSame());
    assertEquals(true, before.greatestObjectId() < after.greatestObjectId());
  }

  @Test
  void capturesOfTwoProcessesDisagree() throws IOException {
    var one = mark("node22");
    var other = mark("node24");
    assertEquals(false, SameProcess.of(one, other).isSame());
    assertEquals(false, SameProcess.of(other, one).isSame());
  }

  @Test
  void shareOfEqualNamesIsEstimated() {
    var one = mark(heap(40_000, _ -> "A"));
    var other = mark(heap(60_000, i -> i % 4 == 0 ? "B" : "A"));
    assertEquals(0.75, SameProcess.of(one, other).share(), 0.02);
    assertEquals(SameProcess.of(one, other).share(), SameProcess.of(other, one).share());
  }

  @Test
  void captureThatIsMuchLargerIsOfTheSameProcess() {
    var small = mark(heap(50, i -> "A" + i));
    var large = mark(heap(50_000, i -> "A" + i));
    assertEquals(1, SameProcess.of(small, large).share());
    assertEquals(1, SameProcess.of(large, small).share());
  }

  @Test
  void capturesWithoutCommonIdsAreOfTwoProcesses() {
    var one = new SnapshotBuilder();
    one.node("synthetic", "", 0, 2);
    one.node("object", "A", 10, 3);
    var other = new SnapshotBuilder();
    other.node("synthetic", "", 0, 2);
    other.node("object", "A", 10, 5);
    assertEquals(0, SameProcess.of(mark(one), mark(other)).share());
    assertEquals(false, SameProcess.of(mark(one), mark(other)).isSame());
  }

  @Test
  void capturesStandByProcessAndInOrderOfTime() throws IOException {
    var marks =
        Map.of(
            "after", mark("pair-after"),
            "other", mark("node22"),
            "before", mark("pair-before"));
    assertEquals(
        List.of(List.of("before", "after"), List.of("other")),
        CaptureOrder.processes(List.of("after", "other", "before"), marks::get));
  }

  @Test
  void idsOfTheEmbedderDoNotCount() {
    var heap = new SnapshotBuilder();
    heap.root();
    heap.node("object", "A", 10, 3);
    heap.node("native", "B", 10, 8_000_000_002L);
    assertEquals(3, mark(heap).greatestObjectId());
  }
}

package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import holdfast.testing.TemporaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SnapshotLoaderTest {
  @TempDir private Path folder;
  private final TemporaryFiles temporary = TemporaryFiles.watch();

  @Test
  void phasesFollowEachOther() throws IOException {
    var phases = Collections.synchronizedList(new ArrayList<Phase>());
    load(copy(), (phase, _, _) -> phases.add(phase), CancelSignal.NEVER).close();
    var sorted = new ArrayList<>(phases);
    Collections.sort(sorted);
    assertEquals(sorted, phases);
  }

  @Test
  void everyPhaseIsHeardOf() throws IOException {
    var phases = Collections.synchronizedSet(EnumSet.noneOf(Phase.class));
    load(copy(), (phase, _, _) -> phases.add(phase), CancelSignal.NEVER).close();
    assertEquals(EnumSet.allOf(Phase.class), phases);
  }

  @Test
  void fileThatIsNotPackedIsNotDecompressed() throws IOException {
    var phases = Collections.synchronizedSet(EnumSet.noneOf(Phase.class));
    var file = folder.resolve("a.heapsnapshot");
    Files.writeString(file, GoldenFiles.unpacked("node18"));
    load(file, (phase, _, _) -> phases.add(phase), CancelSignal.NEVER).close();
    assertEquals(EnumSet.complementOf(EnumSet.of(Phase.DECOMPRESSING)), phases);
  }

  @Test
  void doneStaysBetweenNothingAndAll() throws IOException {
    var wrong = Collections.synchronizedList(new ArrayList<String>());
    ProgressListener listener =
        (phase, done, total) -> {
          if (done < 0 || done > total || total < 1) {
            wrong.add(phase + ": " + done + " of " + total);
          }
        };
    load(copy(), listener, CancelSignal.NEVER).close();
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @EnumSource
  void afterCancelingNoOtherPhaseBegins(Phase phase) throws IOException {
    var file = copy();
    var cancel = new CancelFlag();
    var after = Collections.synchronizedSet(EnumSet.noneOf(Phase.class));
    ProgressListener listener =
        (now, _, _) -> {
          if (cancel.isCanceled()) {
            after.add(now);
          }
          if (now == phase) {
            cancel.cancel();
          }
        };
    assertThrows(CanceledException.class, () -> load(file, listener, cancel));
    after.remove(phase);
    assertEquals(Set.of(), after);
  }

  @ParameterizedTest
  @EnumSource
  void cancelingLeavesNoFileBehind(Phase phase) throws IOException {
    var file = copy();
    var cancel = new CancelFlag();
    ProgressListener listener =
        (now, _, _) -> {
          if (now == phase) {
            cancel.cancel();
          }
        };
    assertThrows(CanceledException.class, () -> load(file, listener, cancel));
    Files.delete(file);
    assertEquals(Set.of(), temporary.added());
  }

  /// Whenever the signal is asked it may be raised; the work never goes on to its end then.
  @Test
  void cancelingAtAnyQuestionEndsTheWork() throws IOException {
    var file = folder.resolve("a.heapsnapshot");
    Files.writeString(file, GoldenFiles.unpacked("node18"));
    int questions = questions(file);
    for (int at = 1; at <= questions; at += 1 + questions / 60) {
      var signal = new CountingSignal(at);
      // threads that take turns differently may ask a little less often
      try (var loaded = load(file, ProgressListener.NONE, signal)) {
        assertTrue(signal.asked() < at, () -> loaded + " in spite of being canceled");
      } catch (CanceledException _) {
        assertTrue(signal.asked() >= at, "canceled for no reason");
      }
    }
  }

  @Test
  void canceledWorkDoesNotBegin() throws IOException {
    var file = copy();
    var cancel = new CancelFlag();
    cancel.cancel();
    assertThrows(CanceledException.class, () -> load(file, ProgressListener.NONE, cancel));
    assertEquals(Set.of(), temporary.added());
  }

  @Test
  void listenerThatFailsEndsTheWork() throws IOException {
    var file = copy();
    var failure = new IllegalStateException("listener");
    for (var phase : Phase.values()) {
      ProgressListener listener =
          (now, _, _) -> {
            if (now == phase) {
              throw failure;
            }
          };
      var thrown =
          assertThrows(IllegalStateException.class, () -> load(file, listener, CancelSignal.NEVER));
      assertEquals(failure, thrown);
    }
    assertEquals(Set.of(), temporary.added());
  }

  @Test
  void loadingTwiceAtOnceGivesTheSame() throws Exception {
    var file = copy();
    var totals = Collections.synchronizedList(new ArrayList<Long>());
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 4; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try (var heap = load(file, ProgressListener.NONE, CancelSignal.NEVER)) {
                  totals.add(Arrays.hashCode(retainedSizes(heap)) + heap.totalSize());
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              }));
    }
    for (var thread : threads) {
      thread.join();
    }
    assertEquals(Collections.nCopies(4, totals.getFirst()), totals);
  }

  private static long[] retainedSizes(SnapshotAnalysis heap) {
    var sizes = new long[heap.graph().nodeCount()];
    Arrays.setAll(sizes, heap::retainedSize);
    return sizes;
  }

  private static int questions(Path file) throws IOException {
    var signal = new CountingSignal(Integer.MAX_VALUE);
    load(file, ProgressListener.NONE, signal).close();
    return signal.asked();
  }

  private Path copy() throws IOException {
    return Files.copy(GoldenFiles.snapshot("node18"), folder.resolve("a.heapsnapshot.gz"));
  }

  private static SnapshotAnalysis load(Path file, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    return SnapshotLoader.load(file, progress, cancel);
  }

  /// Raised from some question on.
  private static final class CountingSignal extends CancelSignal {
    private final int raisedAt;
    private final AtomicInteger questions = new AtomicInteger();

    CountingSignal(int raisedAt) {
      this.raisedAt = raisedAt;
    }

    @Override
    public boolean isCanceled() {
      return questions.incrementAndGet() >= raisedAt;
    }

    int asked() {
      return questions.get();
    }
  }
}

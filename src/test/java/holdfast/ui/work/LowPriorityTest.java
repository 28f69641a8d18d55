package holdfast.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LowPriorityTest {
  private static final Path STAT = Path.of("/proc/thread-self/stat");

  /// The niceness is the 17th number after the thread's name in parentheses; see proc(5).
  private static int niceness() throws Exception {
    var stat = Files.readString(STAT);
    return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
  }

  @Test
  void aThreadOfLowPriorityAndThoseItStartsYieldTheCores() throws Exception {
    var seen = new CompletableFuture<int[]>();
    var thread =
        new Thread(
            LowPriority.of(() -> {
              try {
                var child = new CompletableFuture<Integer>();
                int own = Files.exists(STAT) ? niceness() : 19;
                new Thread(
                        () -> {
                          try {
                            child.complete(Files.exists(STAT) ? niceness() : 19);
                          } catch (Exception problem) {
                            child.completeExceptionally(problem);
                          }
                        })
                    .start();
                seen.complete(new int[] {Thread.currentThread().getPriority(), own, child.get()});
              } catch (Exception problem) {
                seen.completeExceptionally(problem);
              }
            }));
    thread.start();
    assertEquals(Thread.MIN_PRIORITY, seen.get()[0]);
    assertTrue(seen.get()[1] >= 15, "own niceness");
    assertTrue(seen.get()[2] >= 15, "its child's niceness");
    if (Files.exists(STAT)) {
      assertTrue(niceness() < seen.get()[1], "the thread that asked keeps its priority");
    }
  }
}

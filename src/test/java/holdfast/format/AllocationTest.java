package holdfast.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.BrokenInput;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nothing is allocated on the word of a header alone.
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "node_count, 100000000",
    "node_count, 1000000000000",
    "node_count, 1000000000000000000000000000000",
    "edge_count, 100000000",
    "edge_count, 1000000000000",
    "edge_count, 9223372036854775807"
  })
  void countThatTheFileCannotHoldCostsNoMemory(String field, String count) throws IOException {
    var text = BrokenInput.SOUND.replace("\"" + field + "\":2", "\"" + field + "\":" + count);
    var file = Files.writeString(folder.resolve("a.heapsnapshot"), text);
    failsToRead(file); // classes are loaded once
    long before = THREADS.getCurrentThreadAllocatedBytes();
    failsToRead(file);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertEquals(0, allocated / 10_000_000, "times 10 MB, of " + allocated + " bytes");
  }

  @Test
  void countThatAPaddedFileCouldHoldCostsNoMoreThanTheFile() throws IOException {
    int padding = 10_000_000;
    var text =
        BrokenInput.SOUND.replace("\"node_count\":2", "\"node_count\":1000000")
            + " ".repeat(padding);
    var file = Files.writeString(folder.resolve("a.heapsnapshot"), text);
    failsToRead(file);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    failsToRead(file);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertEquals(0, allocated / (3L * padding), "times the file, of " + allocated + " bytes");
  }

  private static void failsToRead(Path file) {
    assertThrows(
        SnapshotFormatException.class,
        () -> SnapshotReader.read(file, ProgressListener.NONE, CancelSignal.NEVER));
  }
}

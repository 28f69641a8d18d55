package holdfast.fuzz;

import com.sun.management.ThreadMXBean;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.format.SnapshotFormatException;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.AllQuestions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/// What became of one file: it opened and answered every question, as far as it is whole where it
/// is cut off, or it was refused with a message of where and what; anything else is a fault.
///
/// @param isCutOff whether it was refused for being cut off
/// @param outcome `opened`, `salvaged`, the message with its numbers and names left out, or the
///   fault's stack
/// @param milliseconds until the last answer
/// @param allocated bytes on all threads while it was loaded
record FuzzCase(
    boolean isFault, boolean isCutOff, String outcome, long milliseconds, long allocated) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Pattern PARTICULARS = Pattern.compile("[0-9][0-9,.]*|'[^']*'|found .*");

  private static final Set<String> SECTIONS =
      Set.of("file", "gzip", "snapshot", "nodes", "edges", "locations", "strings");

  /// A small file is read and answers in this; longer is a hang.
  private static final long LONGEST_MILLISECONDS = 5_000;

  /// What a load may allocate whatever the file is, in bytes, and for each byte of it.
  private static final long FIXED_ALLOCATION = 48_000_000;

  private static final long PER_BYTE = 8;

  /// Loads the file, and where it is cut off what is whole of it.
  static FuzzCase of(Path file) throws IOException {
    var loaded = of(file, "opened", SnapshotLoader::load);
    if (loaded.isCutOff && !loaded.isFault) {
      return of(file, "salvaged", SnapshotLoader::salvage);
    }
    return loaded;
  }

  @FunctionalInterface
  private interface Loading {
    SnapshotAnalysis load(Path file, ProgressListener progress, CancelSignal cancel)
        throws IOException;
  }

  private static FuzzCase of(Path file, String opened, Loading loading) throws IOException {
    long start = System.nanoTime();
    long allocatedBefore = THREADS.getTotalThreadAllocatedBytes();
    long allocated = -1;
    var fault = "";
    var outcome = opened;
    boolean isCutOff = false;
    try (var snapshot = loading.load(file, ProgressListener.NONE, CancelSignal.NEVER)) {
      allocated = THREADS.getTotalThreadAllocatedBytes() - allocatedBefore;
      AllQuestions.ask(snapshot);
    } catch (SnapshotFormatException e) {
      var section = SECTIONS.contains(e.section()) ? e.section() : "another section";
      var message = e.getMessage().substring(e.section().length());
      outcome = section + PARTICULARS.matcher(message).replaceAll("…");
      isCutOff = e.advice().equals(SnapshotFormatException.INCOMPLETE);
      fault = e.offset() < 0 || e.advice().isBlank() ? "no place or advice: " + e : "";
    } catch (IOException | RuntimeException | Error e) {
      fault = stack(e);
    }
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    allocated =
        allocated < 0 ? THREADS.getTotalThreadAllocatedBytes() - allocatedBefore : allocated;
    if (fault.isEmpty() && milliseconds > LONGEST_MILLISECONDS) {
      fault = "took " + milliseconds + " ms";
    }
    if (fault.isEmpty() && allocated > FIXED_ALLOCATION + PER_BYTE * Files.size(file)) {
      fault = "allocated " + allocated + " bytes";
    }
    return new FuzzCase(
        !fault.isEmpty(), isCutOff, fault.isEmpty() ? outcome : fault, milliseconds, allocated);
  }

  private static String stack(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}

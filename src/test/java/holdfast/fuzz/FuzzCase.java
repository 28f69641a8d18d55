package holdfast.fuzz;

import com.sun.management.ThreadMXBean;
import holdfast.analysis.DuplicatedStrings;
import holdfast.analysis.NodeFilter;
import holdfast.analysis.RetainedBy;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.findings.LeakSearch;
import holdfast.format.SnapshotFormatException;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What became of one file: it opened and answered every question, or it was refused with a message
/// of where and what; anything else is a fault.
///
/// @param outcome `opened`, the message with its numbers and names left out, or the fault's stack
/// @param milliseconds until the last answer
/// @param allocated bytes on all threads while it was loaded
record FuzzCase(boolean isFault, String outcome, long milliseconds, long allocated) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Pattern PARTICULARS = Pattern.compile("[0-9][0-9,.]*|'[^']*'|found .*");

  private static final Set<String> SECTIONS =
      Set.of("file", "gzip", "snapshot", "nodes", "edges", "locations", "strings");

  /// A small file is read and answers in this; longer is a hang.
  private static final long LONGEST_MILLISECONDS = 5_000;

  /// What a load may allocate whatever the file is, in bytes, and for each byte of it.
  private static final long FIXED_ALLOCATION = 48_000_000;

  private static final long PER_BYTE = 8;

  /// Nodes of a file that are asked about one by one.
  private static final int ASKED = 200;

  static FuzzCase of(Path file) throws IOException {
    long start = System.nanoTime();
    long allocatedBefore = THREADS.getTotalThreadAllocatedBytes();
    long allocated = -1;
    var fault = "";
    var outcome = "opened";
    try (var snapshot = SnapshotLoader.load(file, ProgressListener.NONE, CancelSignal.NEVER)) {
      allocated = THREADS.getTotalThreadAllocatedBytes() - allocatedBefore;
      ask(snapshot);
    } catch (SnapshotFormatException e) {
      var section = SECTIONS.contains(e.section()) ? e.section() : "another section";
      var message = e.getMessage().substring(e.section().length());
      outcome = section + PARTICULARS.matcher(message).replaceAll("…");
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
        !fault.isEmpty(), fault.isEmpty() ? outcome : fault, milliseconds, allocated);
  }

  /// Everything that views and commands ask a snapshot.
  private static void ask(SnapshotAnalysis snapshot) throws IOException {
    var never = CancelSignal.NEVER;
    snapshot.classes();
    snapshot.statistics(never);
    snapshot.stringCopies(never);
    snapshot.largestObjects(10, never);
    snapshot.nativeContexts(never);
    snapshot.search(_ -> true, never);
    snapshot.classes(DuplicatedStrings.FILTER, never);
    snapshot.classes(NodeFilter.sharedByNativeContexts(), never);
    for (var by : RetainedBy.values()) {
      snapshot.classes(by, never);
    }
    snapshot.scripts().size();
    int count = Math.min(ASKED, snapshot.graph().nodeCount());
    for (int node = 0; node < count; node++) {
      snapshot.name(node);
      snapshot.className(node);
      snapshot.contentEdges(node);
      snapshot.retainingEdges(node);
      snapshot.dominatedBy(node, never);
      snapshot.shortestPath(node, never);
      snapshot.holders(node, never);
      snapshot.sourceLocation(node);
      snapshot.retainingEdges(node, snapshot.ignoring(new int[] {node}, never));
    }
    LeakSearch.run(List.of(snapshot), never);
  }

  private static String stack(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}

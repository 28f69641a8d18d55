package holdfast.cli;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.CaptureOptions;
import holdfast.comparison.CaptureOrder;
import holdfast.comparison.SameProcess;
import holdfast.progress.CancelSignal;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// What to know about captures before one believes numbers over them, in sentences.
final class ProcessNotes {
  private ProcessNotes() {}

  /// That ids tell nothing, and what is done instead.
  static String different(CaptureOrder order) {
    return "The captures are of different processes ("
        + share(order)
        + " of the ids they share keep their class). They are compared by structure: classes by"
        + " name, script and line, containers by the names on the way to them. Nothing is said of"
        + " birth.";
  }

  /// What DevTools' Comparison makes of different processes.
  static String differentIds(CaptureOrder order) {
    return "The captures are of different processes: only "
        + share(order)
        + " of the ids they share keep their class. By ids, nearly all objects count as new and"
        + " deleted; --by structure compares classes by name, script and line.";
  }

  private static String share(CaptureOrder order) {
    double least = order.links().stream().mapToDouble(SameProcess::share).min().orElse(0);
    return String.format("%.0f %%", Math.floor(100 * least));
  }

  /// What other options distort. O(nodes of all).
  static List<String> options(List<SnapshotAnalysis> captures, CancelSignal cancel) {
    return CaptureOptions.differences(
        captures.stream().map(capture -> capture.file().getFileName().toString()).toList(),
        captures.stream().map(capture -> CaptureOptions.of(capture, cancel)).toList());
  }

  static void print(Writer output, List<String> notes) throws IOException {
    for (var note : notes) {
      output.write(TerminalText.clean(note) + "\n");
    }
    if (!notes.isEmpty()) {
      output.write("\n");
    }
  }
}

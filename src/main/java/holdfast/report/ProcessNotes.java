package holdfast.report;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.CaptureOptions;
import holdfast.comparison.CaptureOrder;
import holdfast.comparison.SameProcess;
import holdfast.progress.CancelSignal;
import java.util.List;
import java.util.Locale;

/// What to know about captures before one believes numbers over them, in sentences.
public final class ProcessNotes {
  private ProcessNotes() {}

  /// That ids tell nothing, and what is done instead.
  public static String different(CaptureOrder order) {
    return "The captures are of different processes ("
        + share(order)
        + " of the ids they share keep their class). They are compared by structure: classes by"
        + " name, script and line, containers by the names on the way to them. Nothing is said of"
        + " birth.";
  }

  /// What DevTools' Comparison makes of different processes.
  public static String differentIds(CaptureOrder order) {
    return "The captures are of different processes: only "
        + share(order)
        + " of the ids they share keep their class. By ids, nearly all objects count as new and"
        + " deleted; --by structure compares classes by name, script and line.";
  }

  private static String share(CaptureOrder order) {
    double least = order.links().stream().mapToDouble(SameProcess::share).min().orElse(0);
    return String.format(Locale.ROOT, "%.0f %%", Math.floor(100 * least));
  }

  /// What other options distort. O(nodes of all).
  public static List<String> options(List<SnapshotAnalysis> captures, CancelSignal cancel) {
    return CaptureOptions.differences(
        captures.stream().map(capture -> capture.file().getFileName().toString()).toList(),
        captures.stream().map(capture -> CaptureOptions.of(capture, cancel)).toList());
  }
}

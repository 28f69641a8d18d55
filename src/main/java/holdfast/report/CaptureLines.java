package holdfast.report;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.CaptureOrder;
import holdfast.comparison.SameProcess;
import holdfast.report.Report.CaptureLine;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What captures are and how they belong together, as reports tell it.
public final class CaptureLines {
  private CaptureLines() {}

  /// One per capture, with letters in the order given.
  public static List<CaptureLine> of(List<SnapshotAnalysis> snapshots) {
    return IntStream.range(0, snapshots.size())
        .mapToObj(i -> line(letter(i), snapshots.get(i)))
        .toList();
  }

  private static CaptureLine line(String letter, SnapshotAnalysis snapshot) {
    return new CaptureLine(
        letter,
        snapshot.file().getFileName().toString(),
        snapshot.fileSize(),
        snapshot.graph().nodeCount(),
        snapshot.totalSize(),
        snapshot.origin().text());
  }

  /// A to Z, then AA.
  static String letter(int index) {
    return index < 26
        ? String.valueOf((char) ('A' + index))
        : letter(index / 26 - 1) + letter(index % 26);
  }

  /// Letters of what is searched for leaks: of the process with most captures, or where each has
  /// one, of all.
  public static List<String> searched(CaptureOrder order) {
    return searchedSnapshots(order).stream()
        .map(snapshot -> letter(order.snapshots().indexOf(snapshot)))
        .toList();
  }

  /// The captures of these letters.
  public static List<SnapshotAnalysis> searchedSnapshots(CaptureOrder order) {
    var process = order.largestProcess();
    return process.size() == 1 ? order.snapshots() : process;
  }

  /// How the captures belong together, a sentence; empty for one.
  public static String relation(CaptureOrder order) {
    int count = order.snapshots().size();
    if (count == 1) {
      return "";
    }
    var letters =
        String.join(", ", IntStream.range(0, count).mapToObj(CaptureLines::letter).toList());
    if (!order.isOneProcess()) {
      return letters + " are of different processes, compared by structure.";
    }
    double least = order.links().stream().mapToDouble(SameProcess::share).min().orElse(1);
    return String.format(
        Locale.ROOT,
        "One process: of the object ids that neighbouring captures share, %.1f %% keep their class."
            + " In order of time: %s.",
        Math.floor(1000 * least) / 10,
        letters);
  }
}

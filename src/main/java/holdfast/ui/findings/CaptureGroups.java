package holdfast.ui.findings;

import holdfast.comparison.CaptureOrder;
import holdfast.comparison.SameProcess;
import holdfast.ui.object.Capture;
import java.util.Comparator;
import java.util.List;

/// Open snapshots sorted by the process they are of.
final class CaptureGroups {
  /// Snapshots of one process in the order they were taken.
  ///
  /// @param sameProcess what the shared ids of the first and the one that fits it least say; null
  ///   for a single snapshot
  record Group(List<Capture> captures, SameProcess sameProcess) {}

  /// A snapshot that is of another process than the first of the largest group.
  record Stranger(Capture capture, SameProcess shared) {}

  private final Group largest;
  private final List<Stranger> strangers;

  private CaptureGroups(Group largest, List<Stranger> strangers) {
    this.largest = largest;
    this.strangers = strangers;
  }

  /// O(snapshots · processes).
  ///
  /// @param captures at least one
  static CaptureGroups of(List<Capture> captures) {
    // The sort is stable: of several of one size the process whose snapshot was opened first.
    var processes =
        CaptureOrder.processes(captures, Capture::mark).stream()
            .sorted(Comparator.comparingInt((List<Capture> process) -> process.size()).reversed())
            .toList();
    var members = processes.getFirst();
    var first = members.getFirst();
    var least =
        members.stream()
            .skip(1)
            .map(capture -> SameProcess.of(first.mark(), capture.mark()))
            .min(Comparator.comparingDouble(SameProcess::share));
    var strangers =
        processes.stream()
            .skip(1)
            .flatMap(List::stream)
            .map(capture -> new Stranger(capture, SameProcess.of(first.mark(), capture.mark())))
            .toList();
    return new CaptureGroups(new Group(members, least.orElse(null)), strangers);
  }

  /// The one with most captures; of several the one that was opened first.
  Group largest() {
    return largest;
  }

  /// What is not of the largest group.
  List<Stranger> strangers() {
    return strangers;
  }
}

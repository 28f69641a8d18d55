package holdfast.comparison;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/// Several snapshots in order of time, and whether ids mean the same objects in all of them.
///
/// @param snapshots of one process by their greatest odd id, which only grows; of several processes
///   as they were given
/// @param links how each snapshot relates to the one before it
public record CaptureOrder(List<SnapshotAnalysis> snapshots, List<SameProcess> links) {
  /// O(nodes of all).
  public static CaptureOrder of(List<SnapshotAnalysis> given, CancelSignal cancel) {
    var greatestIds = new HashMap<SnapshotAnalysis, Long>();
    given.forEach(snapshot -> greatestIds.put(snapshot, snapshot.greatestObjectId(cancel)));
    var sorted = given.stream().sorted(Comparator.comparing(greatestIds::get)).toList();
    var order = new CaptureOrder(sorted, links(sorted, cancel));
    return order.isOneProcess()
        ? order
        : new CaptureOrder(List.copyOf(given), links(given, cancel));
  }

  private static List<SameProcess> links(List<SnapshotAnalysis> snapshots, CancelSignal cancel) {
    return IntStream.range(1, snapshots.size())
        .mapToObj(i -> SameProcess.of(snapshots.get(i - 1), snapshots.get(i), cancel))
        .toList();
  }

  public boolean isOneProcess() {
    return links.stream().allMatch(SameProcess::isSame);
  }
}

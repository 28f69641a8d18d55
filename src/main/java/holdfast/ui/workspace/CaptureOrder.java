package holdfast.ui.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The order of the sidebar: captures of one process together, in the order they were taken in,
/// whatever their names and dates say. Processes stand in the order in which their first snapshot
/// was opened, and so does what is not loaded.
final class CaptureOrder {
  private CaptureOrder() {}

  /// Numbers the processes: equal for snapshots of one process. What is not loaded counts as a
  /// process of its own.
  ///
  /// @param opened in the order of opening
  static Map<SnapshotViewModel, Integer> processes(List<SnapshotViewModel> opened) {
    var processes = new HashMap<SnapshotViewModel, Integer>();
    var firsts = new ArrayList<SnapshotViewModel>();
    for (var snapshot : opened) {
      int process = firsts.size();
      for (int known = 0; known < firsts.size() && snapshot.mark() != null; known++) {
        var mark = firsts.get(known).mark();
        if (mark != null && mark.isOfOneProcessWith(snapshot.mark())) {
          process = known;
          break;
        }
      }
      if (process == firsts.size()) {
        firsts.add(snapshot);
      }
      processes.put(snapshot, process);
    }
    return processes;
  }

  /// Captures of one process by their greatest object id; of equal ones the one opened first.
  ///
  /// @param opened in the order of opening
  static Comparator<SnapshotViewModel> of(
      List<SnapshotViewModel> opened, Map<SnapshotViewModel, Integer> processes) {
    return Comparator.<SnapshotViewModel>comparingInt(processes::get)
        .thenComparingLong(
            snapshot -> snapshot.mark() == null ? 0 : snapshot.mark().greatestObjectId())
        .thenComparingInt(opened::indexOf);
  }
}

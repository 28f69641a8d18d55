package holdfast.ui.workspace;

import holdfast.comparison.CaptureOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The snapshots of the sidebar in the order they were captured in, whatever their names and dates
/// say, those of one process together. Processes stand in the order in which their first snapshot
/// was opened, and so does what is not loaded.
final class SnapshotList {
  private final ObservableList<SnapshotViewModel> snapshots = FXCollections.observableArrayList();

  /// The same in the order of opening.
  private final List<SnapshotViewModel> opened = new ArrayList<>();

  ObservableList<SnapshotViewModel> snapshots() {
    return snapshots;
  }

  void add(SnapshotViewModel snapshot) {
    opened.add(snapshot);
    snapshots.add(snapshot);
    arrange();
  }

  void remove(SnapshotViewModel snapshot) {
    opened.remove(snapshot);
    snapshots.remove(snapshot);
    arrange();
  }

  /// Puts the snapshots in order and gives them their letters.
  void arrange() {
    var processes = CaptureOrder.processes(opened, SnapshotViewModel::mark);
    var inOrder = processes.stream().flatMap(List::stream).toList();
    if (!inOrder.equals(snapshots)) {
      // Moves them, so that what is selected stays selected.
      snapshots.sort(Comparator.comparingInt(inOrder::indexOf));
    }
    for (int place = 0; place < inOrder.size(); place++) {
      inOrder.get(place).setLetter(letter(place));
      inOrder.get(place).setStartsProcess(false);
    }
    for (int process = 1; process < processes.size(); process++) {
      var first = processes.get(process).getFirst();
      var above = processes.get(process - 1).getLast();
      first.setStartsProcess(first.mark() != null && above.mark() != null);
    }
  }

  /// A to Z, then AA, AB...
  static String letter(int place) {
    var last = String.valueOf((char) ('A' + place % 26));
    return place < 26 ? last : letter(place / 26 - 1) + last;
  }
}

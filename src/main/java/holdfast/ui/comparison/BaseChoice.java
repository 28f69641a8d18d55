package holdfast.ui.comparison;

import holdfast.ui.object.Capture;
import holdfast.ui.work.SnapshotQuestions;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which of the open snapshots another one is compared with. A base that the user chose stays;
/// until there is one, each is compared with the capture before it, and the first with the one
/// after it.
final class BaseChoice {
  private final ObservableList<Capture> captures = FXCollections.observableArrayList();
  private SnapshotQuestions chosen;

  /// What can be a base, in the order of capture.
  ObservableList<Capture> captures() {
    return captures;
  }

  void offer(List<Capture> open) {
    captures.setAll(open);
  }

  void choose(Capture base) {
    chosen = base.questions();
  }

  void forget(SnapshotQuestions snapshot) {
    if (snapshot == chosen) {
      chosen = null;
    }
  }

  /// The capture of a snapshot, null if it is not open.
  Capture captureOf(SnapshotQuestions snapshot) {
    return captures.stream()
        .filter(capture -> capture.questions() == snapshot)
        .findFirst()
        .orElse(null);
  }

  /// The base of a capture, null if there is no other one.
  Capture baseOf(Capture compared) {
    var base = captureOf(chosen);
    if (base != null) {
      return base;
    }
    int place = captures.indexOf(compared);
    int other = place > 0 ? place - 1 : 1;
    return other < captures.size() ? captures.get(other) : null;
  }
}

package holdfast.ui.comparison;

import holdfast.ui.object.Capture;
import holdfast.ui.work.SnapshotQuestions;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which of the open snapshots another one is compared with. A base that the user chose stays;
/// until there is one, each is compared with the capture before it, and the first with the one
/// after it. No snapshot is its own base.
final class BaseChoice {
  private final ObservableList<Capture> offered = FXCollections.observableArrayList();
  private List<Capture> captures = List.of();
  private SnapshotQuestions chosen;

  /// What can be a base of the capture that it was last offered for, in the order of capture.
  ObservableList<Capture> offered() {
    return offered;
  }

  void follow(List<Capture> open) {
    captures = List.copyOf(open);
    offered.retainAll(captures); // those that were closed are let go
  }

  /// @param compared null for none
  void offerFor(Capture compared) {
    var others = captures.stream().filter(capture -> capture != compared).toList();
    if (!others.equals(offered)) {
      offered.setAll(others);
    }
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
    if (base != null && base != compared) {
      return base;
    }
    int place = captures.indexOf(compared);
    int other = place > 0 ? place - 1 : 1;
    return other < captures.size() ? captures.get(other) : null;
  }
}

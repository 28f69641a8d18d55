package holdfast.ui.object;

import holdfast.comparison.CaptureMark;
import holdfast.ui.work.SnapshotQuestions;

/// An open snapshot as the sidebar calls it.
///
/// @param mark tells of which process it is, and when it was taken
public record Capture(SnapshotQuestions questions, String letter, String name, CaptureMark mark) {
  /// `A after-warm-up`
  public String text() {
    return letter + "  " + name;
  }
}

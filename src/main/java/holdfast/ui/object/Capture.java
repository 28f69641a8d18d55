package holdfast.ui.object;

import holdfast.comparison.CaptureMark;
import holdfast.ui.work.SnapshotQuestions;

/// A snapshot that is ready to be asked, as the sidebar calls it.
///
/// @param letter `A`, `B`...
/// @param mark tells of which process it is, and when it was taken
public record Capture(String letter, String name, SnapshotQuestions questions, CaptureMark mark) {
  /// `A after-warm-up`
  public String text() {
    return letter + "  " + name;
  }
}

package holdfast.ui.retainers;

import holdfast.ui.treetable.RowName;

/// One object on the shortest path, ready to be drawn.
///
/// @param source where it was written, empty when unknown; that it is a root for the first
/// @param place ROOT, STEP, TARGET, FAULT for what should not hold what it holds, or GAP for steps
///   that were left out
public record PathStep(RowName name, String source, String retainedSize, Place place) {
  /// Where on the path.
  public enum Place {
    ROOT,
    STEP,
    FAULT,
    TARGET,
    GAP
  }

  /// The step as a line of text.
  public String text() {
    return source.isEmpty() ? name.text() : name.text() + "  (" + source + ")";
  }
}

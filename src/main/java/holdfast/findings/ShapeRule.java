package holdfast.findings;

import holdfast.progress.CancelSignal;
import java.util.List;

/// Looks in one capture for something that is often a leak. Shape only: whether it grows, one
/// capture cannot tell.
interface ShapeRule {
  /// In no order. O(edges) at most.
  List<Suspect> find(Capture capture, CancelSignal cancel);
}

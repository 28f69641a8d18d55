package holdfast.ui.object;

import holdfast.progress.CancelSignal;

/// A level whose rows stand for several objects each.
public interface ObjectGroups {
  /// The objects of a row; in the background only.
  int[] objects(int key, CancelSignal cancel);
}

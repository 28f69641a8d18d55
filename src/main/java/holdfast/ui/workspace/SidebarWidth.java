package holdfast.ui.workspace;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.control.SplitPane;

/// Gives the sidebar, which is the left part of a split pane, its width once; from then on it is
/// the user's. Pixels.
final class SidebarWidth {
  private static final double USUAL = 248;
  private static final double LEAST = 200;

  /// What it has of a narrow window.
  private static final double SHARE = 0.22;

  private SidebarWidth() {}

  static void install(SplitPane split) {
    split
        .widthProperty()
        .addListener(
            new InvalidationListener() {
              @Override
              public void invalidated(Observable width) {
                if (split.getWidth() > 0) {
                  width.removeListener(this);
                  double share = Math.max(SHARE, LEAST / split.getWidth());
                  split.setDividerPosition(0, Math.min(share, USUAL / split.getWidth()));
                }
              }
            });
  }
}

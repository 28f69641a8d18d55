package holdfast.ui.workspace;

import javafx.scene.control.SplitPane;

/// The sidebar has a share of the window within bounds, until the user drags it to another width,
/// which it then keeps. By itself a split pane whose sidebar was narrow once leaves it narrow.
final class SidebarWidth {
  private static final double SHARE = 0.22;
  private static final double LEAST = 200;
  private static final double MOST = 248;

  private final SplitPane split;

  /// What the user gave it, 0 for nothing.
  private double chosen;

  private SidebarWidth(SplitPane split) {
    this.split = split;
  }

  static void install(SplitPane split) {
    var sidebar = new SidebarWidth(split);
    split.widthProperty().subscribe(sidebar::place);
    KeptRatio.onDrag(split, sidebar::take);
  }

  private void place() {
    double width = split.getWidth();
    if (width > 0) {
      double wanted = chosen > 0 ? chosen : Math.clamp(SHARE * width, LEAST, MOST);
      split.layout(); // which keeps the width the sidebar had, and would do so afterwards
      split.setDividerPosition(0, wanted / width);
    }
  }

  private void take() {
    chosen = split.getDividerPositions()[0] * split.getWidth();
  }
}

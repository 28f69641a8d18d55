package holdfast.ui.workspace;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/// Two panels that keep their proportion when the window becomes larger or smaller, until the user
/// drags the divider to another one. By itself a split pane takes all from one of them.
final class KeptRatio {
  private final SplitPane split;
  private double ratio;

  private KeptRatio(SplitPane split) {
    this.split = split;
    ratio = split.getDividerPositions()[0];
  }

  static void install(SplitPane split) {
    var kept = new KeptRatio(split);
    boolean isVertical = split.getOrientation() == Orientation.VERTICAL;
    (isVertical ? split.heightProperty() : split.widthProperty()).subscribe(kept::place);
    onDrag(split, kept::take);
  }

  /// @param action told when the user has let a divider go; a click elsewhere changes nothing, but
  ///   a narrow window may have moved the divider by then
  static void onDrag(SplitPane split, Runnable action) {
    split.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (event.getTarget() instanceof Node target && isDivider(target, split)) {
            action.run();
          }
        });
  }

  private static boolean isDivider(Node target, SplitPane split) {
    var divider =
        target.getStyleClass().contains("split-pane-divider") ? target : target.getParent();
    return divider != null
        && divider.getStyleClass().contains("split-pane-divider")
        && divider.getParent() == split;
  }

  private void place() {
    if (split.getDividers().size() == 1) {
      split.setDividerPosition(0, ratio);
    }
  }

  private void take() {
    ratio = split.getDividerPositions()[0];
  }
}

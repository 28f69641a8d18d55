package holdfast.ui.workspace;

import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/// Two panels side by side that keep their proportion when the window becomes wider or narrower,
/// until the user drags the divider to another one. By itself a split pane takes all from one of
/// them.
final class KeptRatio {
  private final SplitPane split;
  private double ratio;

  private KeptRatio(SplitPane split) {
    this.split = split;
    ratio = split.getDividerPositions()[0];
  }

  static void install(SplitPane split) {
    var kept = new KeptRatio(split);
    split.widthProperty().subscribe((_, _) -> split.setDividerPosition(0, kept.ratio));
    split.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> kept.take());
  }

  private void take() {
    ratio = split.getDividerPositions()[0];
  }
}

package holdfast.ui;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// A tooltip that is made when the mouse comes. Each is a window of its own, of which a table would
/// need one per cell, and most are never looked at; only then is it known what had to be cut, too.
public final class LazyTip {
  private static final double WIDEST = 640;
  private static final Duration DELAY = Duration.millis(500);

  private LazyTip() {}

  /// @param text what it says at present, empty for no tooltip
  public static void install(Control control, Supplier<String> text) {
    control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> explain(control, text.get()));
  }

  private static void explain(Control control, String text) {
    if (text.isEmpty()) {
      control.setTooltip(null);
      return;
    }
    var tooltip = control.getTooltip() == null ? make() : control.getTooltip();
    tooltip.setText(text);
    control.setTooltip(tooltip);
  }

  private static Tooltip make() {
    var tooltip = new Tooltip();
    tooltip.setShowDelay(DELAY);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(WIDEST);
    return tooltip;
  }
}

package holdfast.ui.treetable;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.util.Duration;

/// Says in a tooltip what a column means, where that is its user data, and what a header has to cut
/// for want of room.
final class HeaderTips {
  private HeaderTips() {}

  static void install(TableView<?> table) {
    table.addEventFilter(
        MouseEvent.MOUSE_ENTERED_TARGET,
        event -> {
          if (event.getTarget() instanceof Label label
              && label.getParent() instanceof TableColumnHeader header) {
            var meaning = header.getTableColumn().getUserData();
            label.setTooltip(
                meaning instanceof String text
                    ? tip(text)
                    : isCut(label) ? tip(label.getText()) : null);
          }
        });
  }

  /// What a label draws is a text of its own.
  private static boolean isCut(Label label) {
    return label.lookup(".text") instanceof Text drawn && !drawn.getText().equals(label.getText());
  }

  private static Tooltip tip(String text) {
    var tip = new Tooltip(text);
    tip.setShowDelay(Duration.millis(500));
    tip.setWrapText(true);
    tip.setMaxWidth(420);
    return tip;
  }
}

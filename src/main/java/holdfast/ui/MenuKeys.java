package holdfast.ui;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Opens the context menu of the selected row with Shift+F10 or the menu key, at that row; not
/// every system does so by itself.
public final class MenuKeys {
  private MenuKeys() {}

  public static void install(Control rows) {
    rows.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean isMenuKey =
              event.getCode() == KeyCode.CONTEXT_MENU
                  || event.getCode() == KeyCode.F10 && event.isShiftDown();
          if (isMenuKey) {
            request(selectedRow(rows));
            event.consume();
          }
        });
  }

  private static Node selectedRow(Control rows) {
    for (var node : rows.lookupAll(".indexed-cell")) {
      if (node instanceof IndexedCell<?> cell && cell.isSelected() && cell.isVisible()) {
        return cell;
      }
    }
    return rows;
  }

  private static void request(Node node) {
    var bounds = node.getBoundsInLocal();
    double x = Math.min(40, bounds.getWidth() / 2);
    double y = Math.min(20, bounds.getHeight());
    var place = node.localToScreen(x, y);
    Event.fireEvent(
        node,
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED, x, y, place.getX(), place.getY(), true, null));
  }
}

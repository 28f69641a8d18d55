package holdfast.ui.workspace;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;

/// The panels of the window in the order F6 walks through them.
final class Panels {
  private final List<Node> panels;

  Panels(List<Node> panels) {
    this.panels = panels;
  }

  /// Moves the focus to the next panel that shows, or to the one before.
  void walk(int step) {
    int at = focused();
    for (int i = 1; i <= panels.size(); i++) {
      var panel = panels.get(Math.floorMod(at + step * i, panels.size()));
      if (isShowing(panel)) {
        panel.requestFocus();
        selectSomething(panel);
        return;
      }
    }
  }

  /// The keyboard needs a row to start from, and the eye one to see where it is.
  private static void selectSomething(Node panel) {
    switch (panel) {
      case TableView<?> table when table.getSelectionModel().isEmpty() ->
          table.getSelectionModel().selectFirst();
      case ListView<?> list when list.getSelectionModel().isEmpty() ->
          list.getSelectionModel().selectFirst();
      default -> {}
    }
  }

  /// Whether one of the panels that show has the focus.
  boolean isFocused() {
    int at = focused();
    return at >= 0 && isShowing(panels.get(at));
  }

  private int focused() {
    for (int i = 0; i < panels.size(); i++) {
      var scene = panels.get(i).getScene();
      for (var at = scene == null ? null : scene.getFocusOwner(); at != null; at = at.getParent()) {
        if (at == panels.get(i)) {
          return i;
        }
      }
    }
    return -1;
  }

  /// A panel whose tab is away is in no scene.
  private static boolean isShowing(Node panel) {
    if (panel.getScene() == null) {
      return false;
    }
    for (Node at = panel; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return panel.getScene() != null;
  }
}

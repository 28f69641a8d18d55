package holdfast.ui;

import java.util.List;
import javafx.scene.Node;

/// A view, as the keyboard sees it.
public interface ViewPanels {
  /// Where one goes on with the keyboard.
  Node panel();

  /// Where the keyboard can be, in the order it walks through them.
  default List<? extends Node> panels() {
    return List.of(panel());
  }
}

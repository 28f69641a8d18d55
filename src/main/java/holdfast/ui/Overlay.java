package holdfast.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A page that lies above the window until Escape or a key of its own closes it. The keyboard then
/// goes back to where it was.
public final class Overlay {
  private final Node page;
  private final Node first;
  private final List<KeyCode> closing;
  private Node focusedBefore;

  /// @param first what has the keyboard at first
  /// @param closing keys that close it too
  public Overlay(Node page, Node first, KeyCode... closing) {
    this.page = page;
    this.first = first;
    this.closing = List.of(closing);
    page.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE || closing.contains(event.getCode())) {
      close();
      event.consume();
    }
  }

  public void show() {
    if (!page.isVisible()) {
      focusedBefore = page.getScene().getFocusOwner();
      page.setVisible(true);
      first.requestFocus();
    }
  }

  public void close() {
    page.setVisible(false);
    if (focusedBefore != null) {
      focusedBefore.requestFocus();
    }
  }
}

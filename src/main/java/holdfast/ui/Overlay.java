package holdfast.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A page that lies above the window until Escape or a key of its own closes it. Until then the
/// keyboard stays inside; afterwards it goes back to where it was.
public final class Overlay {
  private final Node page;
  private final Node first;
  private final List<KeyCode> closing;
  private Runnable leave = this::close;
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
      leave.run();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && isRound(event.isShiftDown())) {
      event.consume();
    }
  }

  /// Goes round at the first and the last control.
  private boolean isRound(boolean backward) {
    var order = new ArrayList<Node>();
    addReachable(page, order);
    var focused = page.getScene().getFocusOwner();
    if (order.isEmpty() || focused != (backward ? order.getFirst() : order.getLast())) {
      return false;
    }
    (backward ? order.getLast() : order.getFirst()).requestFocus();
    return true;
  }

  private static void addReachable(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> addReachable(child, found));
    }
  }

  /// What Escape does instead of closing the page.
  public void onLeave(Runnable action) {
    leave = action;
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
      focusedBefore = null;
    }
  }
}

package holdfast.ui.treetable;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.ContextMenu;

/// Something that the user wants of an object in a row, told to whoever is around the table.
public final class ObjectEvent extends Event {
  public static final EventType<ObjectEvent> ANY = new EventType<>(Event.ANY, "OBJECT");

  /// The object is to be looked at.
  public static final EventType<ObjectEvent> LOOK = new EventType<>(ANY, "LOOK");

  /// The menu of the object's row is about to show, and may be added to.
  public static final EventType<ObjectEvent> MENU = new EventType<>(ANY, "MENU");

  /// The source of the object is to be shown.
  public static final EventType<ObjectEvent> SOURCE = new EventType<>(ANY, "SOURCE");

  /// What retains the object is to be shown.
  public static final EventType<ObjectEvent> RETENTION = new EventType<>(ANY, "RETENTION");

  /// The object is to be explained, without going there.
  public static final EventType<ObjectEvent> EXPLAIN = new EventType<>(ANY, "EXPLAIN");

  private final int node;
  private final transient ContextMenu menu;

  private ObjectEvent(EventType<ObjectEvent> type, int node, ContextMenu menu) {
    super(type);
    this.node = node;
    this.menu = menu;
  }

  public static ObjectEvent look(int node) {
    return new ObjectEvent(LOOK, node, null);
  }

  public static ObjectEvent retention(int node) {
    return new ObjectEvent(RETENTION, node, null);
  }

  public static ObjectEvent explain(int node) {
    return new ObjectEvent(EXPLAIN, node, null);
  }

  public static ObjectEvent source(int node) {
    return new ObjectEvent(SOURCE, node, null);
  }

  public static ObjectEvent menu(int node, ContextMenu menu) {
    return new ObjectEvent(MENU, node, menu);
  }

  public int node() {
    return node;
  }

  /// Null unless it is about a menu.
  public ContextMenu menu() {
    return menu;
  }
}

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

  /// What retains several objects of one snapshot is to be shown.
  public static final EventType<ObjectEvent> CHOSEN = new EventType<>(ANY, "CHOSEN");

  private final transient int[] nodes;
  private final transient ContextMenu menu;

  private ObjectEvent(EventType<ObjectEvent> type, int[] nodes, ContextMenu menu) {
    super(type);
    this.nodes = nodes;
    this.menu = menu;
  }

  public static ObjectEvent look(int node) {
    return new ObjectEvent(LOOK, new int[] {node}, null);
  }

  public static ObjectEvent retention(int node) {
    return new ObjectEvent(RETENTION, new int[] {node}, null);
  }

  public static ObjectEvent explain(int node) {
    return new ObjectEvent(EXPLAIN, new int[] {node}, null);
  }

  public static ObjectEvent source(int node) {
    return new ObjectEvent(SOURCE, new int[] {node}, null);
  }

  public static ObjectEvent menu(int node, ContextMenu menu) {
    return new ObjectEvent(MENU, new int[] {node}, menu);
  }

  /// @param nodes the selected one first
  static ObjectEvent chosen(int[] nodes) {
    return new ObjectEvent(CHOSEN, nodes, null);
  }

  public int node() {
    return nodes[0];
  }

  /// A new array.
  public int[] nodes() {
    return nodes.clone();
  }

  /// Null unless it is about a menu.
  public ContextMenu menu() {
    return menu;
  }
}

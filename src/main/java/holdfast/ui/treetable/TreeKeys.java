package holdfast.ui.treetable;

import holdfast.graph.HeapGraph;
import holdfast.ui.treetable.TreeLine.Kind;
import java.util.function.IntFunction;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do in a tree table beyond what they do in every table.
final class TreeKeys<R extends TreeRow> {
  /// How far one press scrolls sideways, in pixels.
  private static final double SIDE_STEP = 60;

  private final TableView<TreeLine<R>> table;
  private final TreeTable<R> tree;

  TreeKeys(TableView<TreeLine<R>> table, TreeTable<R> tree) {
    this.table = table;
    this.tree = tree;
  }

  /// For an event filter: the table would take arrows for its cells.
  void pressed(KeyEvent event) {
    var lines = table.getItems();
    int index = table.getSelectionModel().getSelectedIndex();
    if (lines == null || lines.isEmpty() || event.isAltDown()) {
      return;
    }
    boolean done =
        event.getCode() == KeyCode.ESCAPE
            ? tree.giveUpSorting()
            : index < 0 || index >= lines.size() ? start(event) : steer(lines.get(index), event);
    if (done) {
      event.consume();
    }
  }

  private boolean start(KeyEvent event) {
    return switch (event.getCode()) {
      case DOWN -> {
        tree.select(0);
        yield true;
      }
      case LEFT, RIGHT -> event.isShiftDown() && sideways(event);
      default -> false;
    };
  }

  private boolean steer(TreeLine<R> line, KeyEvent event) {
    switch (event.getCode()) {
      case LEFT, RIGHT -> {
        if (event.isShortcutDown()) {
          return false;
        }
        if (event.isShiftDown()) {
          return sideways(event);
        }
        if (event.getCode() == KeyCode.RIGHT) {
          tree.inwards(line);
        } else {
          tree.outwards(line);
        }
      }
      case ENTER, SPACE -> enter(line, event);
      case UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END -> {
        if (!event.isShiftDown()) {
          return false;
        }
        extend(event.getCode());
      }
      case U -> {
        return event.isShortcutDown() && tell(line, ObjectEvent::source);
      }
      case A -> {
        if (!event.isShortcutDown()) {
          return false;
        }
        tree.choice().all(table.getItems().size());
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void extend(KeyCode code) {
    int index = table.getSelectionModel().getSelectedIndex();
    int last = table.getItems().size() - 1;
    int to =
        switch (code) {
          case UP -> index - 1;
          case DOWN -> index + 1;
          case PAGE_UP -> index - page();
          case PAGE_DOWN -> index + page();
          case HOME -> 0;
          default -> last;
        };
    tree.extendTo(Math.clamp(to, 0, last));
  }

  /// How many rows are in sight.
  private int page() {
    return Math.max(1, (int) (table.getHeight() / table.getFixedCellSize()) - 2);
  }

  /// Scrolls a table that is wider than its place.
  private boolean sideways(KeyEvent event) {
    double step = event.getCode() == KeyCode.RIGHT ? SIDE_STEP : -SIDE_STEP;
    for (var node : table.lookupAll(".scroll-bar:horizontal")) {
      if (node instanceof ScrollBar bar && bar.isVisible()) {
        bar.setValue(Math.clamp(bar.getValue() + step, bar.getMin(), bar.getMax()));
      }
    }
    return true;
  }

  private void enter(TreeLine<R> line, KeyEvent event) {
    if (line.kind() == Kind.MORE) {
      tree.more(
          line,
          event.isShortcutDown()
              ? MorePane.MOST
              : event.isShiftDown() ? MorePane.BIG_STEP : MorePane.STEP);
    } else if (event.isShortcutDown()) {
      tell(line, ObjectEvent::look);
    } else {
      tree.toggle(line);
    }
  }

  /// Tells what the user wants of the object in a line, if there is one.
  private boolean tell(TreeLine<R> line, IntFunction<ObjectEvent> event) {
    boolean isObject = line.isRow() && line.row().node() != HeapGraph.NO_NODE;
    if (isObject) {
      table.fireEvent(event.apply(line.row().node()));
    }
    return isObject;
  }
}

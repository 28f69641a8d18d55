package holdfast.ui.treetable;

import holdfast.ui.LazyTip;
import holdfast.ui.Messages;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

/// The first cell of a line: indent, arrow, and the parts of the name, or the links of a "Show
/// next" line.
final class NameCell<R extends TreeRow> extends TableCell<TreeLine<R>, TreeLine<R>> {
  /// A tooltip that starts as the name does is the whole of it.
  private static final int SAME_START = 20;

  private final NamePane name = new NamePane(NamePane.ARROW);
  private final BiConsumer<TreeLine<R>, Integer> showMore;

  /// Made when it is needed: few cells ever show such a line.
  private MorePane more;

  NameCell(Consumer<TreeLine<R>> toggle, BiConsumer<TreeLine<R>, Integer> showMore) {
    getStyleClass().add("name-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    LazyTip.install(this, this::explanation);
    name.onToggle(() -> toggle.accept(getItem()));
    this.showMore = showMore;
    setGraphic(name);
  }

  @Override
  protected void updateItem(TreeLine<R> line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      name.showNote(0, "");
      setGraphic(name);
      return;
    }
    switch (line.kind()) {
      case MORE -> more().show(line.depth(), line.shown(), line.total());
      case ROW -> {
        if (line.row() == null) {
          name.showNote(line.depth(), "");
        } else {
          name.show(line.depth(), line.row().name(), line.row().expandable(), line.open());
          name.mark(line.row().marks());
        }
      }
      case LOADING -> name.showNote(line.depth(), Messages.text("tree.loading"));
      case NOTHING -> name.showNote(line.depth(), line.branch().nothing());
      case FAILED -> name.showNote(line.depth(), Messages.text("tree.failed"));
    }
    setGraphic(line.kind() == TreeLine.Kind.MORE ? more : name);
  }

  private MorePane more() {
    if (more == null) {
      more = new MorePane(count -> showMore.accept(getItem(), count));
    }
    return more;
  }

  /// What had to be cut, and what there is to know.
  private String explanation(RowName row) {
    var start = row.value().substring(0, Math.min(SAME_START, row.value().length()));
    return !name.isCut() || !start.isEmpty() && row.tooltip().startsWith(start)
        ? row.tooltip()
        : (row.text() + "\n\n" + row.tooltip()).strip();
  }

  private String explanation() {
    var line = getItem();
    return line == null || !line.isRow() ? "" : explanation(line.row().name());
  }
}

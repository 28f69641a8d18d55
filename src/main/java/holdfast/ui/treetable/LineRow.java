package holdfast.ui.treetable;

import static holdfast.ui.Messages.count;
import static holdfast.ui.Messages.text;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TableRow;

/// A line as assistive technology sees it: a row of a tree, open or closed, at a depth.
final class LineRow<R extends TreeRow> extends TableRow<TreeLine<R>> {
  private static final PseudoClass TOP = PseudoClass.getPseudoClass("top");

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final RowChoice choice;
  private final TableColumns<TreeLine<R>> columns;

  LineRow(RowChoice choice, TableColumns<TreeLine<R>> columns) {
    this.choice = choice;
    this.columns = columns;
    choice.changesProperty().subscribe(_ -> showChoice());
    indexProperty().subscribe(_ -> showChoice());
    setAccessibleRole(AccessibleRole.TREE_TABLE_ROW);
  }

  private void showChoice() {
    pseudoClassStateChanged(CHOSEN, !isEmpty() && choice.contains(getIndex()));
  }

  @Override
  protected void updateItem(TreeLine<R> line, boolean empty) {
    super.updateItem(line, empty);
    boolean isRow = !empty && line != null && line.isRow();
    pseudoClassStateChanged(TOP, isRow && line.depth() == 0);
    showChoice();
    setAccessibleText(empty || line == null ? null : spoken(line));
  }

  /// `Session ×3, Distance 7, Shallow size 303 B, Retained size 363 B`
  private String spoken(TreeLine<R> line) {
    return switch (line.kind()) {
      case ROW -> line.row() == null ? text("tree.loading") : columns.spoken(line.row().copyText());
      case MORE ->
          text("tree.more.next", count(Math.min(MorePane.STEP, line.total() - line.shown())))
              + ", "
              + text("tree.more.shown", count(line.shown()), count(line.total()));
      case LOADING -> text("tree.loading");
      case NOTHING -> line.branch().nothing();
      case FAILED -> text("tree.failed");
    };
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    var line = getItem();
    return switch (attribute) {
      case SELECTED -> isSelected() || choice.contains(getIndex());
      case EXPANDED -> line != null && line.open();
      case LEAF -> line == null || !line.isRow() || !line.row().expandable();
      case DISCLOSURE_LEVEL -> line == null ? 0 : line.depth();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}

package holdfast.ui.treetable;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TableRow;

/// A line as assistive technology sees it: a row of a tree, open or closed, at a depth.
final class LineRow<R extends TreeRow> extends TableRow<TreeLine<R>> {
  private static final PseudoClass TOP = PseudoClass.getPseudoClass("top");

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final RowChoice choice;

  LineRow(RowChoice choice) {
    this.choice = choice;
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
    setAccessibleText(isRow ? line.row().copyText().replace('\t', ' ') : null);
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

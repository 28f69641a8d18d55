package holdfast.ui.treetable;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/// A short text, such as a number, in a column of its own.
public final class TextCell<R extends TreeRow> extends TableCell<TreeLine<R>, TreeLine<R>> {
  private final Function<R, String> text;

  private TextCell(Function<R, String> text) {
    this.text = text;
    getStyleClass().add("number-cell");
  }

  public static <R extends TreeRow> void install(
      TableColumn<TreeLine<R>, TreeLine<R>> column, Function<R, String> text) {
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    column.setCellFactory(_ -> new TextCell<>(text));
  }

  @Override
  protected void updateItem(TreeLine<R> line, boolean empty) {
    super.updateItem(line, empty);
    setText(!empty && line != null && line.isRow() ? text.apply(line.row()) : null);
  }
}

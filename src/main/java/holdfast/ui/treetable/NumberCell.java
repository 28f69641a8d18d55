package holdfast.ui.treetable;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;

/// A short text, such as a number, at the right of a column of its own.
public final class NumberCell<R extends TreeRow> extends TableCell<TreeLine<R>, TreeLine<R>> {
  private final Function<R, String> text;
  private final NumberPane pane = new NumberPane();

  private NumberCell(Function<R, String> text) {
    this.text = text;
    getStyleClass().add("number-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(pane);
  }

  public static <R extends TreeRow> void install(
      TableColumn<TreeLine<R>, TreeLine<R>> column, Function<R, String> text) {
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    column.setCellFactory(_ -> new NumberCell<>(text));
  }

  @Override
  protected void updateItem(TreeLine<R> line, boolean empty) {
    super.updateItem(line, empty);
    boolean isRow = !empty && line != null && line.isRow();
    pane.show(isRow ? text.apply(line.row()) : "");
  }

  private static final class NumberPane extends Region {
    private final Words number = new Words("size-value");

    NumberPane() {
      getChildren().add(number);
    }

    void show(String text) {
      number.say(text);
      requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
      return number.wholeWidth();
    }

    @Override
    protected void layoutChildren() {
      number.placeBefore(getWidth(), getHeight());
    }
  }
}

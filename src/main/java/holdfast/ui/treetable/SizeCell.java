package holdfast.ui.treetable;

import holdfast.ui.LazyTip;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/// A size, right-aligned, with its share of the total in grey and, where wanted, as a quiet bar.
public final class SizeCell<R extends TreeRow> extends TableCell<TreeLine<R>, TreeLine<R>> {
  private final Function<R, SizeText> size;
  private final SizePane pane;

  /// What stands beside the size.
  public enum Beside {
    NOTHING,
    PERCENT,
    BAR,
    PERCENT_AND_BAR
  }

  private SizeCell(Function<R, SizeText> size, Beside beside) {
    this.size = size;
    boolean withPercent = beside == Beside.PERCENT || beside == Beside.PERCENT_AND_BAR;
    pane = new SizePane(withPercent, beside == Beside.BAR || beside == Beside.PERCENT_AND_BAR);
    getStyleClass().add("size-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(pane);
    LazyTip.install(this, () -> shown() == SizeText.NONE ? "" : shown().exact());
  }

  public static <R extends TreeRow> void install(
      TableColumn<TreeLine<R>, TreeLine<R>> column, Function<R, SizeText> size, Beside beside) {
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    column.setCellFactory(_ -> new SizeCell<>(size, beside));
  }

  private SizeText shown() {
    var line = getItem();
    return isEmpty() || line == null || !line.isRow() ? SizeText.NONE : size.apply(line.row());
  }

  @Override
  protected void updateItem(TreeLine<R> line, boolean empty) {
    super.updateItem(line, empty);
    pane.show(shown());
  }
}

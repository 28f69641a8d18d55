package holdfast.ui.treetable;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// A size, right-aligned, with its share of the total in grey and, where wanted, as a quiet bar.
public final class SizeCell<R extends TreeRow> extends TableCell<TreeLine<R>, TreeLine<R>> {
  private final Function<R, SizeText> size;
  private final SizePane pane;
  private final Tooltip exact = new Tooltip();

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
    exact.setShowDelay(Duration.millis(500));
    getStyleClass().add("size-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  public static <R extends TreeRow> void install(
      TableColumn<TreeLine<R>, TreeLine<R>> column, Function<R, SizeText> size, Beside beside) {
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    column.setCellFactory(_ -> new SizeCell<>(size, beside));
  }

  @Override
  protected void updateItem(TreeLine<R> line, boolean empty) {
    super.updateItem(line, empty);
    boolean isRow = !empty && line != null && line.isRow();
    var text = isRow ? size.apply(line.row()) : SizeText.NONE;
    if (text != SizeText.NONE) {
      pane.show(text);
      exact.setText(text.exact());
    }
    setGraphic(text != SizeText.NONE ? pane : null);
    setTooltip(text != SizeText.NONE ? exact : null);
  }
}

package holdfast.ui.treetable;

import holdfast.ui.LazyTip;
import holdfast.ui.treetable.Figure.Trend;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;

/// A count or a size at the right of its column, coloured where it says which way things went.
///
/// The graphic stays in an empty cell too, here as in the other cells: to take it out and put it in
/// again costs as much as to make it.
public final class FigureCell<R extends TreeRow> extends TableCell<TreeLine<R>, TreeLine<R>> {
  private final Function<R, Figure> figure;
  private final Words words = new Words("size-value");
  private final Pane pane = new Pane(words);
  private Trend trend = Trend.NONE;

  private FigureCell(Function<R, Figure> figure) {
    this.figure = figure;
    getStyleClass().add("number-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(pane);
    LazyTip.install(this, () -> shown().exact());
  }

  public static <R extends TreeRow> void install(
      TableColumn<TreeLine<R>, TreeLine<R>> column, Function<R, Figure> figure) {
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    column.setCellFactory(_ -> new FigureCell<>(figure));
  }

  private Figure shown() {
    var line = getItem();
    return isEmpty() || line == null || !line.isRow() ? Figure.NONE : figure.apply(line.row());
  }

  @Override
  protected void updateItem(TreeLine<R> line, boolean empty) {
    super.updateItem(line, empty);
    var shown = shown();
    words.say(shown.text());
    if (shown.trend() != trend) {
      words.pseudoClassStateChanged(trend.pseudoClass(), false);
      words.pseudoClassStateChanged(shown.trend().pseudoClass(), true);
      trend = shown.trend();
    }
    pane.requestLayout();
  }

  private static final class Pane extends Region {
    private final Words words;

    Pane(Words words) {
      this.words = words;
      getChildren().add(words);
    }

    @Override
    protected double computePrefWidth(double height) {
      return words.wholeWidth();
    }

    @Override
    protected void layoutChildren() {
      words.placeBefore(getWidth(), getHeight());
    }
  }
}

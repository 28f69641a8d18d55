package holdfast.ui.comparison;

import holdfast.ui.comparison.Figure.Trend;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.Words;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// A count or a size at the right of its column, coloured where it says which way things went.
final class FigureCell extends TableCell<TreeLine<DifferenceRow>, TreeLine<DifferenceRow>> {
  private final Function<DifferenceRow, Figure> figure;
  private final Words words = new Words("size-value");
  private final Pane pane = new Pane(words);
  private final Tooltip exact = new Tooltip();

  private FigureCell(Function<DifferenceRow, Figure> figure) {
    this.figure = figure;
    exact.setShowDelay(Duration.millis(500));
    getStyleClass().add("number-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  static void install(
      TableColumn<TreeLine<DifferenceRow>, TreeLine<DifferenceRow>> column,
      Function<DifferenceRow, Figure> figure) {
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    column.setCellFactory(_ -> new FigureCell(figure));
  }

  @Override
  protected void updateItem(TreeLine<DifferenceRow> line, boolean empty) {
    super.updateItem(line, empty);
    var shown = empty || line == null || !line.isRow() ? Figure.NONE : figure.apply(line.row());
    words.say(shown.text());
    for (var trend : Trend.values()) {
      words.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(trend.name().toLowerCase(Locale.ROOT)),
          trend == shown.trend());
    }
    exact.setText(shown.exact());
    setTooltip(shown.exact().isEmpty() ? null : exact);
    setGraphic(shown.text().isEmpty() ? null : pane);
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

package holdfast.ui.growth;

import holdfast.ui.treetable.Figure.Trend;
import holdfast.ui.treetable.TableColumns;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeRow;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.util.Duration;

/// A number over the captures as a small line, from nought up; one that stays as it is stands in
/// the middle.
final class SparklineCell<R extends TreeRow> extends TableCell<TreeLine<R>, TreeLine<R>> {
  private final Function<R, Sparkline> sparkline;
  private final Pane pane = new Pane();
  private Tooltip tooltip;

  private SparklineCell(Function<R, Sparkline> sparkline) {
    this.sparkline = sparkline;
    getStyleClass().add("number-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(pane);
    setOnMouseEntered(_ -> explain());
  }

  static <R extends TreeRow> void install(
      TableColumn<TreeLine<R>, TreeLine<R>> column, Function<R, Sparkline> sparkline) {
    column.getStyleClass().add(TableColumns.DRAWN);
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    column.setCellFactory(_ -> new SparklineCell<>(sparkline));
  }

  private Sparkline shown() {
    var line = getItem();
    return isEmpty() || line == null || !line.isRow()
        ? Sparkline.NONE
        : sparkline.apply(line.row());
  }

  @Override
  protected void updateItem(TreeLine<R> line, boolean empty) {
    super.updateItem(line, empty);
    pane.show(shown());
  }

  private void explain() {
    var text = shown().text();
    if (tooltip == null && !text.isEmpty()) {
      tooltip = new Tooltip();
      tooltip.setShowDelay(Duration.millis(500));
    }
    if (tooltip != null) {
      tooltip.setText(text);
    }
    setTooltip(text.isEmpty() ? null : tooltip);
  }

  private static final class Pane extends Region {
    /// Between the line and the borders of its row, as a share of the row.
    private static final double MARGIN = 0.24;

    private static final double LEAST_WIDTH = 24;

    private final Polyline line = new Polyline();
    private Sparkline shown = Sparkline.NONE;
    private Trend trend = Trend.NONE;

    Pane() {
      line.getStyleClass().add("sparkline");
      line.setManaged(false);
      line.setVisible(false);
      getChildren().add(line);
    }

    void show(Sparkline sparkline) {
      if (sparkline.trend() != trend) {
        line.pseudoClassStateChanged(trend.pseudoClass(), false);
        line.pseudoClassStateChanged(sparkline.trend().pseudoClass(), true);
        trend = sparkline.trend();
      }
      if (!sparkline.heights().equals(shown.heights())) {
        line.setVisible(!sparkline.heights().isEmpty());
        requestLayout();
      }
      shown = sparkline;
    }

    @Override
    protected double computePrefWidth(double height) {
      return LEAST_WIDTH;
    }

    @Override
    protected void layoutChildren() {
      var heights = shown.heights();
      double top = getHeight() * MARGIN;
      double room = getHeight() - 2 * top;
      var points = new Double[2 * heights.size()];
      for (int i = 0; i < heights.size(); i++) {
        points[2 * i] = 1 + (getWidth() - 2) * i / Math.max(1, heights.size() - 1);
        points[2 * i + 1] = top + room * (1 - heights.get(i));
      }
      line.getPoints().setAll(points);
    }
  }
}

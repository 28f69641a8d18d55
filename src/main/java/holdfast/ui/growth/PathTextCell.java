package holdfast.ui.growth;

import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.Words;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The way to a container as text, as much of its end as there is room for; the whole of it is in
/// the tooltip.
final class PathTextCell extends TableCell<TreeLine<ContainerRow>, TreeLine<ContainerRow>> {
  private final Pane pane = new Pane();
  private Tooltip tooltip;

  private PathTextCell() {
    getStyleClass().add("number-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(pane);
    setOnMouseEntered(_ -> explain());
  }

  static void install(TableColumn<TreeLine<ContainerRow>, TreeLine<ContainerRow>> column) {
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    column.setCellFactory(_ -> new PathTextCell());
  }

  private ContainerRow row() {
    var line = getItem();
    return isEmpty() || line == null || !line.isRow() ? null : line.row();
  }

  @Override
  protected void updateItem(TreeLine<ContainerRow> line, boolean empty) {
    super.updateItem(line, empty);
    pane.show(row());
  }

  private void explain() {
    var path = row() == null ? "" : row().pathText();
    if (tooltip == null && !path.isEmpty()) {
      tooltip = new Tooltip();
      tooltip.setShowDelay(Duration.millis(500));
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(640);
    }
    if (tooltip != null) {
      tooltip.setText(path);
    }
    setTooltip(path.isEmpty() ? null : tooltip);
  }

  private static final class Pane extends Region {
    private final Words words = new Words("container-path");
    private ContainerRow shown;

    Pane() {
      getChildren().add(words);
    }

    void show(ContainerRow row) {
      if (row != shown) {
        shown = row;
        requestLayout();
      }
    }

    @Override
    protected double computePrefWidth(double height) {
      return words.wholeWidth();
    }

    /// What is next to the container tells most: steps are left out from the start.
    @Override
    protected void layoutChildren() {
      int steps = shown == null ? 0 : shown.path().size();
      int leftOut = 0;
      words.say(shown == null ? "" : shown.pathText());
      while (leftOut < steps - 1 && words.wholeWidth() > getWidth()) {
        words.say(shown.pathText(++leftOut));
      }
      words.place(0, getWidth(), getHeight());
    }
  }
}

package holdfast.ui.treetable;

import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;

/// Columns keep their widths; the first takes what the window leaves. Room for the scroll bar is
/// left even where none shows, so that the columns do not move when it comes and goes.
@SuppressWarnings({"rawtypes", "unchecked"}) // the table's own signature is raw
final class FirstColumnFills extends ConstrainedColumnResizeBase
    implements Callback<ResizeFeatures, Boolean> {
  private static final double SCROLL_BAR = 11;

  @Override
  public Boolean call(ResizeFeatures features) {
    var columns = ((TableView<?>) features.getTable()).getVisibleLeafColumns();
    var first = columns.getFirst();
    if (features.getColumn() != null) {
      drag(features, columns.indexOf(features.getColumn()));
    }
    double rest = Math.min(features.getContentWidth(), features.getTable().getWidth() - SCROLL_BAR);
    for (var column : columns) {
      rest -= column == first ? 0 : column.getWidth();
    }
    features.setColumnWidth(first, Math.max(first.getMinWidth(), rest));
    return true;
  }

  /// A divider moves the border between a column and the next one.
  private static void drag(ResizeFeatures features, int index) {
    var columns = ((TableView<?>) features.getTable()).getVisibleLeafColumns();
    double delta = features.getDelta();
    if (index + 1 < columns.size()) {
      delta = grow(features, columns.get(index + 1), -delta);
    }
    if (index > 0) {
      grow(features, columns.get(index), -delta);
    }
  }

  private static double grow(ResizeFeatures features, TableColumn<?, ?> column, double delta) {
    double width =
        Math.clamp(column.getWidth() + delta, column.getMinWidth(), column.getMaxWidth());
    double grown = width - column.getWidth();
    features.setColumnWidth(column, width);
    return grown;
  }
}

package holdfast.ui.treetable;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;

/// Columns keep their widths; the first takes what the window leaves, and in a narrow window the
/// others give way to it. Where not even the least widths fit, it does not grow with the text any
/// more; where that does not help, the table is wider than its place and scrolls sideways. Room for
/// the scroll bar is left even where none shows, so that the columns do not move when it comes and
/// goes.
///
/// Not one of JavaFX's own constrained policies: a table with one of those never scrolls sideways.
@SuppressWarnings({"rawtypes", "unchecked"}) // the table's own signature is raw
final class FirstColumnFills implements Callback<ResizeFeatures, Boolean> {
  private static final double SCROLL_BAR = 11;

  /// What the first column has at least, as a share of the table.
  private double leastShare;

  /// How many times larger than usual text is; widths are kept as they are at the usual size.
  private double scale = 1;

  /// The widths that the user gave, at the usual size of text.
  private final Map<TableColumn<?, ?>, Double> chosen = new IdentityHashMap<>();

  private final Runnable whenDragged;

  /// @param leastShare what the first column has of the table at least, as long as the others leave
  ///   it
  /// @param whenDragged is told whenever the user moves a divider, many times in one drag
  FirstColumnFills(double leastShare, Runnable whenDragged) {
    this.leastShare = leastShare;
    this.whenDragged = whenDragged;
  }

  void setLeastShare(double share) {
    leastShare = share;
  }

  /// Smaller text leaves the widths as they are.
  void setScale(double wanted) {
    scale = Math.max(1, wanted);
  }

  /// The width that the user gave a column, 0 for none.
  double chosen(TableColumn<?, ?> column) {
    return chosen.getOrDefault(column, 0.0);
  }

  /// Gives a column a width for the next layout, 0 for that of the view.
  void choose(TableColumn<?, ?> column, double width) {
    if (width > 0) {
      chosen.put(column, Math.clamp(width, column.getMinWidth(), column.getMaxWidth()));
    } else {
      chosen.remove(column);
    }
  }

  @Override
  public Boolean call(ResizeFeatures features) {
    var table = (TableView<?>) features.getTable();
    List<TableColumn<?, ?>> columns = List.copyOf(table.getVisibleLeafColumns());
    if (features.getColumn() != null) {
      drag(columns, columns.indexOf(features.getColumn()), features.getDelta());
      whenDragged.run();
    }
    double total = Math.min(features.getContentWidth(), room(table));
    var first = columns.getFirst();
    var others = columns.subList(1, columns.size());
    double wanted = others.stream().mapToDouble(this::wanted).sum();
    double least = others.stream().mapToDouble(this::least).sum();
    double room = total - Math.max(least(first), total * leastShare);
    double given = wanted <= room ? 1 : Math.max(0, (room - least) / (wanted - least));
    double rest = total;
    for (var column : others) {
      double min = least(column);
      double width = Math.floor(min + (wanted(column) - min) * given);
      features.setColumnWidth(column, width);
      rest -= width;
    }
    features.setColumnWidth(first, Math.max(first.getMinWidth(), rest));
    return true;
  }

  private double wanted(TableColumn<?, ?> column) {
    return scale * chosen.getOrDefault(column, column.getPrefWidth());
  }

  /// What all columns have together.
  double room(TableView<?> table) {
    return table.getWidth() - SCROLL_BAR;
  }

  /// What a column takes at least, at the size that text has.
  double least(TableColumn<?, ?> column) {
    return scaled(column.getMinWidth());
  }

  /// A width that is meant for text of the usual size.
  double scaled(double width) {
    return scale * width;
  }

  /// A divider moves the border between a column and the next one.
  private void drag(List<TableColumn<?, ?>> columns, int index, double delta) {
    for (var column : columns) {
      chosen.put(column, column.getWidth() / scale);
    }
    if (index + 1 < columns.size()) {
      delta = -grow(columns.get(index + 1), -delta);
    }
    if (index > 0) {
      grow(columns.get(index), delta);
    }
  }

  /// Returns by how much it grew.
  private double grow(TableColumn<?, ?> column, double delta) {
    double before = column.getWidth();
    double width = Math.clamp(before + delta, least(column), column.getMaxWidth());
    chosen.put(column, width / scale);
    return width - before;
  }
}

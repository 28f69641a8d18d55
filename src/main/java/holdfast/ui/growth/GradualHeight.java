package holdfast.ui.growth;

import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/// Lets a table with many columns come into sight over a few frames, some rows in each: to make the
/// cells of a whole window takes longer than a frame.
final class GradualHeight extends AnimationTimer {
  /// The headers alone, two lines of them.
  private static final double FIRST = 56;

  /// One row.
  private static final double STEP = 25;

  private final TableView<?> table;
  private final StackPane place;
  private final Runnable show;
  private double height;

  private GradualHeight(TableView<?> table, StackPane place, Runnable show) {
    this.table = table;
    this.place = place;
    this.show = show;
  }

  /// Begins when the table is to show for the first time.
  ///
  /// @param show makes it visible, in a frame of its own
  static void begin(TableView<?> table, Runnable show) {
    var place = (StackPane) table.getParent();
    StackPane.setAlignment(table, Pos.TOP_LEFT);
    table.setMaxHeight(FIRST);
    new GradualHeight(table, place, show).start();
  }

  @Override
  public void handle(long now) {
    if (height == 0) {
      height = FIRST;
      show.run();
      return;
    }
    height += STEP;
    if (height >= place.getHeight()) {
      table.setMaxHeight(Double.MAX_VALUE);
      stop();
    } else {
      table.setMaxHeight(height);
    }
  }
}

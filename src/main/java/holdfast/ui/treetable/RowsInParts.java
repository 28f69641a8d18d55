package holdfast.ui.treetable;

import javafx.animation.AnimationTimer;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;

/// A table that makes its rows a few in each frame, from the top down: all rows of a high window at
/// once would hold the window's thread for longer than a frame. Rows that were made are used again,
/// so that this happens once.
final class RowsInParts<S> extends TableViewSkin<S> {
  private static final int AT_ONCE = 6;

  /// How many rows there may be room for at present.
  private int allowed = AT_ONCE;

  private final AnimationTimer nextFrame =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          goOn();
        }
      };

  RowsInParts(TableView<S> table) {
    super(table);
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    double header = getTableHeaderRow().prefHeight(-1);
    double part = header + allowed * getSkinnable().getFixedCellSize();
    boolean isPart = getItemCount() > 0 && part < height;
    super.layoutChildren(x, y, width, isPart ? part : height);
    if (isPart) {
      nextFrame.start();
    }
  }

  private void goOn() {
    allowed += AT_ONCE;
    if (getSkinnable() != null) {
      getSkinnable().requestLayout();
    }
  }
}

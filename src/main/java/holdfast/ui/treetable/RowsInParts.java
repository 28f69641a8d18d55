package holdfast.ui.treetable;

import javafx.animation.AnimationTimer;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;

/// A table that comes into sight with its headers alone and makes its rows in the frames that
/// follow, from the top down, as many in each as take part of a frame: all rows of a high window at
/// once would hold the window's thread for longer than that. Rows that were made are used again, so
/// that this happens once.
final class RowsInParts<S> extends TableViewSkin<S> {
  /// For the rows of one frame, in ns; to draw them takes about as long again.
  private static final long PART = 5_000_000;

  /// How many rows there may be room for at present.
  private int allowed;

  /// How many more the next frame allows.
  private int step = 1;

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
    long from = System.nanoTime();
    super.layoutChildren(x, y, width, isPart ? part : height);
    if (isPart) {
      getVirtualFlow().layout();
      pace(System.nanoTime() - from);
      nextFrame.start();
    }
  }

  /// More rows in the next frame where these took little time, fewer where they took much.
  private void pace(long took) {
    if (took > PART) {
      step = Math.max(1, step / 2);
    } else if (took < PART / 2) {
      step *= 2;
    }
  }

  private void goOn() {
    allowed += step;
    if (getSkinnable() != null) {
      getSkinnable().requestLayout();
    }
  }
}

package holdfast.ui.treetable;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Bar, size and percent in fixed places, so that they align down the column.
final class SizePane extends Region {
  private static final double PERCENT = 44;
  private static final double SIZE = 72;

  private final Region bar = new Region();
  private final Label size = new Label();
  private final Label percent = new Label();
  private double share;

  SizePane(boolean withBar) {
    bar.getStyleClass().add("share-bar");
    bar.setVisible(withBar);
    size.getStyleClass().add("size-value");
    percent.getStyleClass().add("size-percent");
    getChildren().addAll(bar, size, percent);
  }

  void show(SizeText text) {
    size.setText(text.size());
    percent.setText(text.percent());
    share = Math.clamp(text.share(), 0, 1);
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return SIZE + PERCENT + (bar.isVisible() ? SIZE : 0);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    percent.resizeRelocate(width - PERCENT, 0, PERCENT, height);
    size.resizeRelocate(Math.max(0, width - PERCENT - SIZE), 0, Math.min(SIZE, width), height);
    double room = Math.max(0, width - PERCENT - SIZE - 4);
    double barHeight = 9;
    bar.resizeRelocate(
        0, snapPositionY((height - barHeight) / 2), snapSizeX(room * share), barHeight);
  }
}

package holdfast.ui.treetable;

import javafx.scene.layout.Region;

/// Bar, size and percent in fixed places, so that they align down the column.
final class SizePane extends Region {
  private static final double PERCENT = 49;
  private static final double SIZE = 72;

  /// What stands in place of a size where there is only a bar: a percentage.
  private static final double SHORT_SIZE = 46;

  private static final double BAR = 9;

  private final Region bar = new Region();
  private final Words size = new Words("size-value");
  private final Words percent = new Words("size-percent");
  private final double percentWidth;
  private final double sizeWidth;
  private final boolean withBar;
  private double share;

  SizePane(boolean withPercent, boolean withBar) {
    this.withBar = withBar;
    percentWidth = withPercent ? PERCENT : 0;
    sizeWidth = withBar && !withPercent ? SHORT_SIZE : SIZE;
    bar.getStyleClass().add("share-bar");
    getChildren().addAll(bar, size, percent);
  }

  void show(SizeText text) {
    size.say(text.size());
    percent.say(percentWidth > 0 ? text.percent() : "");
    share = Math.clamp(text.share(), 0, 1);
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return size.scaled(sizeWidth + percentWidth + (withBar ? SIZE : 0));
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double sizeEnd = getWidth() - size.scaled(percentWidth);
    percent.placeBefore(getWidth(), height);
    size.placeBefore(sizeEnd, height);
    double barWidth = Math.round(Math.max(0, sizeEnd - size.scaled(sizeWidth) - 4) * share);
    bar.setVisible(withBar && barWidth >= 1);
    bar.resizeRelocate(0, Math.round((height - BAR) / 2), barWidth, BAR);
  }
}

package holdfast.ui.retainers;

import holdfast.ui.treetable.NamePane;
import holdfast.ui.treetable.Words;
import javafx.scene.layout.Region;

/// A dot on the line from root to object, the name of the step, and at the right where it was
/// written and what it retains. The name has the first claim on the room.
final class PathPane extends Region {
  private static final double RAIL = 11;
  private static final double DOT = 9;
  private static final double SIZE = 67;
  private static final double GAP = 10;
  private static final double LEAST_SOURCE = 50;

  private final Region line = new Region();
  private final Region dot = new Region();
  private final NamePane name = new NamePane(0, true);
  private final Words source = new Words("path-source");
  private final Words size = new Words("path-size");
  private boolean above;
  private boolean below;

  PathPane() {
    line.getStyleClass().add("path-line");
    dot.getStyleClass().add("path-dot");
    getChildren().addAll(line, dot, name, source, size);
  }

  /// @param above whether the line comes from a step above
  /// @param below whether it goes on below
  void show(PathStep step, boolean above, boolean below) {
    this.above = above;
    this.below = below;
    name.show(0, step.name(), false, false);
    source.say(step.source());
    size.say(step.retainedSize());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double middle = Math.round(height / 2);
    line.setVisible(above || below);
    line.resizeRelocate(
        Math.floor(RAIL / 2), above ? 0 : middle, 1, (above ? middle : 0) + (below ? middle : 0));
    dot.resizeRelocate((RAIL - DOT) / 2, middle - Math.ceil(DOT / 2), DOT, DOT);
    double x = RAIL + GAP;
    double sizeWidth = size.scaled(SIZE);
    double room = Math.max(0, getWidth() - x - sizeWidth);
    double nameWidth = Math.min(name.prefWidth(-1), room);
    name.resizeRelocate(x, 0, nameWidth, height);
    size.placeBefore(getWidth(), height);
    double left = room - nameWidth - GAP;
    source.setVisible(!source.isEmpty() && left >= Math.min(LEAST_SOURCE, source.wholeWidth()));
    if (source.isVisible()) {
      double width = Math.min(left, source.wholeWidth());
      source.place(getWidth() - sizeWidth - width, width, height);
    }
  }
}

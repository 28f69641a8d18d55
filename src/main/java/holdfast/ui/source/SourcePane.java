package holdfast.ui.source;

import holdfast.analysis.TextFinder.Range;
import holdfast.ui.treetable.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// The number of a line and the code behind it, with grounds behind what is looked for.
final class SourcePane extends Region {
  static final double GAP = 14;

  private final Words number = new Words("source-number");
  private final Words code = new Words("source-code");
  private final List<Region> grounds = new ArrayList<>();
  private List<Range> marks = List.of();
  private double gutter;

  SourcePane() {
    code.setTabSize(SourceRows.TAB);
    getChildren().addAll(number, code);
  }

  /// @param gutter what the numbers take
  /// @param marks from where to where in the code grounds are drawn, one style each
  void show(String label, String text, double gutter, Range wanted, List<Range> marks) {
    this.gutter = gutter;
    number.say(label);
    code.say(text);
    this.marks = new ArrayList<>(marks);
    if (wanted != null) {
      this.marks.addFirst(wanted);
    }
    grounds.forEach(ground -> ground.setVisible(false));
    for (int i = 0; i < this.marks.size(); i++) {
      var ground = ground(i);
      ground.getStyleClass().setAll(i == 0 && wanted != null ? "source-wanted" : "name-mark");
    }
    requestLayout();
  }

  private Region ground(int index) {
    if (index == grounds.size()) {
      var ground = new Region();
      ground.setManaged(false);
      ground.setMouseTransparent(true);
      grounds.add(ground);
      getChildren().addFirst(ground);
    }
    return grounds.get(index);
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    number.placeBefore(gutter, height);
    code.place(gutter + GAP, Double.MAX_VALUE, height);
    for (int i = 0; i < marks.size(); i++) {
      var range = marks.get(i);
      var span = range.start() < range.end() ? code.span(range) : null;
      grounds.get(i).setVisible(span != null);
      if (span != null) {
        double from = Math.floor(span[0]) - 1;
        grounds
            .get(i)
            .resizeRelocate(from, 1, Math.ceil(span[1]) + 1 - from, Math.round(height) - 2);
      }
    }
  }
}

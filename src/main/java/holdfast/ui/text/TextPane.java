package holdfast.ui.text;

import holdfast.analysis.TextFinder.Range;
import holdfast.ui.treetable.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// A row of text, with the number of its line before it and grounds behind what is looked for.
final class TextPane extends Region {
  /// Between the number and the text.
  static final double GAP = 14;

  private final Words number = new Words("text-number");
  private final Words line = new Words("text-line");
  private final List<Region> grounds = new ArrayList<>();
  private List<Range> marks = List.of();
  private double textStart;

  TextPane() {
    line.setTabSize(TextRows.TAB);
    getChildren().addAll(number, line);
  }

  /// @param textStart where the text starts, in pixels
  /// @param marks from where to where in the text grounds are drawn, one style each
  void show(String label, String text, double textStart, Range wanted, List<Range> marks) {
    this.textStart = textStart;
    number.say(label);
    line.say(text);
    this.marks = new ArrayList<>(marks);
    if (wanted != null) {
      this.marks.addFirst(wanted);
    }
    grounds.forEach(ground -> ground.setVisible(false));
    for (int i = 0; i < this.marks.size(); i++) {
      var ground = ground(i);
      ground.getStyleClass().setAll(i == 0 && wanted != null ? "text-wanted" : "name-mark");
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
    number.placeBefore(textStart - GAP, height);
    line.place(textStart, Double.MAX_VALUE, height);
    for (int i = 0; i < marks.size(); i++) {
      var range = marks.get(i);
      var span = range.start() < range.end() ? line.span(range) : null;
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

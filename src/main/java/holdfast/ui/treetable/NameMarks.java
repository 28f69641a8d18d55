package holdfast.ui.treetable;

import holdfast.analysis.TextFinder.Range;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// The grounds behind the parts of a name that were searched for. As many nodes as were ever needed
/// in the row, none for most.
final class NameMarks {
  /// What is left free above and below, of a row of the usual height.
  private static final double FREE = 8.0 / 25;

  private final NamePane pane;
  private final List<Region> grounds = new ArrayList<>();
  private int used;

  NameMarks(NamePane pane) {
    this.pane = pane;
  }

  void begin() {
    used = 0;
  }

  /// Draws those of one text, which stands where it belongs already.
  void draw(Words words, List<Range> ranges, double rowHeight) {
    for (var range : ranges) {
      var span = words.span(range);
      if (span != null) {
        double from = Math.floor(span[0]);
        double height = Math.round(rowHeight * (1 - FREE));
        var ground = next();
        ground.setVisible(true);
        ground.resizeRelocate(
            from, Math.round((rowHeight - height) / 2), Math.ceil(span[1]) - from, height);
      }
    }
  }

  /// Hides what the row before had more of.
  void end() {
    for (var ground : grounds.subList(used, grounds.size())) {
      ground.setVisible(false);
    }
  }

  private Region next() {
    if (used == grounds.size()) {
      var ground = new Region();
      ground.getStyleClass().add("name-mark");
      ground.setManaged(false);
      ground.setMouseTransparent(true);
      grounds.add(ground);
      pane.addBehind(ground);
    }
    return grounds.get(used++);
  }
}

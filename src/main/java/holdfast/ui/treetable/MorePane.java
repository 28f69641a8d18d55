package holdfast.ui.treetable;

import static holdfast.ui.Messages.count;
import static holdfast.ui.Messages.text;

import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// `Show next 100 · next 1,000 · all 61,233 100 shown`: the links that show more of a level.
///
/// Where "all" would be more than [#MOST] rows, the last link shows so many of them: the table
/// itself takes longer to find its place the more rows are above it.
final class MorePane extends HBox {
  static final int STEP = 100;
  static final int BIG_STEP = 1_000;
  static final int MOST = 100_000;

  private final Hyperlink next = new Hyperlink();
  private final Hyperlink nextMany = new Hyperlink();
  private final Hyperlink all = new Hyperlink();
  private final Label dot = dot();
  private final Label secondDot = dot();
  private final Label shownSoFar = new Label();

  MorePane(IntConsumer show) {
    getStyleClass().add("more-pane");
    setAlignment(Pos.CENTER_LEFT);
    shownSoFar.getStyleClass().add("more-shown");
    next.setOnAction(_ -> show.accept(STEP));
    nextMany.setOnAction(_ -> show.accept(BIG_STEP));
    all.setOnAction(_ -> show.accept(MOST));
    for (var link : new Hyperlink[] {next, nextMany, all}) {
      link.setFocusTraversable(false);
    }
    getChildren().addAll(next, dot, nextMany, secondDot, all, shownSoFar);
  }

  private static Label dot() {
    var dot = new Label("·");
    dot.getStyleClass().add("more-shown");
    return dot;
  }

  void show(int depth, int shown, int total) {
    int left = total - shown;
    next.setText(text("tree.more.next", count(Math.min(STEP, left))));
    nextMany.setText(text("tree.more.many", count(BIG_STEP)));
    all.setText(all(shown, total));
    shownSoFar.setText(text("tree.more.shown", count(shown), count(total)));
    show(left > STEP, dot, all);
    show(left > BIG_STEP, secondDot, nextMany);
    setPadding(new Insets(0, 0, 0, NamePane.indentOf(depth) + NamePane.ARROW));
    for (var link : new Hyperlink[] {next, nextMany, all}) {
      link.setVisited(false);
    }
  }

  static String all(int shown, int total) {
    return total - shown > MOST
        ? text("tree.more.many", count(MOST))
        : text("tree.more.all", count(total));
  }

  private static void show(boolean visible, javafx.scene.Node... nodes) {
    for (var node : nodes) {
      node.setVisible(visible);
      node.setManaged(visible);
    }
  }
}

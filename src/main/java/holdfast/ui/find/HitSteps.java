package holdfast.ui.find;

import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.TreeLine;
import holdfast.ui.treetable.TreeLine.Kind;
import holdfast.ui.treetable.TreeLines;
import holdfast.ui.treetable.TreeTable;
import javafx.collections.ListChangeListener;

/// Goes from one hit to the next through the classes, which it opens on its way, and from the last
/// to the first again.
final class HitSteps {
  private final TreeTable<FoundRow> tree;
  private final ListChangeListener<TreeLine<FoundRow>> whenRead = _ -> goOn();
  private TreeLines<FoundRow> lines;

  /// The class whose rows are being read, to go on there; null for none.
  private TreeLine<FoundRow> entering;

  private boolean entersAtEnd;

  /// A step that was asked for before there were rows; 0 for none.
  private int waiting;

  HitSteps(TreeTable<FoundRow> tree) {
    this.tree = tree;
  }

  void show(TreeLines<FoundRow> newLines) {
    if (lines != null) {
      lines.removeListener(whenRead);
    }
    entering = null;
    lines = newLines;
    if (lines != null) {
      lines.addListener(whenRead);
      goOn();
    }
  }

  /// Goes on once other hits show.
  void stepLater(int by) {
    waiting = by;
  }

  private void goOn() {
    if (waiting != 0 && !lines.isEmpty()) {
      step(waiting);
    } else {
      enter();
    }
  }

  /// Goes on by 1 or back by -1.
  void step(int by) {
    if (lines == null) {
      return;
    }
    if (lines.isEmpty()) {
      waiting = by;
      return;
    }
    waiting = 0;
    int index = tree.selected() == null ? -1 : lines.indexOf(tree.selected());
    if (by > 0) {
      forward(index);
    } else {
      backward(index);
    }
  }

  private void forward(int from) {
    if (from < 0) {
      enter(0, false);
      return;
    }
    if (lines.get(from).depth() == 0 && !lines.get(from).open()) {
      enter(from, false);
      return;
    }
    int next = from + 1;
    while (next < lines.size() && lines.get(next).depth() > 1) {
      next++;
    }
    if (next == lines.size() || lines.get(next).depth() == 0) {
      enter(next == lines.size() ? 0 : next, false);
    } else if (lines.get(next).kind() == Kind.MORE) {
      tree.more(lines.get(next), Level.PAGE);
    } else {
      tree.reveal(lines.get(next));
    }
  }

  private void backward(int from) {
    int hit = from;
    while (hit > 0 && lines.get(hit).depth() > 1) {
      hit--;
    }
    boolean isBelowHit = hit != from && hit >= 0;
    int before = isBelowHit ? hit : hit - 1;
    while (before >= 0 && lines.get(before).depth() > 1) {
      before--;
    }
    if (before >= 0 && lines.get(before).depth() == 1) {
      tree.reveal(lines.get(before));
      return;
    }
    // The first hit of its class, or the class itself: the class above, or the last of all.
    int ofClass = from >= 0 && lines.get(from).depth() == 0 ? from - 1 : before - 1;
    if (ofClass < 0) {
      ofClass = lines.size() - 1;
    }
    while (ofClass > 0 && lines.get(ofClass).depth() > 0) {
      ofClass--;
    }
    enter(ofClass, true);
  }

  private void enter(int ofClass, boolean atEnd) {
    entering = lines.get(ofClass);
    entersAtEnd = atEnd;
    if (!entering.isRow()) {
      entering = null;
    } else if (entering.open()) {
      enter();
    } else {
      lines.open(entering);
      enter();
    }
  }

  /// Goes on in the class that was opened, once its rows are there.
  private void enter() {
    int ofClass = entering == null ? -1 : lines.indexOf(entering);
    int first = ofClass + 1;
    if (ofClass < 0 || first >= lines.size() || lines.get(first).depth() != 1) {
      return;
    }
    if (!lines.get(first).isRow()) {
      return;
    }
    entering = null;
    int at = first;
    if (entersAtEnd) {
      for (int i = first; i < lines.size() && lines.get(i).depth() > 0; i++) {
        at = lines.get(i).depth() == 1 && lines.get(i).kind() == Kind.ROW ? i : at;
      }
    }
    tree.reveal(lines.get(at));
  }
}

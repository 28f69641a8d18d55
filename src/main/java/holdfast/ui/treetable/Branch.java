package holdfast.ui.treetable;

import holdfast.ui.treetable.TreeLine.Kind;
import holdfast.ui.work.Running;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap;

/// One opened place of a tree: the keys below it, how many of them show, and which are open again.
///
/// Belongs to [TreeLines]; the window's thread only.
final class Branch<R> {
  /// Pages of drawn rows that are kept; more than any screen shows.
  private static final int KEPT_PAGES = 64;

  enum State {
    LOADING,
    SLOW,
    READY,
    FAILED
  }

  final Branch<R> parent;
  final int key;
  final int depth;
  State state = State.LOADING;
  Running running = Running.NONE;

  /// What is below it; null until it is read, and after it was canceled.
  Level<R> level;

  SortOrder order;
  private int[] keys = {};
  private int shown;
  private int lines;

  /// What waits for the branch to be read.
  private Runnable whenReady = () -> {};

  /// By key, also those that a filter or the end of the page hides at present.
  private final IntObjectHashMap<Branch<R>> open = new IntObjectHashMap<>();

  /// By position, only those that show.
  private final TreeMap<Integer, Branch<R>> placed = new TreeMap<>();

  private final Map<Integer, List<R>> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<R>> eldest) {
          return size() > KEPT_PAGES;
        }
      };

  Branch(Branch<R> parent, int key) {
    this.parent = parent;
    this.key = key;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  /// Takes what was read, and opens what came opened with it.
  void fill(Loaded<R> loaded) {
    state = State.READY;
    level = loaded.level();
    setKeys(loaded.keys(), loaded.order(), loaded.rows());
    shown = level.firstShown(keys.length);
    if (loaded.opened() != null) {
      var child = new Branch<R>(this, loaded.openKey());
      open.put(child.key, child);
      child.fill(loaded.opened());
    }
    place();
  }

  void setKeys(int[] newKeys, SortOrder newOrder, List<R> firstPage) {
    keys = newKeys;
    order = newOrder;
    pages.clear();
    pages.put(0, firstPage);
  }

  int[] keys() {
    return keys;
  }

  /// Where a key stands, or -1. O(rows).
  int positionOf(int wanted) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  int shown() {
    return shown;
  }

  void show(int count) {
    shown = Math.min(count, keys.length);
    place();
  }

  boolean hasMore() {
    return state == State.READY && shown < keys.length;
  }

  /// What the line at a position is.
  Kind kindAt(int position) {
    return switch (state) {
      case LOADING, SLOW -> Kind.LOADING;
      case FAILED -> Kind.FAILED;
      case READY -> keys.length == 0 ? Kind.NOTHING : position < shown ? Kind.ROW : Kind.MORE;
    };
  }

  /// What to say where there are no rows.
  String nothing() {
    return level == null ? "" : level.nothing();
  }

  /// Puts the open branches where their keys are now.
  void place() {
    placed.clear();
    for (int i = 0, left = open.size(); i < shown && left > 0; i++) {
      var child = open.get(keys[i]);
      if (child != null) {
        placed.put(i, child);
        left--;
      }
    }
    recount();
  }

  void open(int position, Branch<R> child) {
    open.put(child.key, child);
    placed.put(position, child);
    recount();
  }

  void close(int position) {
    var child = placed.remove(position);
    child.cancel();
    open.remove(child.key);
    recount();
  }

  void recount() {
    lines = ownLines();
    for (var child : placed.values()) {
      lines += child.lines;
    }
    if (parent != null) {
      parent.recount();
    }
  }

  private int ownLines() {
    return switch (state) {
      case LOADING -> 0;
      case SLOW, FAILED -> 1;
      case READY -> keys.length == 0 && parent != null ? 1 : shown + (hasMore() ? 1 : 0);
    };
  }

  int lines() {
    return lines;
  }

  Branch<R> openAt(int position) {
    return placed.get(position);
  }

  /// The open branches that show, by position.
  Map<Integer, Branch<R>> placed() {
    return placed;
  }

  /// Position of the row this branch hangs on, or -1 when it does not show.
  int positionInParent() {
    for (var entry : parent.placed.entrySet()) {
      if (entry.getValue() == this) {
        return entry.getKey();
      }
    }
    return -1;
  }

  /// Line of a position, counted from the first line of this branch.
  int lineOf(int position) {
    int line = position;
    for (var child : placed.headMap(position).values()) {
      line += child.lines;
    }
    return line;
  }

  List<R> page(int number) {
    return pages.get(number);
  }

  void putPage(int number, List<R> rows) {
    pages.put(number, rows);
  }

  /// Adds itself and all that is open below it.
  void collect(List<Branch<R>> branches) {
    branches.add(this);
    for (var child : new ArrayList<>(open.values())) {
      child.collect(branches);
    }
  }

  /// Runs the action once the branch is read; only the newest waits.
  void whenReady(Runnable action) {
    if (state == State.READY) {
      action.run();
    } else {
      whenReady = action;
    }
  }

  /// Tells who waits that the branch is read.
  void tellReady() {
    var waiting = whenReady;
    whenReady = () -> {};
    waiting.run();
  }

  /// Ends its questions and lets the heap go: cells remember lines for longer than they show them.
  void cancel() {
    running.cancel();
    level = null;
    open.forEachValue(Branch::cancel);
  }
}

package holdfast.ui.treetable;

/// One line of a tree table as it is now.
///
/// @param branch the opened place the line belongs to
/// @param position where in its branch
/// @param row what to draw, null while it is being read and for lines that are no rows
/// @param shown how many rows of its branch show
/// @param total how many rows its branch has
public record TreeLine<R>(
    Kind kind,
    Branch<R> branch,
    int position,
    int key,
    int depth,
    boolean open,
    R row,
    int shown,
    int total) {
  /// What a line is.
  public enum Kind {
    ROW,
    MORE,
    LOADING,
    NOTHING,
    FAILED
  }

  /// What its row was read from, null after that was canceled.
  public Level<R> level() {
    return branch.level;
  }

  public boolean isRow() {
    return kind == Kind.ROW && row != null;
  }
}

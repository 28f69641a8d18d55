package holdfast.ui.treetable;

/// What a table can be sorted by.
public enum SortColumn {
  NAME,
  DISTANCE,
  SHALLOW_SIZE,
  RETAINED_SIZE
}

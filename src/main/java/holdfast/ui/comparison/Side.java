package holdfast.ui.comparison;

/// In which of two snapshots an object is.
enum Side {
  /// In the snapshot in sight, and not in its base.
  NEW,
  /// In the base, and not in the snapshot in sight.
  DELETED
}

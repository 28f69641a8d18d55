package holdfast.ui.statistics;

/// What is listed beside the categories, one at a time.
public enum Listing {
  DUPLICATED_STRINGS,
  LARGEST_OBJECTS,
  LARGEST_RETAINED
}

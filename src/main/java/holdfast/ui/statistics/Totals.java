package holdfast.ui.statistics;

/// What a listing amounts to.
///
/// @param tip the same in a whole sentence
record Totals(String text, String tip) {
  static final Totals NONE = new Totals("", "");
}

package holdfast.ui.dominators;

/// The room a map has, in pixels.
///
/// @param text size of its text, 1 for the usual one
record MapSize(double width, double height, double text) {
  static final MapSize NONE = new MapSize(0, 0, 1);

  boolean isEmpty() {
    return width < 1 || height < 1;
  }
}

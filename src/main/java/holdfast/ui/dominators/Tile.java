package holdfast.ui.dominators;

/// A rectangle of the map: a place of the dominator tree, its own bytes in it, or all that is too
/// small to be drawn by itself. Positions in pixels of the map.
///
/// @param part what of the place it is
/// @param parent number of the tile around it, or [Treemap#NO_TILE]
/// @param framed whether what is inside is drawn in it
/// @param headed whether its name stands in a line of its own above what is inside
/// @param opens whether there is anything inside
/// @param name what it is, `Session @4711`
/// @param bytes its retained size, or the size of its part
/// @param share of the whole heap
/// @param source where it was written, empty when unknown
record Tile(
    Place place,
    Part part,
    int parent,
    double x,
    double y,
    double width,
    double height,
    boolean framed,
    boolean headed,
    boolean opens,
    TileKind kind,
    String name,
    long bytes,
    double share,
    String source) {
  /// What of a place.
  enum Part {
    WHOLE,
    ITSELF,
    REST
  }

  boolean contains(double px, double py) {
    return px >= x && px < x + width && py >= y && py < y + height;
  }
}

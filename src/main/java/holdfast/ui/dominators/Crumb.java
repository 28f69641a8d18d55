package holdfast.ui.dominators;

/// One step of the way from the whole heap to what the map shows.
///
/// @param place where it leads, null for steps that were left out
/// @param name short, as room is
/// @param whole with the id
record Crumb(Place place, String name, String whole) {}

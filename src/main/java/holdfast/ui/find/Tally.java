package holdfast.ui.find;

/// How much is found in one of several snapshots.
///
/// @param isInSight whether its results are those that show
public record Tally(OpenSnapshot snapshot, int count, boolean isDone, boolean isInSight) {}

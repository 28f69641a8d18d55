package holdfast.analysis;

/// What is known of a class early in a load: how many objects, how large by themselves.
///
/// @param shallowSize bytes, summed
public record ClassCount(String className, int count, long shallowSize) {}

package holdfast.analysis;

/// One row of Summary: all nodes of one class whose shallow size is not 0.
///
/// @param index number of the class, see [ClassAggregates#nodesOf]
/// @param distance least distance of its nodes; may be none, see [Distances#isKnown]
/// @param shallowSize bytes, summed
/// @param retainedSize bytes that would go if all of them went: those dominated by one of them
/// @param location file and line that tell apart classes of one name; empty where the name does
public record ClassAggregate(
    int index,
    String className,
    int count,
    int distance,
    long shallowSize,
    long retainedSize,
    String location) {}

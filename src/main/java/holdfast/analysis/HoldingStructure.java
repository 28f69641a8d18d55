package holdfast.analysis;

import holdfast.graph.Retainers;

/// Who holds whom, how many bytes, and how far from the roots. Not needed for the first sight of a
/// snapshot, and so the last that is restored.
record HoldingStructure(
    Retainers retainers, DominatorTree dominators, RetainedSizes retained, Distances distances) {}

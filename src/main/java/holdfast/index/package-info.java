/// What a load worked out, kept in a file of its own so that the same snapshot opens sooner the
/// next time. Comes in: named columns of numbers. Goes out: the same numbers, checked, or nothing.
/// Knows nothing of snapshots but how to tell whether a file is still the same.
package holdfast.index;

/// Snapshots that are damaged at random, to see that nothing but an answer or a message comes of
/// them.
package holdfast.fuzz;

/// What holds many objects at once: their shortest chains from the roots, folded into one tree.
///
/// In: a set of objects of an open snapshot, and the first capture of its process. Out: rows that
/// tell how many of the objects hang on each place, and how that changed.
package holdfast.ui.retention;

/// One object on screen: how its name, its edges and its sizes are written, and what lies below it.
///
/// In: a snapshot and ints. Out: rows ready to be drawn. Everything here that reads the heap is
/// called in the background.
package holdfast.ui.object;

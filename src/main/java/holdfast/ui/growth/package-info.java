/// How the classes and the living containers of all open snapshots grew, in the order they were
/// taken in.
///
/// In: the open snapshots. Out: rows with one number per capture, which open to the objects that
/// were born in between and stayed.
package holdfast.ui.growth;

/// The text of the script in which something of the heap was written.
///
/// In: an object. Out: rows of code that fit the width of the panel, made on demand.
package holdfast.ui.source;

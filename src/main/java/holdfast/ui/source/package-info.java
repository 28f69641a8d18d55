/// Where something of the heap was written.
///
/// In: an object. Out: what there is of its script's text, shown by `ui.text`.
package holdfast.ui.source;

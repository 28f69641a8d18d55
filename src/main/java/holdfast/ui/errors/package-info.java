/// The only place that shows a failure.
///
/// In: whatever went wrong. Out: what happened, to which file and where in it, and what to do.
package holdfast.ui.errors;

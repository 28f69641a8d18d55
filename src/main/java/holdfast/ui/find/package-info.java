/// Find: objects by what is written on them, in one snapshot or all.
///
/// In: what is typed, and where to look. Out: what is found, by class, each hit an object that the
/// panels explain.
package holdfast.ui.find;

/// What goes when an object goes: the dominator tree as a table and as a map.
///
/// In: a snapshot and whether its objects are grouped by class. Out: rows, tiles, and what is
/// selected.
package holdfast.ui.dominators;

/// Trees of a million rows in a flat table.
///
/// In: levels of int keys (classes, nodes, edges), read in the background. Out: a list of lines for
/// a `TableView`, made on demand. A row that nobody looks at costs four bytes, its key.
package holdfast.ui.treetable;

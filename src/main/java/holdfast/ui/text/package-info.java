/// Long texts, of scripts and of strings, in rows that fit the width of their panel, with a search.
///
/// In: a text and its lines. Out: rows made on demand, and where in them stands what is searched
/// for.
package holdfast.ui.text;

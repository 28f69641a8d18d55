/// Statistics: the heap by kind of content, duplicated strings, and the largest objects.
package holdfast.ui.statistics;

/// Why the selected object is alive: its retainers as a tree, and the shortest path from a root.
package holdfast.ui.retainers;

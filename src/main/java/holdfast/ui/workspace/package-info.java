/// The window: open snapshots at the left, views of the one in sight, status below.
package holdfast.ui.workspace;

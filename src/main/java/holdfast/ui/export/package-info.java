/// Writing what the open snapshots tell into a file for others.
package holdfast.ui.export;

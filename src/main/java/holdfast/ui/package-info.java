/// The window. Comes in: the files to open. Goes out: what is on screen.
package holdfast.ui;

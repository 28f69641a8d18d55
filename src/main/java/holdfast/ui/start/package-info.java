/// The start page: what to do while no snapshot is open.
package holdfast.ui.start;

/// Summary: the classes of a snapshot, their objects, and what those refer to.
package holdfast.ui.summary;

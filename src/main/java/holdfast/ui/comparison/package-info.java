/// What is new and what is gone between two open snapshots, class by class.
///
/// In: the snapshot in sight and the one it is compared with. Out: rows that open to the new and
/// deleted objects themselves, each of its own snapshot.
package holdfast.ui.comparison;

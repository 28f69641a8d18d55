package holdfast.ui.object;

import holdfast.ui.work.SnapshotQuestions;

/// An object of an open snapshot.
public record ObjectRef(SnapshotQuestions questions, int node) {}

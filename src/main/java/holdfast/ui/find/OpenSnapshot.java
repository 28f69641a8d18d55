package holdfast.ui.find;

import holdfast.ui.work.SnapshotQuestions;

/// A snapshot that can be searched.
///
/// @param letter what it is called by in the window
public record OpenSnapshot(String letter, SnapshotQuestions questions) {}

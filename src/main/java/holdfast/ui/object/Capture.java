package holdfast.ui.object;

import holdfast.ui.work.SnapshotQuestions;

/// A snapshot that is ready to be asked, as the sidebar calls it.
///
/// @param letter `A`, `B`...
public record Capture(String letter, SnapshotQuestions questions) {}

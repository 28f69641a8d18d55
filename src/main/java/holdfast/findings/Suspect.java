package holdfast.findings;

/// What may leak as far as its shape or its size tells.
///
/// @param shape what is suspicious, as a sentence; empty if that it grew is all
/// @param example an object of the class that there is much of, or NO_NODE where what lies below
///   the holder tells
/// @param kind null where holder and content tell
record Suspect(Candidate candidate, History history, String shape, int example, LeakKind kind) {}

package holdfast.findings;

/// How sure a finding is.
///
/// @param share 0 to 1
/// @param reason why, as a sentence
/// @param settledBy the capture that would make it surer, as a sentence; empty where none would
public record Confidence(double share, String reason, String settledBy) {}

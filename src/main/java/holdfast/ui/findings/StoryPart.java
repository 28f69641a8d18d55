package holdfast.ui.findings;

/// A piece of a finding's story.
///
/// @param leadsTo the evidence for the words
record StoryPart(String text, Link leadsTo) {
  /// What can be shown of a finding.
  enum Link {
    NOTHING,
    HOLDER,
    LEAKED,
    /// The figures of the holder over the captures, in Growth.
    GROWTH
  }
}

package holdfast.ui.findings;

/// A piece of a finding's story.
///
/// @param leadsTo the object that the words are about
record StoryPart(String text, Link leadsTo) {
  /// What can be shown of a finding.
  enum Link {
    NOTHING,
    HOLDER,
    LEAKED
  }
}

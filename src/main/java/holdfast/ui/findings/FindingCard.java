package holdfast.ui.findings;

import holdfast.findings.Verdict;

/// A finding in the list, ready to be drawn.
///
/// @param kind in words
/// @param figures how its entries went: `40 → 200 → 360 entries of Cart`
/// @param retained what the holder retains in the last capture
public record FindingCard(
    int rank, Verdict verdict, String kind, String title, String figures, String retained) {
  /// The card as one line of text.
  String text() {
    return rank
        + ". "
        + verdict.text()
        + ", "
        + kind
        + ": "
        + title
        + ", "
        + figures
        + ", "
        + retained;
  }
}

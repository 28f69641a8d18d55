package holdfast.findings;

import java.util.List;

/// What a holder had in each capture; arrays have one number per capture, 0 where it was not there.
///
/// @param holder position in the last capture
/// @param nodes position in each capture, or NO_NODE
/// @param word what the entries are
/// @param entries their number; bytes where there is nothing to count
/// @param retained sizes in bytes
/// @param trend of the entries
/// @param kept of the entries of the last capture, how many were gained in the interval before it
record History(
    int holder,
    List<Integer> nodes,
    String word,
    long[] entries,
    long[] retained,
    Trend trend,
    long kept) {
  private static final double KEPT_SHARE = 0.25;

  /// Whether a good part of what was gained in the last interval but one is still there: what turns
  /// over is a buffer or a batch, however large it is just now.
  boolean keeps() {
    int last = entries.length - 1;
    return last < 2 || kept >= KEPT_SHARE * (entries[last - 1] - entries[last - 2]);
  }

  long lastGain() {
    return entries.length < 2 ? 0 : entries[entries.length - 1] - entries[entries.length - 2];
  }
}

package holdfast.analysis;

import holdfast.graph.NodeType;

/// Whether a snapshot has the whole text of a string.
public final class CutStrings {
  /// V8 writes no more letters of a string, unless it is told to. Source: V8,
  /// `--heap-snapshot-string-limit`.
  public static final int USUAL_LIMIT = 1_024;

  /// What a string takes at most beyond its letters, padding included.
  private static final int OVERHEAD = 32;

  private CutStrings() {}

  /// Whether letters are missing: there are just as many as V8 usually writes, or the string takes
  /// more bytes than those that are there.
  ///
  /// @param text the name of the node
  public static boolean isCut(SnapshotAnalysis snapshot, int node, String text) {
    int letters = text.length();
    if (letters <= USUAL_LIMIT || snapshot.graph().type(node) != NodeType.STRING) {
      return letters >= USUAL_LIMIT;
    }
    boolean isWide = text.chars().anyMatch(letter -> letter > 0xFF);
    return snapshot.shallowSize(node) > (isWide ? 2L : 1L) * letters + OVERHEAD;
  }
}

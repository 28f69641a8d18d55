package holdfast.graph;

/// Hashes of 64 bits for texts, wide enough that two texts with one hash are not met by chance.
public final class TextHash {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private TextHash() {}

  /// Hash of a text from a position on.
  public static long of(String text, int from) {
    long hash = text.length() - from;
    for (int i = from; i < text.length(); i++) {
      hash = add(hash, text.charAt(i));
    }
    return hash;
  }

  /// The hash with one more value.
  public static long add(long hash, int value) {
    long mixed = (hash ^ value) * FACTOR;
    return mixed ^ mixed >>> 29;
  }
}

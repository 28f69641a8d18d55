package holdfast.format;

/// What stands for a string that a cut off file no longer has: another text for each, and the same
/// wherever the string is meant.
final class LostString {
  private LostString() {}

  static String text(int string) {
    return "(name " + string + " lost)";
  }
}

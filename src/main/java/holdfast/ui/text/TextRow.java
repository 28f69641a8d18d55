package holdfast.ui.text;

/// A line of text, or as much of it as fits the width.
///
/// @param line from 1
/// @param column of its first letter, from 1
/// @param start offset of its first letter in the text
/// @param isWanted whether what was looked for is in it
public record TextRow(int line, int column, int start, String text, boolean isWanted) {
  int end() {
    return start + text.length();
  }

  boolean startsLine() {
    return column == 1;
  }
}

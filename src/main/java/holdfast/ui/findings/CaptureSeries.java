package holdfast.ui.findings;

import java.util.List;

/// How a number went over the captures, ready to be drawn.
///
/// @param letters of the captures, in the order they were taken
/// @param values one per capture, at least 0
/// @param labels the values in words
public record CaptureSeries(
    String title, List<String> letters, List<Long> values, List<String> labels) {
  /// `Entries: A 40, B 200, C 360`
  String text() {
    var text = new StringBuilder(title).append(':');
    for (int i = 0; i < letters.size(); i++) {
      text.append(i == 0 ? " " : ", ").append(letters.get(i)).append(' ').append(labels.get(i));
    }
    return text.toString();
  }
}

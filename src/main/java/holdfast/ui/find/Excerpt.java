package holdfast.ui.find;

import holdfast.analysis.TextFinder;
import holdfast.analysis.TextFinder.Range;
import java.util.ArrayList;
import java.util.List;

/// The part of a string's text around what was searched for, in quotes and on one line.
///
/// @param ranges where it stands in this part; empty where it does not
record Excerpt(String text, List<Range> ranges) {
  /// A match further away than this does not show from the start of the text.
  private static final int FAR = 60;

  /// What shows before a match that is far away.
  private static final int BEFORE = 20;

  private static final int LENGTH = 200;
  private static final int MOST_RANGES = 20;

  static Excerpt of(String whole, TextFinder finder) {
    var first = ranges(finder, whole, 0);
    if (first.isEmpty()) {
      return new Excerpt("", List.of());
    }
    int from = first.getFirst().start() > FAR ? first.getFirst().start() - BEFORE : 0;
    if (from > 0 && Character.isLowSurrogate(whole.charAt(from))) {
      from++;
    }
    int to = Math.min(whole.length(), from + LENGTH);
    if (to < whole.length() && Character.isLowSurrogate(whole.charAt(to))) {
      to--;
    }
    var before = from > 0 ? "\"…" : "\"";
    var after = to < whole.length() ? "…\"" : "\"";
    int shift = before.length() - from;
    var shown = new ArrayList<Range>();
    for (var range : first) {
      if (range.start() < to) {
        shown.add(new Range(range.start() + shift, Math.min(range.end(), to) + shift));
      }
    }
    return new Excerpt(before + oneLine(whole.substring(from, to)) + after, List.copyOf(shown));
  }

  /// Where it stands in a text, without overlaps and empty places.
  static List<Range> ranges(TextFinder finder, String text, int from) {
    var ranges = new ArrayList<Range>();
    int at = from;
    while (at <= text.length() && ranges.size() < MOST_RANGES) {
      var next = finder.find(text, at);
      if (next == null) {
        break;
      }
      if (next.end() > next.start()) {
        ranges.add(next);
      }
      at = Math.max(next.end(), next.start() + 1);
    }
    return List.copyOf(ranges);
  }

  /// One sign for each control character, so that all stays in its place.
  private static String oneLine(String text) {
    var line = new StringBuilder(text);
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter < ' ') {
        line.setCharAt(i, letter == '\n' ? '↵' : '·');
      }
    }
    return line.toString();
  }
}

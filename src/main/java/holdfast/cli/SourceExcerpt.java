package holdfast.cli;

import holdfast.analysis.SourceLines;
import holdfast.analysis.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/// The lines around a place, each cut to a width: bundled code may stand in a single line.
final class SourceExcerpt {
  /// What of a cut line stands before the place.
  private static final double BEFORE = 0.4;

  private SourceExcerpt() {}

  /// A line or a part of it.
  ///
  /// @param number from 1
  /// @param column of its first letter, from 1
  /// @param isWhole whether nothing is missing behind its last letter
  record Line(int number, int column, String text, boolean isWhole) {
    boolean startsLine() {
      return column == 1;
    }
  }

  /// @param context lines before and behind the place
  static List<Line> of(SourceLines source, SourceLocation place, int context, int width) {
    var lines = new ArrayList<Line>();
    int wanted = place.line() - 1;
    long last = Math.min(source.count() - 1, (long) wanted + context);
    for (int line = Math.max(0, wanted - context); line <= last; line++) {
      lines.add(line(source, line, line == wanted ? place.column() - 1 : 0, width));
    }
    return lines;
  }

  private static Line line(SourceLines source, int line, int column, int width) {
    int start = source.start(line);
    int end = source.end(line);
    int from = start;
    if (end - start > width) {
      from = (int) Math.max(start, start + column - width * BEFORE);
      from = Math.min(from, end - width);
    }
    int to = Math.min(end, from + width);
    return new Line(line + 1, from - start + 1, source.text().substring(from, to), to == end);
  }
}

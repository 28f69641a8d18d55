package holdfast.ui.settings;

import java.util.ArrayList;
import java.util.List;

/// How the user wants the columns of one table, from left to right, without the first, which always
/// shows and takes what is left.
public record ColumnLayout(List<Column> columns) {
  private static final String USUAL_WIDTH = "-";
  private static final String SHOWN = "shown";
  private static final String HIDDEN = "hidden";
  private static final double MOST = 4_000;

  /// One column.
  ///
  /// @param width in pixels, 0 for that of the view
  public record Column(String id, double width, boolean isShown) {}

  /// `distanceColumn 110 shown`, one after the other.
  String text() {
    return String.join(
        " ",
        columns.stream()
            .map(column ->
                String.join(
                    " ",
                    column.id,
                    column.width == 0 ? USUAL_WIDTH : String.valueOf(Math.round(column.width)),
                    column.isShown ? SHOWN : HIDDEN))
            .toList());
  }

  /// Reads what [#text] wrote; what cannot be understood is left out.
  static ColumnLayout parse(String text) {
    var words = text.strip().split(" ");
    var columns = new ArrayList<Column>();
    for (int i = 0; i + 2 < words.length; i += 3) {
      boolean isState = words[i + 2].equals(SHOWN) || words[i + 2].equals(HIDDEN);
      double width = width(words[i + 1]);
      if (isState && width >= 0) {
        columns.add(new Column(words[i], width, words[i + 2].equals(SHOWN)));
      }
    }
    return new ColumnLayout(List.copyOf(columns));
  }

  /// -1 for what is none.
  private static double width(String word) {
    if (word.equals(USUAL_WIDTH)) {
      return 0;
    }
    return word.matches("[0-9]{1,4}") ? Math.min(MOST, Integer.parseInt(word)) : -1;
  }
}

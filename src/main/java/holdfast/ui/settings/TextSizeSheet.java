package holdfast.ui.settings;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The style sheet of another size of text. Most sizes follow the text by themselves; those of rows
/// and bars must be whole pixels.
final class TextSizeSheet {
  private TextSizeSheet() {}

  /// Its address, which contains all of it.
  static String of(int pixels) {
    var text =
        """
        .root { -fx-font-size: %dpx; }
        .tree-lines, .tree-lines:focused, .path-list { -fx-fixed-cell-size: %2$d; }
        .tree-lines .table-row-cell, .tree-lines .table-row-cell:odd, .path-list .list-cell {
          -fx-cell-size: %2$d;
        }
        .text-list, .text-list:focused { -fx-fixed-cell-size: %5$d; }
        .text-list .list-cell { -fx-cell-size: %5$d; }
        .tree-lines .column-header, .tree-lines .filler { -fx-size: %3$d; }
        .crumb-bar { -fx-pref-height: %3$d; -fx-min-height: %3$d; }
        .panel-bar { -fx-pref-height: %4$d; -fx-min-height: %4$d; }
        """
            .formatted(
                pixels,
                scaled(25, pixels),
                scaled(28, pixels),
                scaled(33, pixels),
                scaled(19, pixels));
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static int scaled(int atUsualSize, int pixels) {
    return Math.round((float) atUsualSize * pixels / TextSize.USUAL);
  }
}

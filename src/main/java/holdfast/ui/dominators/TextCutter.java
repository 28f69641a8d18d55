package holdfast.ui.dominators;

import java.util.Arrays;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Cuts text to a width without measuring it as a whole each time: a map has hundreds of names.
final class TextCutter {
  private static final String ELLIPSIS = "…";
  private static final int KNOWN = 256;

  private final double[] widths = new double[KNOWN];
  private final Text measure = new Text();
  private Font font;

  /// Forgets what it knows when the font is another one.
  void use(Font newFont) {
    if (!newFont.equals(font)) {
      font = newFont;
      measure.setFont(font);
      Arrays.fill(widths, -1);
    }
  }

  double width(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += width(text.charAt(i));
    }
    return width;
  }

  private double width(char letter) {
    if (letter >= KNOWN) {
      return measure(letter);
    }
    if (widths[letter] < 0) {
      widths[letter] = measure(letter);
    }
    return widths[letter];
  }

  private double measure(char letter) {
    measure.setText(String.valueOf(letter));
    return measure.getLayoutBounds().getWidth();
  }

  /// As much of the text as fits, with an ellipsis where something was cut; empty where that would
  /// be less than two letters.
  String cut(String text, double room) {
    double width = 0;
    double ellipsis = width(ELLIPSIS);
    int fits = 0;
    for (int i = 0; i < text.length(); i++) {
      width += width(text.charAt(i));
      if (width > room) {
        return fits < 2 ? "" : text.substring(0, fits) + ELLIPSIS;
      }
      if (width + ellipsis <= room && !Character.isHighSurrogate(text.charAt(i))) {
        fits = i + 1;
      }
    }
    return text;
  }
}

package holdfast.ui.treetable;

import holdfast.analysis.TextFinder.Range;
import holdfast.ui.settings.TextSize;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;

/// A piece of text in a row, on the row's baseline, cut with an ellipsis where room is short.
///
/// Rows are made and filled anew while one scrolls: this costs a fraction of a label, which has a
/// skin and a second node inside.
public final class Words extends Text {
  /// Where text of about 13 px stands in a row, as a share of its height.
  private static final double BASELINE = 0.68;

  private String whole = "";
  private double wholeWidth = -1;
  private double cutTo = -1;

  public Words(String styleClass) {
    getStyleClass().addAll("words", styleClass);
    setManaged(false);
    // Another style sheet may bring another font.
    fontProperty().subscribe((_, _) -> changeFont());
  }

  public void say(String text) {
    if (!text.equals(whole)) {
      whole = text;
      setText(text);
      setAccessibleText(text);
      setVisible(!text.isEmpty());
      forget();
    }
  }

  private void changeFont() {
    forget();
    if (getParent() != null) {
      getParent().requestLayout();
    }
  }

  /// A width that is meant for text of the usual size, for text of this one.
  public double scaled(double width) {
    return width * getFont().getSize() / TextSize.USUAL;
  }

  private void forget() {
    wholeWidth = -1;
    if (cutTo >= 0) {
      cutTo = -1;
      setText(whole);
    }
  }

  public boolean isEmpty() {
    return whole.isEmpty();
  }

  boolean isCut() {
    return cutTo >= 0;
  }

  /// From where to where letters reach, or where the ellipsis does that stands for them; null when
  /// nothing of them shows. The range must not be empty.
  public double[] span(Range letters) {
    int shown = getText().length();
    int start = Math.min(letters.start(), shown - 1);
    int end = Math.min(letters.end(), shown);
    if (!isVisible() || start < 0) {
      return null;
    }
    double from = Double.MAX_VALUE;
    double to = 0;
    for (var element : rangeShape(start, end)) {
      double x =
          switch (element) {
            case MoveTo move -> move.getX();
            case LineTo line -> line.getX();
            default -> from;
          };
      from = Math.min(from, x);
      to = Math.max(to, x);
    }
    return to > from ? new double[] {from, to} : null;
  }

  /// What the whole text takes.
  public double wholeWidth() {
    if (wholeWidth < 0) {
      if (cutTo >= 0) {
        setText(whole);
        cutTo = -1;
      }
      wholeWidth = whole.isEmpty() ? 0 : Math.ceil(getLayoutBounds().getWidth());
    }
    return wholeWidth;
  }

  /// Puts the text at x, cut so that it takes no more than the width.
  public void place(double x, double width, double rowHeight) {
    if (wholeWidth() <= width) {
      if (cutTo >= 0) {
        setText(whole);
        cutTo = -1;
      }
    } else if (cutTo != width) {
      cut(width);
    }
    relocateTo(x, rowHeight);
  }

  /// Puts the text so that it ends at x.
  public void placeBefore(double end, double rowHeight) {
    relocateTo(end - wholeWidth(), rowHeight);
  }

  private void relocateTo(double x, double rowHeight) {
    setX(Math.round(x));
    setY(Math.round(rowHeight * BASELINE));
  }

  private void cut(double width) {
    int fits = 0;
    int tooLong = whole.length();
    while (fits + 1 < tooLong) {
      int middle = (fits + tooLong) >>> 1;
      setText(whole.substring(0, middle) + "…");
      if (getLayoutBounds().getWidth() <= width) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    boolean splitsPair = fits > 0 && Character.isHighSurrogate(whole.charAt(fits - 1));
    setText(whole.substring(0, splitsPair ? fits - 1 : fits) + "…");
    cutTo = width;
  }
}

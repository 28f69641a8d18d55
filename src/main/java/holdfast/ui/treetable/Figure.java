package holdfast.ui.treetable;

import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import java.util.Locale;
import javafx.css.PseudoClass;

/// A number in a column, ready to be drawn.
///
/// @param exact for a tooltip, empty where the text itself says it all
/// @param value the number itself, of bytes or of objects
public record Figure(String text, String exact, Trend trend, long value) {
  public static final Figure NONE = new Figure("", "", Trend.NONE, 0);

  /// Of an object rather than a class: it counts here.
  public static final Figure ONE = new Figure("•", "", Trend.NONE, 1);

  private static final String MINUS = "−";

  /// Which way something went.
  public enum Trend {
    NONE,
    GROWTH,
    SETTLED;

    /// `:growth`, `:settled`... in the style sheet.
    private final PseudoClass pseudoClass =
        PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

    public PseudoClass pseudoClass() {
      return pseudoClass;
    }
  }

  public static Figure count(long count) {
    return new Figure(Messages.count(count), "", Trend.NONE, count);
  }

  public static Figure size(long bytes) {
    return new Figure(ByteSize.format(bytes), ByteSize.exact(bytes), Trend.NONE, bytes);
  }

  /// `+1,172`
  public static Figure countDelta(long delta) {
    return new Figure(signed(delta, Messages.count(Math.abs(delta))), "", trend(delta), delta);
  }

  /// `+3.1 MB`
  public static Figure sizeDelta(long delta) {
    return new Figure(
        signed(delta, ByteSize.format(Math.abs(delta))),
        signed(delta, ByteSize.exact(Math.abs(delta))),
        trend(delta),
        delta);
  }

  private static String signed(long delta, String amount) {
    return delta == 0 ? amount : (delta > 0 ? "+" : MINUS) + amount;
  }

  private static Trend trend(long delta) {
    return delta > 0 ? Trend.GROWTH : delta < 0 ? Trend.SETTLED : Trend.NONE;
  }
}

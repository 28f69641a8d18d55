package holdfast.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every text of the window, from `messages.properties`.
public final class Messages {
  public static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("holdfast.ui.messages", Locale.ROOT);

  private Messages() {}

  /// The text of a key, with `{0}`, `{1}`... filled in. Numbers must come as text, see [#count].
  public static String text(String key, Object... values) {
    var pattern = BUNDLE.getString(key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(values);
  }

  /// The text of a key with a number as `{0}`; of one the text of the key with `.one` behind it.
  ///
  /// @param values what stands for `{1}`, `{2}`...
  public static String counted(String key, long number, Object... values) {
    var all = new Object[values.length + 1];
    all[0] = count(number);
    System.arraycopy(values, 0, all, 1, values.length);
    return text(number == 1 ? key + ".one" : key, all);
  }

  /// A whole number with its thousands grouped: `61,233`.
  public static String count(long number) {
    var digits = Long.toString(number);
    int first = number < 0 ? 1 : 0;
    if (digits.length() - first <= 3) {
      return digits;
    }
    var grouped = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > first; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  /// A count for where room is short: `50,265`, `11.3 M`.
  public static String roundCount(long number) {
    return number < 1_000_000
        ? count(number)
        : String.format(Locale.ROOT, "%.1f M", number / 1_000_000.0);
  }

  /// A share of a whole in whole percent: `61 %`.
  public static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /// The same, but what is not all is not told as all, nor what is not nothing as nothing: `>99 %`,
  /// `<1 %`.
  public static String strictPercent(double share) {
    if (share > 0 && share < 0.01) {
      return "<1 %";
    }
    return share > 0.99 && share < 1 ? ">99 %" : percent(share);
  }
}

package holdfast.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts of a snapshot inside Markdown: whatever they contain, they stay text.
public final class MarkdownText {
  private static final Pattern SPECIAL =
      Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&$]|^[-+=]|(?<=^[0-9]{1,9})[.)]");

  /// What GitHub makes links of by itself: mentions, numbers of issues, addresses.
  private static final Pattern LINKS =
      Pattern.compile("@(?=\\w)|(?<=#)(?=[0-9])|(?<=:)(?=//)|(?<=[wW]{3})(?=\\.)");

  /// Invisible, and breaks a word for those who look for links.
  private static final String WORD_JOINER = "\u2060";

  private MarkdownText() {}

  /// In a sentence.
  public static String plain(String text) {
    var broken =
        LINKS
            .matcher(VisibleText.of(text))
            .replaceAll(found -> Matcher.quoteReplacement(found.group() + WORD_JOINER));
    return SPECIAL.matcher(broken).replaceAll("\\\\$0");
  }

  /// A name, as code; also inside a table.
  public static String code(String text) {
    var line = VisibleText.of(text);
    if (line.isBlank()) {
      return "";
    }
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    var fence = "`".repeat(longest + 1);
    var space = line.startsWith("`") || line.endsWith("`") ? " " : "";
    // a backslash before the bar of a table would free the bar
    var barred = line.replace("\\|", "\\" + WORD_JOINER + "|").replace("|", "\\|");
    return fence + space + barred + space + fence;
  }
}

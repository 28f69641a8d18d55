package holdfast.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Hides in the texts of a snapshot what should not leave the house. Contents of strings lose
/// everything a rule finds, and their end where they are long; names (of properties, which are also
/// the keys of objects used as dictionaries) lose what a rule finds. Classes and files keep theirs.
public final class Redaction {
  /// Longer contents show only their start.
  static final int LONGEST = 48;

  private static final int START = 16;

  /// Rules look no further: what comes behind it is cut anyway, or is no name.
  private static final int LOOKED_AT = 4_096;

  /// What is looked for, and what stands in its place: `‹mail address›`.
  public record Rule(String name, Pattern pattern) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              "private key",
              "-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^-]{0,4096}(-----END[^\\n]*)?"),
          rule("web token", "\\beyJ[\\w-]{8,}\\.[\\w-]{4,}(\\.[\\w-]*)?"),
          rule("password in an address", "(?<=://)[^/\\s:@]{1,256}:[^/\\s@]{1,256}(?=@)"),
          rule("mail address", "[\\w.+%-]{1,64}@[\\w-]{1,63}(\\.[\\w-]{1,63}){1,8}"),
          rule("credentials", "(?i)\\b(bearer|basic)\\s+[\\w.~+/=-]{8,}"),
          rule(
              "secret",
              "(?i)(?<=(password|passwd|secret|token|api[_-]?key|authorization|cookie)[\"']?"
                  + "\\s{0,4}[=:]\\s{0,4})[\"']?[^\\s\"',;&}]+"),
          rule("key", "\\b(sk|pk|rk|ghp|gho|ghs|xox[abprs]|glpat|AKIA|ASIA|AIza)[_-]?[\\w-]{12,}"),
          rule("UUID", "\\b[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b"),
          rule("hexadecimal number", "\\b[0-9a-fA-F]{32,}\\b"),
          rule(
              "token",
              "(?<![\\w+/])(?=[\\w+/-]{0,256}[0-9])(?=[\\w+/-]{0,256}[a-z])"
                  + "(?=[\\w+/-]{0,256}[A-Z])[\\w+/-]{32,}={0,2}"),
          rule("card number", "\\b([0-9][ -]?){15,19}\\b"),
          rule("telephone number", "\\+[0-9][0-9 ()/-]{7,20}[0-9]"));

  private static final Redaction STANDARD = new Redaction(RULES, true);
  private static final Redaction NONE = new Redaction(List.of(), false);

  private final List<Rule> rules;
  private final boolean cutsLong;

  private Redaction(List<Rule> rules, boolean cutsLong) {
    this.rules = rules;
    this.cutsLong = cutsLong;
  }

  private static Rule rule(String name, String pattern) {
    return new Rule(name, Pattern.compile(pattern));
  }

  /// What is hidden unless the user says otherwise.
  public static Redaction standard() {
    return STANDARD;
  }

  /// Hides nothing.
  public static Redaction none() {
    return NONE;
  }

  /// The standard rules and some of the user's before them.
  ///
  /// @param lines each a name, a colon and a regular expression; empty ones and those that start
  ///   with `#` are left out
  /// @throws IllegalArgumentException for a line that is neither, or no such expression
  public static Redaction with(List<String> lines) {
    var rules = new ArrayList<Rule>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw new IllegalArgumentException(
            "line " + (i + 1) + ": expected a name, a colon and a regular expression");
      }
      rules.add(rule(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
    }
    rules.addAll(RULES);
    return new Redaction(List.copyOf(rules), true);
  }

  /// The rules in their order.
  public List<Rule> rules() {
    return rules;
  }

  /// Whether nothing is hidden.
  public boolean isNone() {
    return rules.isEmpty() && !cutsLong;
  }

  /// A name of a property or a key.
  public String name(String text) {
    var hidden = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    for (var rule : rules) {
      hidden = rule.pattern().matcher(hidden).replaceAll("‹" + rule.name() + "›");
    }
    return hidden.length() == LOOKED_AT && text.length() > LOOKED_AT ? hidden + "…" : hidden;
  }

  /// The content of a string.
  public String content(String text) {
    var hidden = name(text);
    if (!cutsLong || text.length() <= LONGEST) {
      return hidden;
    }
    int end = Math.min(START, hidden.length());
    if (end < hidden.length() && Character.isLowSurrogate(hidden.charAt(end))) {
      end--;
    }
    return hidden.substring(0, end) + "… ‹" + text.length() + " characters›";
  }
}

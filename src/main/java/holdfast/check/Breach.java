package holdfast.check;

import holdfast.analysis.SourceLocation;
import java.util.List;
import java.util.Optional;

/// One thing that breaks a limit.
///
/// @param excess the larger, the worse
/// @param name of the thing, for its fingerprint
/// @param title in a few words
/// @param message a sentence without what is allowed
record Breach(
    long excess,
    String name,
    String title,
    String message,
    List<String> way,
    Optional<SourceLocation> source) {

  Problem problem(Rule rule) {
    var reason = rule.reason().isBlank() ? "" : " The rule's reason: " + rule.reason().strip();
    return new Problem(
        rule.topic(),
        Level.ERROR,
        title,
        message + "; allowed " + allowed(rule.limit()) + "." + reason,
        "",
        way,
        source,
        rule.line(),
        "",
        Fingerprint.of(rule.topic(), name, way, source),
        Optional.empty());
  }

  private static String allowed(Limit limit) {
    if (limit.percent() != null || limit.amount() > 0) {
      return (limit.percent() == null && limit.amount() == 1 ? "is at most " : "are at most ")
          + limit.text();
    }
    return "is none";
  }
}

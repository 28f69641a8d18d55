package holdfast.report;

import holdfast.findings.Finding;
import holdfast.findings.Findings;
import holdfast.findings.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Says in one sentence what was found.
public final class VerdictText {
  /// Findings that are named.
  private static final int NAMED = 3;

  private VerdictText() {}

  /// `2 leaks: Map bySession keeps Cart; Array price keeps PriceAlert`
  ///
  /// @param captures how many were searched
  /// @param shortened makes names fit
  public static String of(Findings findings, int captures, UnaryOperator<String> shortened) {
    var open = open(findings);
    int settled = findings.findings().size() - open.size();
    if (open.isEmpty() && captures == 1) {
      return "One capture shows shape, not growth; nothing in it is shaped like the usual leaks.";
    }
    if (open.isEmpty()) {
      return switch (settled) {
        case 0 -> "No leak: nothing that was there before has gained objects that stay.";
        case 1 -> "No leak: one holder filled up, and has settled.";
        default -> "No leak: " + settled + " holders filled up, and have settled.";
      };
    }
    var counts = new ArrayList<String>();
    add(counts, open, Verdict.LEAK, "leak");
    add(counts, open, Verdict.SUSPECT, "suspect");
    return String.join(", ", counts) + ": " + titles(findings, shortened);
  }

  private static List<Finding> open(Findings findings) {
    return findings.findings().stream()
        .filter(finding -> finding.verdict() != Verdict.SETTLED)
        .toList();
  }

  private static void add(
      List<String> counts, List<Finding> findings, Verdict verdict, String word) {
    long number = findings.stream().filter(finding -> finding.verdict() == verdict).count();
    if (number > 0) {
      counts.add(number + " " + word + (number == 1 ? "" : "s"));
    }
  }

  /// What happens in the first of those that have not settled.
  public static String titles(Findings findings, UnaryOperator<String> shortened) {
    var open = open(findings);
    var titles =
        open.stream()
            .limit(NAMED)
            .map(finding -> title(finding, shortened))
            .collect(Collectors.joining("; "));
    return open.size() > NAMED ? titles + " …" : titles;
  }

  /// What happens in so few words: `Map bySession keeps Cart`.
  public static String title(Finding finding) {
    return title(finding, UnaryOperator.identity());
  }

  /// The same.
  ///
  /// @param shortened makes names fit
  public static String title(Finding finding, UnaryOperator<String> shortened) {
    var edge = finding.holder().edgeName();
    var holder = shortened.apply((finding.holder().className() + " " + edge).strip());
    var leaked = shortened.apply(finding.leakedClass());
    if (finding.entries().size() == 1) {
      return holder + " holds many " + leaked;
    }
    return switch (finding.verdict()) {
      case LEAK -> holder + " keeps " + leaked;
      case SUSPECT -> holder + " gained " + leaked;
      case SETTLED -> holder + " filled up";
    };
  }
}

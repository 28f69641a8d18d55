package holdfast.report;

import holdfast.findings.Finding;
import holdfast.findings.Findings;
import holdfast.findings.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says in one sentence what was found.
public final class VerdictText {
  /// Findings that are named.
  private static final int NAMED = 3;

  private VerdictText() {}

  /// `2 leaks: Map bySession keeps Cart; Array price keeps PriceAlert.`
  ///
  /// @param captures how many were searched
  public static String of(Findings findings, int captures) {
    var open = findings.findings().stream().filter(VerdictText::isOpen).toList();
    int settled = findings.findings().size() - open.size();
    if (open.isEmpty() && captures == 1) {
      return "One capture shows shape, not growth; nothing in it is shaped like the usual leaks.";
    }
    if (open.isEmpty()) {
      return settled == 0
          ? "No leak: nothing that was there before has gained objects that stay."
          : "No leak: " + count(settled, "holder") + " filled up and settled.";
    }
    var counts = new ArrayList<String>();
    add(counts, open, Verdict.LEAK, "leak");
    add(counts, open, Verdict.SUSPECT, "suspect");
    var titles =
        open.stream().limit(NAMED).map(VerdictText::title).collect(Collectors.joining("; "));
    return String.join(", ", counts) + ": " + titles + (open.size() > NAMED ? "; …" : ".");
  }

  private static boolean isOpen(Finding finding) {
    return finding.verdict() != Verdict.SETTLED;
  }

  private static void add(
      List<String> counts, List<Finding> findings, Verdict verdict, String word) {
    long number = findings.stream().filter(finding -> finding.verdict() == verdict).count();
    if (number > 0) {
      counts.add(count(number, word));
    }
  }

  private static String count(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  /// What happens in so few words: `Map bySession keeps Cart`.
  public static String title(Finding finding) {
    var holder = (finding.holder().className() + " " + finding.holder().edgeName()).strip();
    if (finding.entries().size() == 1) {
      return holder + " holds many " + finding.leakedClass();
    }
    return switch (finding.verdict()) {
      case LEAK -> holder + " keeps " + finding.leakedClass();
      case SUSPECT -> holder + " gained " + finding.leakedClass();
      case SETTLED -> holder + " filled up";
    };
  }
}

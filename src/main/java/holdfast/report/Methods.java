package holdfast.report;

import java.util.ArrayList;
import java.util.List;

/// How the numbers of a report came about, and where they end.
public final class Methods {
  private Methods() {}

  /// A sentence or two each.
  public static List<String> sentences(Report report) {
    var sentences = new ArrayList<String>();
    sentences.add(
        "Shallow sizes, retained sizes, distances and classes are those of Chrome DevTools for the"
            + " same file; 1 kB is 1,000 bytes.");
    if (report.captures().size() > 1) {
      sentences.add(
          "Objects are followed from capture to capture by the id that V8 gives each one for its"
              + " life. Born counts those allocated between the first capture and the last but one"
              + " that are alive in the last; died counts those of the first that are gone.");
      sentences.add(
          "A finding is an object that was there before and gained objects that stay: what was born"
              + " in the last interval is followed up to the nearest older object. It is called a"
              + " leak where it gained in every interval and kept what it gained, settled where it"
              + " filled up and stopped.");
      sentences.add(
          "Kind, advice and confidence are judgements by rule, not measurements. Growth that needs"
              + " longer than the time between the captures is not seen.");
    } else {
      sentences.add(
          "One capture shows what is large and shaped like a leak, not what grows: two more of the"
              + " same process, after load and after as much load again, tell that.");
    }
    sentences.add(
        "Each table shows its first rows only; the commands of Holdfast list all of them.");
    if (!report.redacted().isEmpty()) {
      sentences.add(report.redacted());
    }
    return List.copyOf(sentences);
  }
}

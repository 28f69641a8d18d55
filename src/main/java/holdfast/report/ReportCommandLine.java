package holdfast.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The command that makes a report, as one would type it, with the names of the files alone: where
/// they lie is nobody's business.
public final class ReportCommandLine {
  private ReportCommandLine() {}

  /// @param redaction options that say what is hidden, none for the usual
  public static String of(
      List<Path> snapshots, List<Path> reports, Set<Section> sections, List<String> redaction) {
    var words = new ArrayList<String>(List.of("holdfast", "report"));
    snapshots.forEach(file -> words.add(quoted(file)));
    reports.forEach(file -> words.add("-o " + quoted(file)));
    if (sections.size() < Section.values().length) {
      words.add("--sections " + String.join(",", sections.stream().map(Section::name).toList()));
    }
    words.addAll(redaction);
    return String.join(" ", words);
  }

  private static String quoted(Path file) {
    return ShellWord.quoted(file.getFileName().toString());
  }
}

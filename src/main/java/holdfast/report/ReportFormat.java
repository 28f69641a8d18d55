package holdfast.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a report can be written as, told by the ending of the file's name.
public enum ReportFormat {
  HTML(".html", ReportHtml::write),
  MARKDOWN(".md", ReportMarkdown::write),
  JSON(".json", ReportJson::write),
  CSV(".csv", ReportCsv::write);

  /// How a report is written.
  @FunctionalInterface
  private interface Writing {
    void write(Report report, Writer target) throws IOException;
  }

  private final String ending;
  private final Writing writing;

  ReportFormat(String ending, Writing writing) {
    this.ending = ending;
    this.writing = writing;
  }

  /// What the name of a file ends with: `.html`.
  public String ending() {
    return ending;
  }

  /// The format of a file, empty for an ending that is none.
  public static Optional<ReportFormat> of(Path file) {
    var name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
  }

  /// Writes the whole file or leaves what was there.
  public void write(Report report, Path file) throws IOException {
    WholeFile.write(file, target -> writing.write(report, target));
  }
}

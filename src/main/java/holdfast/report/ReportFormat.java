package holdfast.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

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

  /// Writes the whole file or leaves what was there: under another name first, which is moved.
  public void write(Report report, Path file) throws IOException {
    var draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      try (var target = writer(draft)) {
        writing.write(report, target);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /// In UTF-8; half a surrogate pair, which has none, becomes a question mark.
  private static Writer writer(Path file) throws IOException {
    var encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), encoder),
        1 << 16);
  }
}

package holdfast.ui.export;

import holdfast.progress.CancelSignal;
import holdfast.report.Redaction;
import holdfast.report.ReportBuilder;
import holdfast.report.ReportCommandLine;
import holdfast.report.ReportFormat;
import holdfast.report.ReportRequest;
import holdfast.report.ReportRequest.Mark;
import holdfast.report.Section;
import holdfast.ui.Messages;
import holdfast.ui.object.Capture;
import holdfast.ui.settings.Bookmark;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// A report to be written, all choices made. Runs in the background, while the snapshots are held
/// open.
///
/// @param replaces whether there may be such a file already, which then goes
record ReportTask(
    List<Capture> captures,
    Set<Section> sections,
    Redaction redaction,
    List<Bookmark> bookmarks,
    ReportFormat format,
    Path target,
    boolean replaces) {

  /// The file that holds the report, and its bytes.
  record Written(Path file, long size) {}

  /// Writes the whole report or nothing.
  ///
  /// @param begun hears which section is being worked out
  Written run(Consumer<Section> begun, CancelSignal cancel) throws IOException {
    if (!replaces && Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    var files = captures.stream().map(capture -> capture.questions().file()).toList();
    var command =
        ReportCommandLine.of(
            files,
            List.of(target),
            sections,
            redaction.isNone() ? List.of("--include-strings") : List.of());
    var request =
        new ReportRequest(
            captures.stream().map(capture -> capture.questions().snapshot()).toList(),
            sections,
            redaction,
            marks(),
            command);
    var report = ReportBuilder.build(request, begun, cancel);
    cancel.throwIfCanceled();
    format.write(report, target);
    return new Written(target, Files.size(target));
  }

  private List<Mark> marks() {
    return captures.stream()
        .map(Capture::questions)
        .flatMap(questions ->
            bookmarks.stream()
                .filter(mark -> mark.file().equals(questions.file()))
                .map(mark -> new Mark(questions.snapshot(), mark.nodeId(), mark.note())))
        .toList();
  }

  /// Why the file could not be written, in words.
  static String explain(Path target, IOException problem) {
    return problem instanceof FileAlreadyExistsException
        ? Messages.text("export.exists", target.getFileName())
        : Messages.text("export.failed", target.getFileName(), reason(problem));
  }

  private static String reason(IOException problem) {
    return switch (problem) {
      case NoSuchFileException _ -> Messages.text("export.failed.folder");
      case AccessDeniedException _ -> Messages.text("export.failed.denied");
      case FileSystemException broken when broken.getReason() != null -> broken.getReason();
      default -> String.valueOf(problem.getMessage());
    };
  }
}

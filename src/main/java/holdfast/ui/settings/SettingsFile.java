package holdfast.ui.settings;

import holdfast.report.WholeFile;
import holdfast.ui.Messages;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// A small text file of lines, written as a [WholeFile]: a crash leaves the old one. In the
/// background only.
final class SettingsFile {
  private final Path file;

  SettingsFile(Path file) {
    this.file = file;
  }

  /// The lines, none when there is no file yet.
  List<String> read() throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException _) {
      return List.of();
    }
  }

  /// @param lines asked for when it is this writer's turn: of several the last one writes the
  ///   newest
  synchronized void write(Supplier<List<String>> lines) throws IOException {
    try {
      Files.createDirectories(file.getParent());
      writeLines(lines);
    } catch (IOException e) {
      throw new IOException(Messages.text("settings.failed", file.getParent(), reason(e)), e);
    }
  }

  private static String reason(IOException problem) {
    return switch (problem) {
      case FileAlreadyExistsException _ -> Messages.text("settings.failed.file");
      case AccessDeniedException _ -> Messages.text("settings.failed.denied");
      case FileSystemException about when about.getReason() != null -> about.getReason();
      default -> problem.getMessage();
    };
  }

  private void writeLines(Supplier<List<String>> lines) throws IOException {
    WholeFile.writePrivately(
        file,
        target -> {
          for (var line : lines.get()) {
            target.write(line);
            target.write('\n');
          }
        });
  }
}

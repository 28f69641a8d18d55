package holdfast.ui.settings;

import holdfast.report.WholeFile;
import java.io.IOException;
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
    Files.createDirectories(file.getParent());
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

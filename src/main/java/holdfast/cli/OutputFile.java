package holdfast.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// A file that a command is to write.
final class OutputFile {
  private OutputFile() {}

  /// Refuses a file for which there is no folder, before anything else takes its time.
  ///
  /// @param file null for none
  static void check(Path file, CommandSpec command) {
    if (file == null) {
      return;
    }
    var folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
      throw new ParameterException(
          command.commandLine(), "'" + file + "' cannot be written: no such folder");
    }
  }
}

package holdfast.cli;

import holdfast.report.WholeFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// A file that a command is to write.
final class OutputFile {
  private OutputFile() {}

  /// Writes the whole file or leaves what was there.
  ///
  /// @throws IOException with a message for the user
  static void write(Path file, WholeFile.Writing writing) throws IOException {
    explain(file, () -> WholeFile.write(file, writing));
  }

  /// What writes a file.
  @FunctionalInterface
  interface Writing {
    void run() throws IOException;
  }

  /// Says what is wrong where a file cannot be written.
  static void explain(Path file, Writing writing) throws IOException {
    try {
      writing.run();
    } catch (AccessDeniedException e) {
      throw failure(file, "permission denied", e);
    } catch (NoSuchFileException e) {
      throw failure(file, "no such folder", e);
    } catch (IOException e) {
      throw failure(file, e.getMessage(), e);
    }
  }

  private static IOException failure(Path file, String reason, IOException cause) {
    return new IOException(file + " cannot be written: " + reason, cause);
  }

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

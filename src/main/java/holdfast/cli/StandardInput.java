package holdfast.cli;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A snapshot that is read from standard input, which is kept in a file of its own until it is
/// loaded: it is read in more than one place at once.
final class StandardInput implements AutoCloseable {
  private static final String NAME = "-";

  private final Path file;

  /// Null where the file is the user's.
  private final Path folder;

  private StandardInput(Path file, Path folder) {
    this.file = file;
    this.folder = folder;
  }

  /// The file of an argument: itself, or for `-` a copy of standard input that only this user may
  /// read.
  static StandardInput of(Path argument) throws IOException {
    if (!argument.toString().equals(NAME)) {
      return new StandardInput(argument, null);
    }
    var folder = Files.createTempDirectory("holdfast-");
    var input = new StandardInput(folder.resolve("standard-input"), folder);
    folder.toFile().deleteOnExit();
    input.file.toFile().deleteOnExit(); // before the folder: the last is deleted first
    try {
      long size = Files.copy(System.in, input.file, StandardCopyOption.REPLACE_EXISTING);
      if (size == 0) {
        throw new IOException("Standard input is empty: it can be read once, as one snapshot.");
      }
      return input;
    } catch (IOException | RuntimeException | Error e) {
      input.close();
      throw e;
    }
  }

  Path file() {
    return file;
  }

  /// Deletes the copy; a snapshot that was loaded from it stays as it is where the system lets go
  /// of mapped files, elsewhere the copy goes with the process.
  @Override
  public void close() throws IOException {
    if (folder == null) {
      return;
    }
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException | java.nio.file.AccessDeniedException _) {
      // see above: deleted when the process ends
    }
  }
}

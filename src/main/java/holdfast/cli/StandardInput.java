package holdfast.cli;

import holdfast.format.LeftFiles;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/// A snapshot that is read from standard input, which is kept in a file of its own until it is
/// loaded: it is read in more than one place at once.
final class StandardInput implements AutoCloseable {
  private static final String NAME = "-";
  private static final String COPY = "standard-input";

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
    deleteLeft(folder.getParent());
    var input = new StandardInput(folder.resolve(COPY), folder);
    folder.toFile().deleteOnExit();
    input.file.toFile().deleteOnExit(); // before the folder: the last is deleted first
    try {
      long size = copy(input.file);
      if (size == 0) {
        throw new IOException("Standard input is empty: it can be read once, as one snapshot.");
      }
      return input;
    } catch (IOException | RuntimeException | Error e) {
      input.close();
      throw e;
    }
  }

  private static long copy(Path file) throws IOException {
    try {
      return Files.copy(System.in, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new IOException(
          "Standard input cannot be kept in " + file.getParent() + ": " + e.getMessage(), e);
    }
  }

  /// Copies of programs that were killed while they read them.
  private static void deleteLeft(Path temporary) {
    try (var folders = Files.newDirectoryStream(temporary, "holdfast-[0-9]*")) {
      for (var left : folders) {
        LeftFiles.delete(left, Pattern.compile(COPY));
      }
    } catch (IOException | DirectoryIteratorException _) {
      // whoever may not list the folder finds nothing to delete
    }
    LeftFiles.delete(temporary, Pattern.compile("holdfast-[0-9]+"));
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

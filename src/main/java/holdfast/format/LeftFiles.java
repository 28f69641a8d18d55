package holdfast.format;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/// Files under passing names that a program left when it was killed: none that is at work leaves
/// its own untouched for so long.
public final class LeftFiles {
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private LeftFiles() {}

  /// Deletes those of a folder; what cannot be deleted stays, as it may be somebody else's.
  ///
  /// @param name what their names are like
  public static void delete(Path folder, Pattern name) {
    var latest = Instant.now().minus(LONGEST_PAUSE);
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        if (name.matcher(file.getFileName().toString()).matches()) {
          deleteIfOlder(file, latest);
        }
      }
    } catch (IOException | DirectoryIteratorException _) {
      // whoever may not list the folder finds nothing to delete
    }
  }

  private static void deleteIfOlder(Path file, Instant latest) {
    try {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(latest)) {
        Files.deleteIfExists(file);
      }
    } catch (IOException _) {
      // another user's, or still mapped on a system that keeps mapped files
    }
  }
}

package holdfast.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Temporary files that go with the process at the latest. Unlike [java.io.File#deleteOnExit] it
/// forgets those that are gone: a process may unpack files for weeks.
final class PassingFiles {
  private static final Set<Path> PRESENT = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(PassingFiles::deleteAll, "Temporary files"));
  }

  private PassingFiles() {}

  static Path create() throws IOException {
    var file = Files.createTempFile("holdfast-", ".heapsnapshot");
    PRESENT.add(file);
    return file;
  }

  /// Deletes a file if the system lets it go; else when the process ends.
  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
      PRESENT.remove(file);
    } catch (IOException _) {
      // still mapped on this system
    }
  }

  private static void deleteAll() {
    PRESENT.forEach(PassingFiles::delete);
  }
}

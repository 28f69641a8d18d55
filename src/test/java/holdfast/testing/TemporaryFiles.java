package holdfast.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The temporary files that decompressing makes.
public final class TemporaryFiles {
  private static final long PATIENCE = 5_000_000_000L;

  private final Path folder;
  private final Set<String> before;

  private TemporaryFiles(Path folder) {
    this.folder = folder;
    before = present(folder);
  }

  /// Remembers those that are there now.
  public static TemporaryFiles watch() {
    return new TemporaryFiles(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /// Names of those that came since and stay. Those of other processes come and go.
  public Set<String> added() {
    long giveUp = System.nanoTime() + PATIENCE;
    Set<String> added;
    do {
      added = new TreeSet<>(present(folder));
      added.removeAll(before);
    } while (!added.isEmpty() && System.nanoTime() < giveUp);
    return added;
  }

  /// Names of those in a folder.
  public static Set<String> present(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("holdfast-.*\\.heapsnapshot"))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

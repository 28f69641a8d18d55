package holdfast.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Small real snapshots, and what Chrome DevTools says about them; `src/test/parity` makes both.
public final class GoldenFiles {
  private static final Path FOLDER = Path.of("src/test/resources/snapshots");

  private GoldenFiles() {}

  public static Stream<String> names() {
    return Stream.of("node16", "node18", "node20", "node22", "node24", "node26", "chromium");
  }

  public static Path snapshot(String name) {
    return FOLDER.resolve(name + ".heapsnapshot.gz");
  }

  public static String unpacked(String name) {
    return read(name + ".heapsnapshot.gz");
  }

  /// What DevTools says.
  public static String answer(String file) {
    return read(file + ".gz");
  }

  private static String read(String file) {
    try (var stream = new GZIPInputStream(Files.newInputStream(FOLDER.resolve(file)))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A text as it comes back from a file: half a surrogate pair becomes U+FFFD.
  public static String written(String text) {
    return text.replaceAll("\\p{Cs}", "\uFFFD");
  }
}

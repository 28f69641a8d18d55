package holdfast.format;

import holdfast.progress.CancelSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// How many bytes of a snapshot file each of its sections takes.
public final class FileSections {
  private static final String FILE = "file";

  private FileSections() {}

  /// Bytes by name of the section. O(bytes of the file).
  public static Map<String, Long> of(Path path) throws IOException {
    var sizes = new HashMap<String, Long>();
    try (var file = MappedFile.open(path, () -> {})) {
      var cursor = new JsonCursor(file, 0, CancelSignal.NEVER);
      cursor.expect('{', FILE);
      do {
        var name = cursor.takeKey(FILE);
        cursor.expect(':', name);
        long start = cursor.position();
        cursor.skipValue(name);
        sizes.put(name, cursor.position() - start);
      } while (cursor.take(','));
    }
    return sizes;
  }
}

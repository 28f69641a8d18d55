package holdfast.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Forgets what was remembered: sizes, columns, recent files, appearance. Bookmarks and their notes
/// stay: the user wrote them.
public final class Reset {
  private static final List<String> REMEMBERED =
      List.of(
          "appearance",
          "columns",
          "indexes",
          "last-session",
          "recent-files",
          "text-size",
          "window");

  private Reset() {}

  /// Before any of it is read.
  public static void forget(Path configFolder) throws IOException {
    for (var name : REMEMBERED) {
      Files.deleteIfExists(configFolder.resolve(name));
    }
  }
}

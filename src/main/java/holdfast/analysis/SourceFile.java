package holdfast.analysis;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The file of a script on this machine. Snapshots may come from anywhere and name what they like:
/// nothing is read over a network, and a file counts only if it starts as the snapshot says.
final class SourceFile {
  private static final long LARGEST = 64_000_000;
  private static final String SCHEME = "file:";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private SourceFile() {}

  /// The absolute path that a script is named by; empty for other names.
  static Optional<Path> named(String name) {
    try {
      var path = name.startsWith(SCHEME) ? ofUrl(name) : name;
      boolean isElsewhere = path.startsWith("//") || path.startsWith("\\\\");
      return Optional.of(path)
          .filter(it -> !it.isEmpty() && !isElsewhere)
          .map(Path::of)
          .filter(Path::isAbsolute);
    } catch (IllegalArgumentException | FileSystemNotFoundException _) {
      return Optional.empty();
    }
  }

  /// Without a query, as ES modules have it when they are loaded again.
  private static String ofUrl(String url) {
    var uri = URI.create(url);
    boolean isLocal = uri.getAuthority() == null && uri.getPath() != null;
    return isLocal ? Path.of(URI.create(SCHEME + "//" + uri.getRawPath())).toString() : "";
  }

  /// The text of a file that starts in a certain way; empty for all others, and where there is none
  /// or it may not be read.
  static Optional<String> read(Path file, String start) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      var whole = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
      return Optional.of(whole).filter(it -> it.startsWith(start));
    } catch (IOException _) {
      return Optional.empty(); // as if there were none
    }
  }
}

package holdfast.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// The folder that source files are named from, as it was called where the program ran.
///
/// @param folder with slashes, ending with one
public record SourceRoot(String folder) {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[/\\\\].*");
  private static final String FILE = "file://";

  public static SourceRoot of(String folder) {
    var slashes = slashes(folder);
    return new SourceRoot(slashes.endsWith("/") ? slashes : slashes + "/");
  }

  /// A reference to a file as RFC 3986 has it: relative below the root, absolute elsewhere; empty
  /// for what is no file of a program, such as `node:events`.
  Optional<String> reference(String file) {
    if (file.startsWith(FILE)) {
      return ofUrl(file);
    }
    if (DRIVE.matcher(file).matches()) {
      return ofPath(slashes(file));
    }
    return file.startsWith("/") ? ofPath(file) : Optional.empty();
  }

  private Optional<String> ofUrl(String url) {
    try {
      var path = new URI(url).getPath();
      return path == null ? Optional.empty() : ofPath(path);
    } catch (URISyntaxException _) {
      return ofPath(url.substring(FILE.length()));
    }
  }

  private Optional<String> ofPath(String path) {
    boolean isBelow = path.startsWith(folder) && path.length() > folder.length();
    return isBelow
        ? encoded("", path.substring(folder.length()))
        : encoded("file", path.startsWith("/") ? path : "/" + path);
  }

  /// A relative reference to a file, whatever it is called.
  static Optional<String> relative(String path) {
    return encoded("", slashes(path));
  }

  private static Optional<String> encoded(String scheme, String path) {
    try {
      // a colon before the first slash of a relative reference would end a scheme
      return scheme.isEmpty()
          ? Optional.of(
              new URI(null, null, "/" + path, null)
                  .toASCIIString()
                  .substring(1)
                  .replace(":", "%3A"))
          : Optional.of(new URI(scheme, "", path, null).toASCIIString());
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static String slashes(String path) {
    return path.replace('\\', '/');
  }
}

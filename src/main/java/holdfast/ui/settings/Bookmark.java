package holdfast.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// An object of a snapshot to come back to.
///
/// @param name what it is, such as `Session @19`
/// @param note what somebody wanted to remember of it, may be empty
public record Bookmark(Path file, long nodeId, String name, String note) {
  private static final int PARTS = 4;

  /// Whether another bookmark is of the same object; its name and note may be others.
  public boolean isOfSameObject(Bookmark other) {
    return file.equals(other.file) && nodeId == other.nodeId;
  }

  /// The line that keeps it: parts with tabs between them.
  String line() {
    return String.join("\t", escape(file.toString()), "" + nodeId, escape(name), escape(note));
  }

  /// Empty for a line that keeps none.
  static Optional<Bookmark> parse(String line) {
    var parts = line.split("\t", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Bookmark(
              Path.of(unescape(parts[0])),
              Long.parseLong(parts[1]),
              unescape(parts[2]),
              unescape(parts[3])));
    } catch (NumberFormatException | InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescape(String text) {
    var plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c);
        continue;
      }
      char next = text.charAt(++i);
      plain.append(
          switch (next) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> next;
          });
    }
    return plain.toString();
  }
}

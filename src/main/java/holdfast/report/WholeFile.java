package holdfast.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// A text file that is written whole or not at all.
public final class WholeFile {
  private WholeFile() {}

  /// What writes the text.
  @FunctionalInterface
  public interface Writing {
    void write(Writer target) throws IOException;
  }

  /// Writes the whole file or leaves what was there: under another name first, which is moved.
  public static void write(Path file, Writing writing) throws IOException {
    var draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      try (var target = writer(draft)) {
        writing.write(target);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /// In UTF-8; half a surrogate pair, which has none, becomes a question mark.
  private static Writer writer(Path file) throws IOException {
    var encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), encoder),
        1 << 16);
  }
}

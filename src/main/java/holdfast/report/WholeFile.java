package holdfast.report;

import holdfast.format.LeftFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.regex.Pattern;

/// A text file that is written whole or not at all, whenever the program ends: under another name
/// first, a draft, which then takes the file's name in one step. All that Holdfast writes for good
/// is written here.
public final class WholeFile {
  private static final FileAttribute<?>[] USUAL = {};

  private WholeFile() {}

  /// What writes the text.
  @FunctionalInterface
  public interface Writing {
    void write(Writer target) throws IOException;
  }

  /// Writes the whole file or leaves what was there. A device or pipe is written to as it is.
  public static void write(Path file, Writing writing) throws IOException {
    write(file, writing, USUAL);
  }

  /// The same for this user's eyes only, where the system knows of such a thing.
  public static void writePrivately(Path file, Writing writing) throws IOException {
    boolean isPosix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    write(
        file,
        writing,
        isPosix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : USUAL);
  }

  private static void write(Path file, Writing writing, FileAttribute<?>... attributes)
      throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (var target = writer(Files.newOutputStream(file))) {
        writing.write(target);
      }
      return;
    }
    LeftFiles.delete(file.toAbsolutePath().getParent(), draftsOf(file));
    var draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.createFile(draft, attributes);
      writeToDisk(draft, writing);
      move(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /// Waits until the bytes are on the disk: else a power failure may leave the file's name with
  /// none, for a move can get there before them.
  private static void writeToDisk(Path draft, Writing writing) throws IOException {
    try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE);
        var target = writer(Channels.newOutputStream(channel))) {
      writing.write(target);
      target.flush();
      channel.force(true);
    }
  }

  private static Pattern draftsOf(Path file) {
    return Pattern.compile(
        Pattern.quote("." + file.getFileName() + ".") + "[0-9a-f]{8}(-[0-9a-f]+){4}");
  }

  /// Java's usual replacing deletes the old file first.
  private static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// In UTF-8; half a surrogate pair, which has none, becomes a question mark.
  private static Writer writer(OutputStream target) {
    var encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    return new BufferedWriter(new OutputStreamWriter(target, encoder), 1 << 16);
  }
}

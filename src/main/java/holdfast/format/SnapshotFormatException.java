package holdfast.format;

import java.io.IOException;
import java.util.Locale;

/// The file is no heap snapshot, or a damaged one: says in which section, at which byte, what was
/// expected and found, and what to do about it.
public final class SnapshotFormatException extends IOException {
  private static final long serialVersionUID = 1;

  /// What to do about a file that ends too early.
  public static final String INCOMPLETE =
      "The file is incomplete, most likely cut off while it was written or copied. Copy it again,"
          + " or take a new snapshot.";

  /// What to do about a file whose content is wrong.
  public static final String DAMAGED =
      "The file is damaged, or the program that wrote it has a fault. Copy it again, or take a new"
          + " snapshot.";

  /// What to do about a file of another kind.
  public static final String OTHER_KIND =
      "Choose a heap snapshot: Node.js writes one with v8.writeHeapSnapshot(), Chrome DevTools"
          + " saves one from its Memory panel.";

  private static final int LONGEST_SECTION = 40;

  private final String section;
  private final long offset;
  private final String advice;

  /// @param section the section of the file, as the file names it
  /// @param offset bytes from the start of the (decompressed) file
  public SnapshotFormatException(
      String section, long offset, String expected, String found, String advice) {
    super(
        String.format(
            Locale.ROOT,
            "%s at byte %,d: expected %s, found %s",
            shown(section),
            offset,
            expected,
            found));
    this.section = shown(section);
    this.offset = offset;
    this.advice = advice;
  }

  /// The section as the file names it; of a long name the start, with control characters replaced.
  public String section() {
    return section;
  }

  private static String shown(String section) {
    var start =
        section.length() > LONGEST_SECTION ? section.substring(0, LONGEST_SECTION) + "…" : section;
    return start.replaceAll("\\p{Cntrl}", "\ufffd");
  }

  public long offset() {
    return offset;
  }

  /// One or two sentences for the user.
  public String advice() {
    return advice;
  }
}

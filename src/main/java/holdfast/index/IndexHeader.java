package holdfast.index;

import static holdfast.index.InvalidIndexException.require;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// What stands at the front of an index. All numbers are little-endian.
///
/// ```
/// long      magic
/// int       version of this format
/// int       bytes of the header, these included
/// int       CRC32C of all that follows in the header
/// text      build of Holdfast that wrote it
///           identity of the snapshot: path, size, modified, changed, inode, samples
/// long      bytes of the index
/// int       how many sections; of each
///   text      name
///   int       how many numbers; of each stretch of them
///     long      where it stands
///     int       its bytes
///     int       CRC32C of them
/// ```
///
/// A text is its length in bytes, and UTF-8.
final class IndexHeader {
  private static final long MAGIC = 0x31_58_44_49_54_53_46_48L; // HFSTIDX1
  private static final int VERSION = 1;
  private static final int FIXED = Long.BYTES + 3 * Integer.BYTES;
  private static final int MOST_BYTES = 1 << 28;
  private static final int PLACE = Long.BYTES + 2 * Integer.BYTES;

  /// Numbers by name.
  static final class Section {
    final String name;
    final int length;
    final long[] offsets;
    final int[] sizes;
    final int[] checksums;

    Section(String name, int length) {
      this.name = name;
      this.length = length;
      int stretches = (int) (((long) length + IndexWriter.STRETCH - 1) / IndexWriter.STRETCH);
      offsets = new long[stretches];
      sizes = new int[stretches];
      checksums = new int[stretches];
    }

    int stretches() {
      return offsets.length;
    }

    /// How many numbers a stretch has.
    int count(int stretch) {
      return Math.min(IndexWriter.STRETCH, length - stretch * IndexWriter.STRETCH);
    }
  }

  private final String build;
  private final SnapshotIdentity identity;
  private final List<Section> sections;
  private final int size;

  /// Bytes of the whole index; known once it is written.
  long fileSize;

  IndexHeader(String build, SnapshotIdentity identity, List<Section> sections) {
    this.build = build;
    this.identity = identity;
    this.sections = sections;
    long bytes = FIXED + textSize(build) + textSize(identity.path()) + 7L * Long.BYTES;
    for (var section : sections) {
      bytes += textSize(section.name) + Integer.BYTES + (long) section.stretches() * PLACE;
    }
    size = Math.toIntExact(bytes);
  }

  private static int textSize(String text) {
    return Integer.BYTES + text.getBytes(StandardCharsets.UTF_8).length;
  }

  String build() {
    return build;
  }

  SnapshotIdentity identity() {
    return identity;
  }

  List<Section> sections() {
    return sections;
  }

  /// Bytes of the header.
  int size() {
    return size;
  }

  void write(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(FIXED);
    putText(bytes, build);
    putText(bytes, identity.path());
    bytes.putLong(identity.size()).putLong(identity.modified()).putLong(identity.changed());
    bytes.putLong(identity.inode()).putLong(identity.samples());
    bytes.putLong(fileSize);
    bytes.putInt(sections.size());
    for (var section : sections) {
      putText(bytes, section.name);
      bytes.putInt(section.length);
      for (int i = 0; i < section.stretches(); i++) {
        bytes.putLong(section.offsets[i]).putInt(section.sizes[i]).putInt(section.checksums[i]);
      }
    }
    int end = bytes.position();
    bytes.putLong(0, MAGIC).putInt(8, VERSION).putInt(12, end);
    bytes.putInt(16, checksum(bytes.array(), FIXED, end - FIXED));
    bytes.rewind().limit(end);
    for (long at = 0; bytes.hasRemaining(); ) {
      at += channel.write(bytes, at);
    }
  }

  private static void putText(ByteBuffer bytes, String text) {
    var encoded = text.getBytes(StandardCharsets.UTF_8);
    bytes.putInt(encoded.length).put(encoded);
  }

  static int checksum(byte[] bytes, int from, int length) {
    var sum = new CRC32C();
    sum.update(bytes, from, length);
    return (int) sum.getValue();
  }

  /// @throws InvalidIndexException if it is none, or damaged
  static IndexHeader read(FileChannel channel) throws IOException {
    var fixed = ByteBuffer.allocate(FIXED).order(ByteOrder.LITTLE_ENDIAN);
    readFully(channel, fixed, 0);
    require(fixed.getLong(0) == MAGIC && fixed.getInt(8) == VERSION, "an index of this format");
    int size = fixed.getInt(12);
    require(size > FIXED && size <= Math.min(MOST_BYTES, channel.size()), "the header's size");
    var bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    readFully(channel, bytes, 0);
    require(
        checksum(bytes.array(), FIXED, size - FIXED) == fixed.getInt(16), "the header's checksum");
    bytes.position(FIXED);
    try {
      var header = read(bytes);
      require(header.fileSize == channel.size(), "the whole index");
      return header;
    } catch (BufferUnderflowException _) {
      throw new InvalidIndexException("the end of the header");
    }
  }

  private static IndexHeader read(ByteBuffer bytes) {
    var build = text(bytes);
    var identity =
        new SnapshotIdentity(
            text(bytes),
            bytes.getLong(),
            bytes.getLong(),
            bytes.getLong(),
            bytes.getLong(),
            bytes.getLong());
    long fileSize = bytes.getLong();
    int count = bytes.getInt();
    var sections = new ArrayList<Section>();
    for (int i = 0; i < count; i++) {
      sections.add(section(bytes));
    }
    var header = new IndexHeader(build, identity, List.copyOf(sections));
    header.fileSize = fileSize;
    return header;
  }

  private static Section section(ByteBuffer bytes) {
    var name = text(bytes);
    int length = bytes.getInt();
    require(length >= 0 && length / IndexWriter.STRETCH <= bytes.remaining() / PLACE, name);
    var section = new Section(name, length);
    for (int i = 0; i < section.stretches(); i++) {
      section.offsets[i] = bytes.getLong();
      section.sizes[i] = bytes.getInt();
      section.checksums[i] = bytes.getInt();
    }
    return section;
  }

  private static String text(ByteBuffer bytes) {
    int length = bytes.getInt();
    require(length >= 0 && length <= bytes.remaining(), "a text");
    var encoded = new byte[length];
    bytes.get(encoded);
    return new String(encoded, StandardCharsets.UTF_8);
  }

  /// Fills the buffer and turns it round.
  static void readFully(FileChannel channel, ByteBuffer bytes, long offset) throws IOException {
    while (bytes.hasRemaining()) {
      int count = channel.read(bytes, offset + bytes.position());
      require(count > 0, "the end of the index");
    }
    bytes.flip();
  }
}

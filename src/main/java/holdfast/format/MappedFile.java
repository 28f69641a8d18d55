package holdfast.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file of any size, mapped into memory, read by copying pieces out of it. Owns the mapping. Any
/// thread may read; [#close] waits for nobody, a read after it fails.
public final class MappedFile implements AutoCloseable {
  /// The first byte is the lowest.
  private static final ValueLayout.OfLong EIGHT_BYTES =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Path path;
  private final Arena arena;
  private final MemorySegment segment;

  /// Bytes that are read behind those of the file.
  private final byte[] ending;

  private final FileStamp stamp;
  private final Runnable afterClose;

  private MappedFile(Path path, Arena arena, MemorySegment segment, Runnable afterClose)
      throws IOException {
    this.path = path;
    this.arena = arena;
    this.segment = segment;
    this.afterClose = afterClose;
    ending = new byte[0];
    stamp = FileStamp.of(path, this);
  }

  /// The same file ended elsewhere.
  private MappedFile(MappedFile whole, MemorySegment segment, byte[] ending) {
    this.segment = segment;
    this.ending = ending;
    path = whole.path;
    arena = whole.arena;
    stamp = whole.stamp;
    afterClose = whole.afterClose;
  }

  /// @param afterClose runs once the mapping is gone, for example to delete a temporary file
  static MappedFile open(Path path, Runnable afterClose) throws IOException {
    var arena = Arena.ofShared();
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      var segment = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      return new MappedFile(path, arena, segment, afterClose);
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  /// Bytes that are in memory already, as if they were a file.
  ///
  /// @param path what to call it
  static MappedFile ofBytes(Path path, byte[] bytes) throws IOException {
    return new MappedFile(path, Arena.ofShared(), MemorySegment.ofArray(bytes), () -> {});
  }

  /// The same file as if it ended at an offset, with other bytes behind it. Takes the mapping over.
  MappedFile endedAt(long end, byte[] newEnding) {
    return new MappedFile(this, segment.asSlice(0, end), newEnding);
  }

  public long size() {
    return segment.byteSize() + ending.length;
  }

  /// Copies up to `length` bytes from `offset` on; returns how many there were before the end.
  public int read(long offset, byte[] target, int length) {
    int count = (int) Math.min(length, size() - offset);
    if (count <= 0) {
      return 0;
    }
    int mapped = Math.clamp(segment.byteSize() - offset, 0, count);
    if (mapped < count) {
      int from = (int) (offset + mapped - segment.byteSize());
      System.arraycopy(ending, from, target, mapped, count - mapped);
    }
    if (mapped > 0) {
      copy(offset, target, mapped);
    }
    return count;
  }

  private void copy(long offset, byte[] target, int count) {
    try {
      MemorySegment.copy(segment, offset, MemorySegment.ofArray(target), 0, count);
      awaitFault();
    } catch (InternalError _) {
      throw new UncheckedIOException(shrunk());
    }
  }

  /// The byte at an offset. For single ones; to read many so is slow.
  public byte at(long offset) {
    var found = new byte[1];
    if (read(offset, found, 1) == 0) {
      throw new IndexOutOfBoundsException("byte " + offset + " of " + size());
    }
    return found[0];
  }

  /// How many bytes from an offset on are those of a text, before the first that is another; above
  /// them, from bit 32 on, that other byte, or the one behind the text.
  ///
  /// @param text its bytes, and zeros up to a multiple of 8
  /// @param length how many bytes the text has; behind the end of the file stands a quote
  long match(long offset, byte[] text, int length) {
    try {
      int at = 0;
      while (at < length && offset + at + Long.BYTES <= segment.byteSize()) {
        long differing = segment.get(EIGHT_BYTES, offset + at) ^ (long) WORDS.get(text, at);
        if (differing != 0) {
          at += Long.numberOfTrailingZeros(differing) / Byte.SIZE;
          break;
        }
        at += Long.BYTES;
      }
      at = Math.min(at, length);
      byte next = orQuote(offset + at);
      while (at < length && next == text[at]) { // in the last bytes of the file
        next = orQuote(offset + ++at);
      }
      awaitFault();
      return (long) next << Integer.SIZE | at;
    } catch (InternalError _) {
      throw new UncheckedIOException(shrunk());
    }
  }

  private byte orQuote(long offset) {
    if (offset < segment.byteSize()) {
      return segment.get(ValueLayout.JAVA_BYTE, offset);
    }
    return offset < size() ? ending[(int) (offset - segment.byteSize())] : (byte) '"';
  }

  /// The JVM reports a page that the file no longer has as an [InternalError], but compiled code
  /// goes on meanwhile: it comes at the latest when a native method returns. This one costs 10 ns.
  private void awaitFault() {
    Thread.holdsLock(this);
  }

  /// Makes sure that no other program has written into the file since it was opened; whether it was
  /// deleted or replaced by another file makes no difference.
  ///
  /// @throws UncheckedIOException if one has
  public void requireUnchanged() {
    switch (stamp.compare(this)) {
      case AS_BEFORE -> {}
      case SHORTER -> throw new UncheckedIOException(shrunk());
      case OVERWRITTEN ->
          throw new UncheckedIOException(
              new IOException(
                  path.getFileName()
                      + " was written anew while it was open. Wait until it is written completely,"
                      + " and open it again."));
    }
  }

  private IOException shrunk() {
    return new IOException(
        path.getFileName()
            + " became shorter while it was open. Close it here, wait until it is written"
            + " completely, and open it again.");
  }

  /// Whether nobody closed it.
  public boolean isOpen() {
    return arena.scope().isAlive();
  }

  @Override
  public synchronized void close() {
    if (isOpen()) {
      arena.close();
      afterClose.run();
    }
  }
}

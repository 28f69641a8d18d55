package holdfast.index;

import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Collects columns and writes them as an index. What is collected must not change any more.
public final class IndexWriter {
  /// Numbers that are packed, checked and unpacked at once.
  public static final int STRETCH = 1 << 16;

  /// Longer texts altogether are not worth an index.
  static final int MOST_LETTERS = 1 << 26;

  private final List<IndexHeader.Section> sections = new ArrayList<>();
  private final List<IntSource> sources = new ArrayList<>();

  public void add(String name, int length, IntSource source) {
    sections.add(new IndexHeader.Section(name, length));
    sources.add(source);
  }

  public void add(String name, int[] numbers) {
    add(
        name,
        numbers.length,
        (from, count, target) -> System.arraycopy(numbers, from, target, 0, count));
  }

  /// Numbers from 0 to 255.
  public void addBytes(String name, byte[] numbers) {
    add(
        name,
        numbers.length,
        (from, count, target) -> {
          for (int i = 0; i < count; i++) {
            target[i] = numbers[from + i] & 0xFF;
          }
        });
  }

  public void addLongs(String name, long... numbers) {
    var halves = new int[2 * numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      halves[i] = (int) numbers[i];
      halves[numbers.length + i] = (int) (numbers[i] >>> Integer.SIZE);
    }
    add(name, halves);
  }

  /// Numbers that start at 0 and never fall: only by how much they rise is kept.
  public void addAscending(String name, int[] numbers) {
    int length = numbers.length - 1;
    var starts = new int[(length + STRETCH - 1) / STRETCH];
    Arrays.setAll(starts, stretch -> numbers[stretch * STRETCH]);
    add(startsOf(name), starts);
    add(
        name,
        length,
        (from, count, target) -> {
          for (int i = 0; i < count; i++) {
            target[i] = numbers[from + i + 1] - numbers[from + i];
          }
        });
  }

  /// The section that tells where the stretches of an ascending one start.
  static String startsOf(String name) {
    return name + ", starts";
  }

  /// The section that tells how long the texts of another are.
  static String lengthsOf(String name) {
    return name + ", lengths";
  }

  /// @throws InvalidIndexException if they are too long to be kept
  public void addTexts(String name, List<String> texts) {
    long letters = texts.stream().mapToLong(String::length).sum();
    InvalidIndexException.require(letters <= MOST_LETTERS, name);
    add(lengthsOf(name), texts.stream().mapToInt(String::length).toArray());
    add(name, texts.stream().flatMapToInt(String::chars).toArray());
  }

  /// Writes the index from the start of an empty file on. O(numbers).
  ///
  /// @param threads how many work at it
  void write(
      FileChannel channel,
      String build,
      SnapshotIdentity identity,
      int threads,
      CancelSignal cancel)
      throws IOException {
    var header = new IndexHeader(build, identity, sections);
    var end = new AtomicLong(header.size());
    var queue = new StretchQueue(sections);
    var tasks = new Runnable[threads];
    Arrays.fill(tasks, (Runnable) () -> new Packing(channel, end).run(queue, cancel));
    try {
      Workers.runAll(tasks);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    header.fileSize = end.get();
    header.write(channel);
  }

  /// Stretches of sections, one after the other, for whoever asks next.
  static final class StretchQueue {
    private final List<IndexHeader.Section> sections;

    /// How many stretches stand before those of each section, and after the last.
    private final int[] firsts;

    private final AtomicInteger next = new AtomicInteger();

    StretchQueue(List<IndexHeader.Section> sections) {
      this.sections = sections;
      firsts = new int[sections.size() + 1];
      for (int i = 0; i < sections.size(); i++) {
        firsts[i + 1] = firsts[i] + sections.get(i).stretches();
      }
    }

    /// What is done with a stretch.
    @FunctionalInterface
    interface Work {
      /// @param section its place among the sections
      void on(int section, int stretch) throws IOException;
    }

    void forEach(CancelSignal cancel, Work work) {
      int section = 0;
      try {
        for (int at; (at = next.getAndIncrement()) < firsts[sections.size()]; ) {
          cancel.throwIfCanceled();
          while (at >= firsts[section + 1]) {
            section++;
          }
          work.on(section, at - firsts[section]);
        }
      } catch (IOException e) {
        next.set(firsts[sections.size()]);
        throw new UncheckedIOException(e);
      } catch (RuntimeException | Error e) {
        next.set(firsts[sections.size()]);
        throw e;
      }
    }
  }

  /// One thread's part of the writing.
  private final class Packing {
    private final FileChannel channel;
    private final AtomicLong end;
    private final int[] values = new int[STRETCH];
    private final byte[] bytes = new byte[PackedInts.mostBytes(STRETCH)];

    Packing(FileChannel channel, AtomicLong end) {
      this.channel = channel;
      this.end = end;
    }

    void run(StretchQueue queue, CancelSignal cancel) {
      queue.forEach(cancel, this::write);
    }

    private void write(int sectionPlace, int stretch) throws IOException {
      var section = sections.get(sectionPlace);
      int count = section.count(stretch);
      sources.get(sectionPlace).read(stretch * STRETCH, count, values);
      int size = PackedInts.pack(values, count, bytes);
      long offset = end.getAndAdd(size);
      section.offsets[stretch] = offset;
      section.sizes[stretch] = size;
      section.checksums[stretch] = IndexHeader.checksum(bytes, 0, size);
      var buffer = ByteBuffer.wrap(bytes, 0, size);
      while (buffer.hasRemaining()) {
        channel.write(buffer, offset + buffer.position());
      }
    }
  }
}

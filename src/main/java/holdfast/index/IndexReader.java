package holdfast.index;

import static holdfast.index.InvalidIndexException.require;

import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import holdfast.progress.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads an index. Columns are asked for one by one, and then read together on all cores; short
/// ones are read at once. Whatever does not fit ends in an [InvalidIndexException].
public final class IndexReader implements AutoCloseable {
  private static final int STRETCH = IndexWriter.STRETCH;

  /// No column has more numbers than the snapshot has bytes, and these.
  private static final int SMALL = 1 << 16;

  private final FileChannel channel;
  private final IndexHeader header;
  private final Map<String, IndexHeader.Section> byName = new HashMap<>();
  private final Unpacking shortOnes = new Unpacking();
  private List<IndexHeader.Section> asked = new ArrayList<>();
  private List<IntSink> sinks = new ArrayList<>();
  private List<Runnable> checks = new ArrayList<>();

  private IndexReader(FileChannel channel, IndexHeader header) {
    this.channel = channel;
    this.header = header;
    header.sections().forEach(section -> byName.put(section.name, section));
  }

  /// @throws InvalidIndexException if it is no index, or a damaged one
  static IndexReader open(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new IndexReader(channel, IndexHeader.read(channel));
    } catch (IOException | RuntimeException | Error e) {
      channel.close();
      throw e;
    }
  }

  String build() {
    return header.build();
  }

  SnapshotIdentity identity() {
    return header.identity();
  }

  private IndexHeader.Section section(String name) {
    var section = byName.get(name);
    require(section != null, name);
    require(section.length <= header.identity().size() + SMALL, "the length of " + name);
    return section;
  }

  /// How many numbers a section has.
  public int length(String name) {
    return section(name).length;
  }

  /// Asks for a column, which the next [#read] reads.
  ///
  /// @param length how many numbers it must have
  public void add(String name, int length, IntSink sink) {
    var section = section(name);
    require(section.length == length, "the length of " + name);
    synchronized (this) {
      asked.add(section);
      sinks.add(sink);
    }
  }

  /// Asks for a column of numbers from 0 up to, not including, `below`.
  public void add(String name, int[] target, int below) {
    add(
        name,
        target.length,
        (from, count, values) -> {
          checkRange(name, values, count, below);
          System.arraycopy(values, 0, target, from, count);
        });
  }

  /// The same, in one byte each.
  public void addBytes(String name, byte[] target, int below) {
    add(
        name,
        target.length,
        (from, count, values) -> {
          checkRange(name, values, count, below);
          for (int i = 0; i < count; i++) {
            target[from + i] = (byte) values[i];
          }
        });
  }

  /// Asks for what [IndexWriter#addAscending] kept.
  ///
  /// @param last the last number
  public void addAscending(String name, int[] target, int last) {
    int length = target.length - 1;
    int[] starts =
        ints(IndexWriter.startsOf(name), (length + STRETCH - 1) / STRETCH, Integer.MAX_VALUE);
    require(length == 0 ? last == 0 : starts[0] == 0, name);
    target[length] = last;
    add(
        name,
        length,
        (from, count, values) -> {
          int end = from + count == length ? last : starts[from / STRETCH + 1];
          long sum = starts[from / STRETCH];
          for (int i = 0; i < count; i++) {
            target[from + i] = (int) sum;
            require(values[i] >= 0, name);
            sum += values[i];
          }
          require(sum == end, name); // none before it is greater
        });
  }

  /// @throws InvalidIndexException unless all are from 0 up to, not including, `below`
  public static void checkRange(String name, int[] values, int count, int below) {
    int least = 0;
    int greatest = -1;
    for (int i = 0; i < count; i++) {
      least = Math.min(least, values[i]);
      greatest = Math.max(greatest, values[i]);
    }
    require(least == 0 && greatest < below, name);
  }

  /// Reads a short column at once: numbers from 0 up to, not including, `below`.
  public int[] ints(String name, int length, int below) {
    int[] numbers = anyInts(name, length);
    checkRange(name, numbers, length, below);
    return numbers;
  }

  /// The same with numbers of any content.
  public int[] anyInts(String name, int length) {
    var section = section(name);
    require(section.length == length, "the length of " + name);
    var numbers = new int[length];
    try {
      synchronized (shortOnes) {
        for (int stretch = 0; stretch < section.stretches(); stretch++) {
          shortOnes.read(section, stretch);
          System.arraycopy(shortOnes.values, 0, numbers, stretch * STRETCH, section.count(stretch));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return numbers;
  }

  /// Reads a short column of longs at once, of any content.
  public long[] longs(String name, int length) {
    int[] halves = anyInts(name, Math.multiplyExact(2, length));
    var numbers = new long[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = halves[i] & 0xFFFF_FFFFL | (long) halves[length + i] << Integer.SIZE;
    }
    return numbers;
  }

  /// Reads texts at once.
  public List<String> texts(String name) {
    int count = length(IndexWriter.lengthsOf(name));
    int letterCount = length(name);
    require(count <= STRETCH << 4 && letterCount <= IndexWriter.MOST_LETTERS, name);
    int[] lengths = ints(IndexWriter.lengthsOf(name), count, letterCount + 1);
    int[] letters = ints(name, letterCount, Character.MAX_VALUE + 1);
    require(Arrays.stream(lengths).asLongStream().sum() == letterCount, name);
    var texts = new ArrayList<String>(count);
    int at = 0;
    for (int length : lengths) {
      var text = new char[length];
      for (int i = 0; i < length; i++) {
        text[i] = (char) letters[at++];
      }
      texts.add(new String(text));
    }
    return List.copyOf(texts);
  }

  /// What is to be done once all that was asked for is read: columns are checked against each
  /// other, and further ones may be asked for.
  public synchronized void then(Runnable check) {
    checks.add(check);
  }

  /// Reads the columns that were asked for, on all cores, and then checks them.
  public void read(ProgressListener progress, CancelSignal cancel) {
    do {
      readAsked(progress, cancel);
      runChecks();
    } while (!asked.isEmpty());
  }

  private void readAsked(ProgressListener progress, CancelSignal cancel) {
    var sections = asked;
    var targets = sinks;
    asked = new ArrayList<>();
    sinks = new ArrayList<>();
    var queue = new IndexWriter.StretchQueue(sections);
    var tasks = new Runnable[Workers.count()];
    Arrays.setAll(
        tasks,
        _ ->
            () -> {
              var unpacking = new Unpacking();
              queue.forEach(
                  cancel,
                  (place, stretch) -> {
                    progress.progress(Phase.READING_NODES, place, sections.size());
                    var section = sections.get(place);
                    unpacking.read(section, stretch);
                    targets
                        .get(place)
                        .write(stretch * STRETCH, section.count(stretch), unpacking.values);
                  });
            });
    Workers.runAll(tasks);
  }

  private void runChecks() {
    var wanted = checks;
    checks = new ArrayList<>();
    wanted.forEach(Runnable::run);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /// One thread's part of the reading.
  private final class Unpacking {
    private final byte[] bytes = new byte[PackedInts.mostBytes(STRETCH)];
    private final int[] values = new int[STRETCH];

    /// Leaves the numbers of a stretch in [#values].
    void read(IndexHeader.Section section, int stretch) throws IOException {
      int size = section.sizes[stretch];
      long offset = section.offsets[stretch];
      require(
          size >= 0 && size <= bytes.length - PackedInts.LOOKAHEAD && offset >= 0, section.name);
      IndexHeader.readFully(channel, ByteBuffer.wrap(bytes, 0, size), offset);
      require(
          IndexHeader.checksum(bytes, 0, size) == section.checksums[stretch],
          "the checksum of " + section.name);
      PackedInts.unpack(bytes, size, values, section.count(stretch));
    }
  }
}

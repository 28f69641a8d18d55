package holdfast.index;

import holdfast.progress.CancelSignal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// An index whose numbers can be exchanged; the checksums fit whatever they are then.
public final class TamperedIndex {
  private final String build;
  private final SnapshotIdentity identity;
  private final List<String> names = new ArrayList<>();
  private final List<int[]> numbers = new ArrayList<>();

  private TamperedIndex(IndexReader reader, List<IndexHeader.Section> sections) {
    build = reader.build();
    identity = reader.identity();
    for (var section : sections) {
      names.add(section.name);
      numbers.add(reader.anyInts(section.name, section.length));
    }
  }

  public static TamperedIndex read(Path file) throws IOException {
    try (var reader = IndexReader.open(file);
        var channel = FileChannel.open(file)) {
      return new TamperedIndex(reader, IndexHeader.read(channel).sections());
    }
  }

  public List<String> names() {
    return names;
  }

  /// The numbers of a section, which may be changed.
  public int[] numbers(int section) {
    return numbers.get(section);
  }

  /// Gives a section other numbers.
  public void replace(int section, int[] by) {
    numbers.set(section, by);
  }

  public void write(Path file) throws IOException {
    var writer = new IndexWriter();
    for (int i = 0; i < names.size(); i++) {
      writer.add(names.get(i), numbers.get(i));
    }
    Files.deleteIfExists(file);
    try (var channel =
        FileChannel.open(
            file,
            java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            Owner.ofFile(file))) {
      writer.write(channel, build, identity, 1, CancelSignal.NEVER);
    }
  }
}

package holdfast.memory;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.analysis.TextMatch;
import holdfast.comparison.SnapshotDiff;
import holdfast.findings.LeakSearch;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.progress.ProgressListener;
import holdfast.report.GrowthAnswer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// Opens, compares and closes snapshots again and again: `mvn -Psoak [-Dsoak.minutes=1440]
/// [-Dsoak.files="A B C"]`. Prints what the process holds between the rounds and fails if that
/// grows.
public final class Soak {
  /// What the heap differs by after the warm-up, bytes: caches of the JDK.
  private static final long NOISE = 300_000;

  private static final int WARM_UP = 50;

  private final List<Path> files;

  Soak(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /// What the process holds when no snapshot is open.
  ///
  /// @param heap bytes after a collection
  /// @param resident bytes of the process, 0 where the system does not tell
  /// @param openFiles of the process, mapped ones too; 0 where the system does not tell
  record Held(long heap, long resident, long openFiles, int threads) {
    static Held now() throws IOException {
      var heap = ManagementFactory.getMemoryMXBean();
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      return new Held(
          heap.getHeapMemoryUsage().getUsed(),
          residentBytes(),
          openFileCount(),
          ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static long residentBytes() throws IOException {
      var status = Path.of("/proc/self/status");
      if (!Files.exists(status)) {
        return 0;
      }
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("RssAnon:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst()
          .orElse(0);
    }

    private static long openFileCount() throws IOException {
      var descriptors = Path.of("/proc/self/fd");
      if (!Files.exists(descriptors)) {
        return 0;
      }
      long mapped =
          Files.readAllLines(Path.of("/proc/self/maps")).stream()
              .filter(line -> line.contains("holdfast-") || line.contains(".heapsnapshot"))
              .count();
      try (Stream<Path> open = Files.list(descriptors)) {
        return mapped + open.count();
      }
    }

    /// Whether what is held is no more than it was before.
    boolean isNoMoreThan(Held before) {
      return heap <= before.heap + NOISE
          && openFiles <= before.openFiles
          && threads <= before.threads;
    }

    @Override
    public String toString() {
      return "%,d bytes of heap, %,d resident, %d open files, %d threads"
          .formatted(heap, resident, openFiles, threads);
    }
  }

  /// Opens all files, asks what the views ask, and closes them; one is given up on the way.
  void round() throws IOException {
    var open = new ArrayList<SnapshotAnalysis>();
    try {
      for (var file : files) {
        open.add(SnapshotLoader.load(file, ProgressListener.NONE, CancelSignal.NEVER));
      }
      SnapshotDiff.compute(open.getFirst(), open.getLast(), CancelSignal.NEVER);
      GrowthAnswer.of(open, CancelSignal.NEVER);
      LeakSearch.run(open, CancelSignal.NEVER);
      for (var snapshot : open) {
        snapshot.statistics(CancelSignal.NEVER);
        snapshot.stringCopies(CancelSignal.NEVER);
        for (int node : snapshot.search(new TextMatch("map", false), CancelSignal.NEVER)) {
          snapshot.shortestPath(node);
        }
      }
    } finally {
      open.forEach(SnapshotAnalysis::close);
    }
    giveUp(files.getFirst());
  }

  private static void giveUp(Path file) throws IOException {
    var isBegun = new AtomicBoolean();
    ProgressListener begins = (_, _, _) -> isBegun.set(true);
    try (var loaded = SnapshotLoader.load(file, begins, CancelSignal.when(isBegun::get))) {
      throw new IllegalStateException("not canceled: " + loaded.file());
    } catch (CanceledException _) {
      // as wanted
    }
  }

  /// @param words minutes, then the snapshots
  public static void main(String[] words) throws IOException {
    var soak = new Soak(Stream.of(words).skip(1).map(Path::of).toList());
    long end = System.nanoTime() + (long) (Double.parseDouble(words[0]) * 60e9);
    for (int i = 0; i < WARM_UP; i++) {
      soak.round();
    }
    var before = Held.now();
    System.out.printf("after %d rounds: %s%n", WARM_UP, before);
    Held now;
    int rounds = WARM_UP;
    do {
      for (int i = 0; i < 50; i++, rounds++) {
        soak.round();
      }
      now = Held.now();
      System.out.printf("after %,d rounds: %s%n", rounds, now);
    } while (System.nanoTime() < end);
    if (!now.isNoMoreThan(before)) {
      System.err.println("It grew.");
      System.exit(1);
    }
  }
}

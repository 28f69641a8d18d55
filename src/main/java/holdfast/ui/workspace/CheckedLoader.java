package holdfast.ui.workspace;

import holdfast.analysis.MemoryNeed;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.ui.work.Garbage;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Loads what can fit into memory beside the snapshots that are open, and refuses the rest before
/// it is read. Any thread.
public final class CheckedLoader implements Loader {
  private final Loader loader;
  private final long memory;
  private final List<Place> places = new ArrayList<>();

  /// @param memory bytes that Java may take
  public CheckedLoader(Loader loader, long memory) {
    this.loader = loader;
    this.memory = memory;
  }

  /// What a snapshot takes that is open or being loaded.
  private static final class Place {
    private final long kept;

    /// Null while it is being loaded.
    private WeakReference<SnapshotAnalysis> snapshot;

    Place(long kept) {
      this.kept = kept;
    }

    boolean isFree() {
      var held = snapshot == null ? null : snapshot.get();
      return snapshot != null && (held == null || !held.isOpen());
    }
  }

  @Override
  public SnapshotAnalysis load(Path file, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    return load(file, () -> loader.load(file, progress, cancel));
  }

  @Override
  public SnapshotAnalysis salvage(Path file, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    return load(file, () -> loader.salvage(file, progress, cancel));
  }

  private interface Load {
    SnapshotAnalysis run() throws IOException;
  }

  private SnapshotAnalysis load(Path file, Load load) throws IOException {
    var place = take(MemoryNeed.of(file));
    try {
      var snapshot = load.run();
      fill(place, snapshot);
      Garbage.collectMuch();
      return snapshot;
    } catch (IOException | RuntimeException | Error e) {
      free(place);
      throw e;
    }
  }

  private synchronized Place take(MemoryNeed need) throws IOException {
    places.removeIf(Place::isFree);
    need.check(memory, places.stream().mapToLong(place -> place.kept).sum());
    var place = new Place(need.kept());
    places.add(place);
    return place;
  }

  private synchronized void fill(Place place, SnapshotAnalysis snapshot) {
    place.snapshot = new WeakReference<>(snapshot);
  }

  private synchronized void free(Place place) {
    places.remove(place);
  }
}

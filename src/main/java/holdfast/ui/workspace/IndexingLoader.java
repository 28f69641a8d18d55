package holdfast.ui.workspace;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotIndex;
import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.ui.work.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/// Loads snapshots by their indexes, and writes those of others while they are looked at already.
public final class IndexingLoader implements Loader, AutoCloseable {
  private final SnapshotIndex indexes;
  private final Background background;
  private final CancelFlag closed = new CancelFlag();
  private volatile BooleanSupplier areWanted = () -> true;

  /// @param background of low priority, for nobody waits for an index
  public IndexingLoader(SnapshotIndex indexes, Background background) {
    this.indexes = indexes;
    this.background = background;
  }

  /// Neither reads nor writes an index where it is not so at that time.
  public void onlyWhile(BooleanSupplier condition) {
    areWanted = condition;
  }

  @Override
  public SnapshotAnalysis load(Path file, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    if (!areWanted.getAsBoolean()) {
      return SnapshotLoader.load(file, progress, cancel);
    }
    var snapshot = indexes.load(file, progress, cancel);
    background.run(
        "Index " + file.getFileName(),
        over -> {
          // no longer than the snapshot is open: its memory is wanted back
          var end = CancelSignal.when(() -> over.isCanceled() || isOver() || !snapshot.isOpen());
          end.throwIfCanceled();
          indexes.keep(snapshot, 1, end);
          return null;
        },
        _ -> {},
        _ -> {}); // the next load takes as long as this one
    return snapshot;
  }

  private boolean isOver() {
    return closed.isCanceled() || !areWanted.getAsBoolean();
  }

  /// Ends the writing; what was written of an index is deleted.
  @Override
  public void close() {
    closed.cancel();
  }
}

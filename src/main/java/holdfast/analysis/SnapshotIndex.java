package holdfast.analysis;

import holdfast.format.SnapshotReader;
import holdfast.index.IndexFolder;
import holdfast.index.IndexWriter;
import holdfast.index.InvalidIndexException;
import holdfast.index.SnapshotIdentity;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Loads snapshots by their indexes where there are any, and keeps those of others for the next
/// time. Nothing is ever wrong with an index: then there is none.
public final class SnapshotIndex {
  private final IndexFolder folder;

  public SnapshotIndex(IndexFolder folder) {
    this.folder = folder;
  }

  /// As [SnapshotLoader#load], from the index where there is one.
  public SnapshotAnalysis load(Path file, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    var identity = identify(file);
    if (identity != null) {
      var restored = restore(file, identity, progress, cancel);
      if (restored != null) {
        return restored;
      }
    }
    var snapshot = SnapshotLoader.load(file, progress, cancel);
    snapshot.setUnindexed(identity);
    return snapshot;
  }

  /// The greatest id of a JavaScript object in a file, which is only read where it has no index;
  /// see [SnapshotAnalysis#greatestObjectId].
  ///
  /// @throws holdfast.format.SnapshotFormatException if it is no snapshot or a damaged one
  public long greatestObjectId(Path file, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    var identity = identify(file);
    try (var restored = identity == null ? null : restore(file, identity, progress, cancel)) {
      return restored == null
          ? SnapshotLoader.greatestObjectId(file, progress, cancel)
          : restored.greatestObjectId();
    }
  }

  /// Null for what gets no index: small files, and packed ones, of which unpacking takes longest.
  private SnapshotIdentity identify(Path file) {
    try {
      boolean isWorth =
          Files.isRegularFile(file)
              && folder.isWorth(Files.size(file))
              && !SnapshotReader.isPacked(file);
      return isWorth ? SnapshotIdentity.of(file) : null;
    } catch (IOException _) {
      return null; // whoever loads it says why
    }
  }

  private SnapshotAnalysis restore(
      Path file, SnapshotIdentity identity, ProgressListener progress, CancelSignal cancel) {
    var found = folder.open(identity);
    if (found.isEmpty()) {
      return null;
    }
    SnapshotAnalysis restored;
    try {
      restored =
          SnapshotAnalysis.restore(
              file, found.get(), problem -> refuse(identity, problem), progress, cancel);
    } catch (CanceledException e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      refuse(identity, e);
      return null;
    }
    if (!identity.equals(identify(file))) { // exchanged while it was opened
      restored.close();
      return null;
    }
    folder.used(identity);
    return restored;
  }

  /// Whatever an index says, all that is to be known stands in the snapshot.
  private void refuse(SnapshotIdentity identity, Throwable problem) {
    log("An index is of no use", problem);
    folder.forget(identity);
  }

  /// Writes the index of a snapshot that was loaded without one, if it gets one. Also where the
  /// snapshot is closed meanwhile.
  ///
  /// @param threads how many work at it
  public void keep(SnapshotAnalysis snapshot, int threads, CancelSignal cancel) {
    var identity = snapshot.takeUnindexed();
    if (identity == null || !identity.equals(identify(snapshot.file()))) {
      return;
    }
    try {
      var index = new IndexWriter();
      snapshot.save(index);
      folder.write(identity, index, threads, cancel);
    } catch (IOException | InvalidIndexException | OutOfMemoryError e) {
      log("No index was written", e); // such as on a full disk: the next load takes as long
    }
  }

  private static void log(String message, Throwable problem) {
    Logger.getLogger(SnapshotIndex.class.getName()).log(Level.FINE, message, problem);
  }
}

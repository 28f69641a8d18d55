package holdfast.ui.workspace;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.format.SnapshotReader;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;

/// Reads a snapshot; `SnapshotLoader::load`.
@FunctionalInterface
public interface Loader {
  SnapshotAnalysis load(Path file, ProgressListener progress, CancelSignal cancel)
      throws IOException;

  /// Reads what is whole of a file that was found to be cut off.
  default SnapshotAnalysis salvage(Path file, ProgressListener progress, CancelSignal cancel)
      throws IOException {
    return SnapshotLoader.salvage(file, progress, cancel);
  }

  /// Makes sure that there is a file and that it may be read, before what was read of it is given
  /// up.
  default void requireReadable(Path file) throws IOException {
    SnapshotReader.requireReadable(file);
  }
}

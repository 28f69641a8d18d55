package holdfast.bench;

import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/// Loads the snapshot that the argument names; writes a line when its first rows are there, and one
/// with the seconds that the last phase took.
final class LoadProcess {
  private LoadProcess() {}

  public static void main(String[] args) throws IOException {
    var classesStart = new AtomicLong();
    ProgressListener listener =
        (phase, _, _) -> {
          if (phase == Phase.CLASSES) {
            classesStart.set(System.nanoTime());
          }
        };
    try (var snapshot =
        SnapshotLoader.load(
            Path.of(args[0]),
            listener,
            rows -> IO.println("firstRows\t" + rows.size()),
            CancelSignal.NEVER)) {
      IO.println("rows\t" + (System.nanoTime() - classesStart.get()) / 1e9);
      IO.println("nodes\t" + snapshot.graph().nodeCount());
      IO.println("edges\t" + snapshot.graph().edgeCount());
    }
  }
}

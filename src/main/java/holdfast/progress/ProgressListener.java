package holdfast.progress;

/// Hears how far a load has come. Called from any thread, more often than anybody needs to look.
@FunctionalInterface
public interface ProgressListener {
  ProgressListener NONE = (_, _, _) -> {};

  /// @param done steps of the phase that are finished, 0 to total
  /// @param total steps of the phase; at least 1
  void progress(Phase phase, long done, long total);
}

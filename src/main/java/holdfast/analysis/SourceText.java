package holdfast.analysis;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.nio.file.Path;
import java.util.Optional;

/// The text of a script, as far as it can be had.
///
/// @param file where it was read, null unless the extent is FILE
public record SourceText(SourceLines lines, Extent extent, Path file) {
  /// How much of it there is.
  public enum Extent {
    /// All of it, from the snapshot.
    WHOLE,
    /// Its start, since V8 wrote no more into the snapshot.
    START,
    /// All of it, from a file of this machine that starts as the text in the snapshot does.
    FILE
  }

  /// The text of a definition's script; empty where the snapshot has none. Where it has the start
  /// only, the rest is looked for in the file that the script names. O(length of the text).
  public static Optional<SourceText> of(
      SnapshotAnalysis snapshot, Definition definition, CancelSignal cancel) {
    int source = definition.source();
    if (source == HeapGraph.NO_NODE) {
      return Optional.empty();
    }
    var text = snapshot.name(source);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!CutStrings.isCut(snapshot, source, text)) {
      return Optional.of(new SourceText(SourceLines.of(text, cancel), Extent.WHOLE, null));
    }
    var file = SourceFile.named(definition.location().file());
    var whole = file.flatMap(path -> SourceFile.read(path, text));
    return Optional.of(
        whole.isPresent()
            ? new SourceText(SourceLines.of(whole.get(), cancel), Extent.FILE, file.get())
            : new SourceText(SourceLines.of(text, cancel), Extent.START, null));
  }
}

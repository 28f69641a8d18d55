package holdfast.cli;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The object that a command is about, the root where none is given, and the snapshot it is in.
final class OptionalObjectArgument {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private SnapshotFileArgument file;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "@ID",
      description = "Id of an object, with or without the @; the root if left out.",
      converter = ObjectArgument.IdConverter.class)
  private Long id;

  SnapshotAnalysis load() throws IOException {
    return file.load();
  }

  /// The node with this id, or the root.
  int find(SnapshotAnalysis snapshot) {
    HeapGraph graph = snapshot.graph();
    return id == null ? graph.root() : ObjectArgument.find(snapshot, id, command);
  }
}

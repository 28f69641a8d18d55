package holdfast.cli;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The object that a command is about, and the snapshot it is in.
final class ObjectArgument {
  @Mixin private SnapshotFileArgument file;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      index = "1",
      paramLabel = "@ID",
      description = "Id of an object, with or without the @.",
      converter = IdConverter.class)
  private long id;

  SnapshotAnalysis load() throws IOException {
    return file.load();
  }

  /// The node with this id.
  ///
  /// @throws ParameterException if the snapshot has none
  int find(SnapshotAnalysis snapshot) {
    return find(snapshot, id);
  }

  /// The same for another id.
  int find(SnapshotAnalysis snapshot, long id) {
    return find(snapshot, id, command);
  }

  /// The node with an id.
  ///
  /// @throws ParameterException if the snapshot has none
  static int find(SnapshotAnalysis snapshot, long id, CommandSpec command) {
    int node = snapshot.graph().nodeOf(id);
    if (node == HeapGraph.NO_NODE) {
      throw new ParameterException(
          command.commandLine(), "no object @" + id + " in " + snapshot.file().getFileName());
    }
    return node;
  }

  static final class IdConverter implements CommandLine.ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      var digits = text.startsWith("@") ? text.substring(1) : text;
      if (!digits.matches("[0-9]{1,18}")) {
        throw new CommandLine.TypeConversionException(
            "'" + text + "' is no object id; ids look like @4711");
      }
      return Long.parseLong(digits);
    }
  }
}

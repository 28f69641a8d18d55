package holdfast.cli;

import holdfast.analysis.SnapshotAnalysis;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `holdfast nodes FILE`: every node, in the order of the file, as CSV.
@Command(
    name = "nodes",
    mixinStandardHelpOptions = true,
    description = "Lists every node in the order of the file, as CSV.")
final class NodesCommand implements Callable<Integer> {
  static final String HEADER =
      "id,type,className,shallowSize,retainedSize,distance,dominatorId,detachedness,name";

  @Mixin private SnapshotFileArgument file;

  @Override
  public Integer call() throws IOException {
    try (var snapshot = file.load();
        var target = Output.text()) {
      var csv = new Csv(target);
      csv.header(HEADER);
      for (int node = 0; node < snapshot.graph().nodeCount(); node++) {
        writeColumns(csv, snapshot, node);
        csv.endLine();
      }
    }
    return ExitCode.OK;
  }

  static void writeColumns(Csv csv, SnapshotAnalysis snapshot, int node) throws IOException {
    var graph = snapshot.graph();
    csv.number(graph.nodeId(node))
        .word(graph.typeName(node))
        .text(snapshot.className(node))
        .number(snapshot.shallowSize(node))
        .number(snapshot.retainedSize(node))
        .word(Numbers.distanceForCsv(snapshot.distance(node)))
        .number(graph.nodeId(snapshot.dominatorOf(node)))
        .number(graph.detachednessValue(node))
        .text(snapshot.name(node));
  }
}

package holdfast.cli;

import holdfast.analysis.RetainingPath;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SourceLocation;
import holdfast.graph.HeapGraph;
import holdfast.report.ByteSize;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `holdfast path FILE @ID`: the shortest chain from a user root down to an object.
@Command(
    name = "path",
    mixinStandardHelpOptions = true,
    description = "Prints the shortest chain from a user root down to an object, the root first.")
final class PathCommand implements Callable<Integer> {
  @Mixin private ObjectArgument object;
  @Mixin private FormatOption format;

  @Override
  public Integer call() throws IOException {
    try (var snapshot = object.load()) {
      var path = snapshot.shortestPath(object.find(snapshot));
      switch (format.format()) {
        case JSON -> printJson(snapshot, path);
        case CSV -> printCsv(snapshot, path);
        case TABLE -> printTable(snapshot, path);
      }
    }
    return ExitCode.OK;
  }

  private static void printJson(SnapshotAnalysis snapshot, RetainingPath path) throws IOException {
    var graph = snapshot.graph();
    try (var json = Output.json()) {
      json.writeStartObject();
      json.writeArrayFieldStart("path");
      for (var step : path.steps()) {
        json.writeStartObject();
        if (step.edge() == HeapGraph.NO_EDGE) {
          json.writeNullField("edgeName");
          json.writeNullField("edgeType");
        } else {
          json.writeStringField("edgeName", graph.edgeName(step.edge()));
          json.writeStringField("edgeType", graph.edgeTypeName(step.edge()));
        }
        json.writeNumberField("id", graph.nodeId(step.node()));
        json.writeStringField("name", snapshot.name(step.node()));
        json.writeStringField("className", snapshot.className(step.node()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void printCsv(SnapshotAnalysis snapshot, RetainingPath path) throws IOException {
    var graph = snapshot.graph();
    try (var target = Output.text()) {
      var csv = new Csv(target);
      csv.header("edgeName,edgeType,id,name,className");
      for (var step : path.steps()) {
        boolean hasEdge = step.edge() != HeapGraph.NO_EDGE;
        csv.text(hasEdge ? graph.edgeName(step.edge()) : "")
            .word(hasEdge ? graph.edgeTypeName(step.edge()) : "")
            .number(graph.nodeId(step.node()))
            .text(snapshot.name(step.node()))
            .text(snapshot.className(step.node()))
            .endLine();
      }
    }
  }

  private static void printTable(SnapshotAnalysis snapshot, RetainingPath path) throws IOException {
    var graph = snapshot.graph();
    var table =
        new Table("Edge", "Kind", "To", ">Id", ">Retained size", "Source").leavingOut("Kind");
    for (var step : path.steps()) {
      boolean hasEdge = step.edge() != HeapGraph.NO_EDGE;
      table.row(
          hasEdge ? EdgeText.of(graph, step.edge()) : "",
          hasEdge ? graph.edgeTypeName(step.edge()) : "",
          NodeText.of(snapshot, step.node()),
          "@" + graph.nodeId(step.node()),
          ByteSize.format(snapshot.retainedSize(step.node())),
          snapshot.sourceLocation(step.node()).map(SourceLocation::toString).orElse(""));
    }
    try (var target = Output.text()) {
      table.print(target);
      if (path.steps().getFirst().edge() == HeapGraph.NO_EDGE
          && path.steps().getFirst().node() != graph.root()) {
        target.write("\nNo chain leads here: at most weak references hold this object.\n");
      }
    }
  }
}

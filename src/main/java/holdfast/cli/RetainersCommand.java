package holdfast.cli;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.report.ByteSize;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `holdfast retainers FILE @ID`: what holds an object, and through which edge.
@Command(
    name = "retainers",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what holds an object, closest to the roots first.",
      "JSON and CSV stop at 1,000 rows, as DevTools' first page does, unless --limit says"
          + " otherwise."
    })
final class RetainersCommand implements Callable<Integer> {
  private static final int FIRST_PAGE = 1000;

  @Mixin private ObjectArgument object;
  @Mixin private FormatOption format;
  @Mixin private RowLimit limit;

  @Override
  public Integer call() throws IOException {
    try (var snapshot = object.load()) {
      int[] edges = snapshot.retainingEdges(object.find(snapshot));
      var shown = Arrays.copyOf(edges, limit.rows(edges.length, format.format(), FIRST_PAGE));
      switch (format.format()) {
        case JSON -> printJson(snapshot, shown);
        case CSV -> printCsv(snapshot, shown);
        case TABLE -> printTable(snapshot, shown, edges.length);
      }
    }
    return ExitCode.OK;
  }

  private static void printJson(SnapshotAnalysis snapshot, int[] edges) throws IOException {
    var graph = snapshot.graph();
    try (var json = Output.json()) {
      json.writeStartArray();
      for (int edge : edges) {
        int retainer = graph.edgeSource(edge);
        json.writeStartObject();
        json.writeStringField("edgeName", graph.edgeName(edge));
        json.writeStringField("edgeType", graph.edgeTypeName(edge));
        json.writeNumberField("id", graph.nodeId(retainer));
        json.writeStringField("name", snapshot.name(retainer));
        json.writeStringField("type", graph.typeName(retainer));
        Numbers.writeDistance(json, snapshot.distance(retainer));
        json.writeNumberField("shallowSize", snapshot.shallowSize(retainer));
        json.writeNumberField("retainedSize", snapshot.retainedSize(retainer));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void printCsv(SnapshotAnalysis snapshot, int[] edges) throws IOException {
    var graph = snapshot.graph();
    try (var target = Output.text()) {
      var csv = new Csv(target);
      csv.header("edgeName,edgeType,id,name,type,distance,shallowSize,retainedSize");
      for (int edge : edges) {
        int retainer = graph.edgeSource(edge);
        csv.text(graph.edgeName(edge))
            .word(graph.edgeTypeName(edge))
            .number(graph.nodeId(retainer))
            .text(snapshot.name(retainer))
            .word(graph.typeName(retainer))
            .word(Numbers.distanceForCsv(snapshot.distance(retainer)))
            .number(snapshot.shallowSize(retainer))
            .number(snapshot.retainedSize(retainer))
            .endLine();
      }
    }
  }

  private static void printTable(SnapshotAnalysis snapshot, int[] edges, int available)
      throws IOException {
    var graph = snapshot.graph();
    var table =
        new Table("Edge", "Kind", "In", ">Id", ">Distance", ">Shallow size", ">Retained size");
    for (int edge : edges) {
      int retainer = graph.edgeSource(edge);
      table.row(
          EdgeText.of(graph, edge),
          graph.edgeTypeName(edge),
          snapshot.name(retainer),
          "@" + graph.nodeId(retainer),
          Numbers.distance(snapshot.distance(retainer)),
          ByteSize.format(snapshot.shallowSize(retainer)),
          ByteSize.format(snapshot.retainedSize(retainer)));
    }
    try (var target = Output.text()) {
      if (available == 0) {
        target.write("Nothing but the root or weak references holds this object.\n");
        return;
      }
      table.print(target);
      if (available > edges.length) {
        target.write(
            "\n"
                + Numbers.grouped(available - edges.length)
                + " more retainers (--limit 0 shows all).\n");
      }
    }
  }
}

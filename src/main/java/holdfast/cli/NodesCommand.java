package holdfast.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import holdfast.analysis.SnapshotAnalysis;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `holdfast nodes FILE`: every node, in the order of the file.
@Command(
    name = "nodes",
    mixinStandardHelpOptions = true,
    description = "Lists every node in the order of the file.")
final class NodesCommand implements Callable<Integer> {
  static final String HEADER =
      "id,type,className,shallowSize,retainedSize,distance,dominatorId,detachedness,name";

  @Mixin private SnapshotFileArgument file;
  @Mixin private FormatOption format;
  @Mixin private RowLimit limit;

  @Override
  public Integer call() throws IOException {
    try (var snapshot = file.load()) {
      int shown = limit.rows(snapshot.graph().nodeCount(), format.format(), Integer.MAX_VALUE);
      switch (format.format()) {
        case JSON -> printJson(snapshot, shown);
        case CSV -> printCsv(snapshot, shown);
        case TABLE -> printTable(snapshot, shown);
      }
    }
    return ExitCode.OK;
  }

  private static void printJson(SnapshotAnalysis snapshot, int shown) throws IOException {
    try (var json = Output.json()) {
      json.writeStartArray();
      for (int node = 0; node < shown; node++) {
        json.writeStartObject();
        writeFields(json, snapshot, node);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  static void writeFields(JsonGenerator json, SnapshotAnalysis snapshot, int node)
      throws IOException {
    var graph = snapshot.graph();
    json.writeNumberField("id", graph.nodeId(node));
    json.writeStringField("name", snapshot.name(node));
    json.writeStringField("type", graph.typeName(node));
    json.writeStringField("className", snapshot.className(node));
    Numbers.writeDistance(json, snapshot.distance(node));
    json.writeNumberField("shallowSize", snapshot.shallowSize(node));
    json.writeNumberField("retainedSize", snapshot.retainedSize(node));
    json.writeNumberField("dominatorId", graph.nodeId(snapshot.dominatorOf(node)));
    json.writeNumberField("detachedness", graph.detachednessValue(node));
  }

  private static void printTable(SnapshotAnalysis snapshot, int shown) throws IOException {
    int available = snapshot.graph().nodeCount();
    try (var target = Output.text()) {
      NodeRows.table(snapshot, IntStream.range(0, shown).toArray()).print(target);
      target.write(
          "\n"
              + Numbers.grouped(available)
              + (available == 1 ? " node" : " nodes")
              + (available > shown ? " (--limit 0 shows all)" : "")
              + ".\n");
    }
  }

  private static void printCsv(SnapshotAnalysis snapshot, int shown) throws IOException {
    try (var target = Output.text()) {
      var csv = new Csv(target);
      csv.header(HEADER);
      for (int node = 0; node < shown; node++) {
        writeColumns(csv, snapshot, node);
        csv.endLine();
      }
    }
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

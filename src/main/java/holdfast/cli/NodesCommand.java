package holdfast.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import holdfast.analysis.FirstKeys;
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
  @Mixin private ObjectRowOptions options;

  @Override
  public Integer call() throws IOException {
    options.check(HEADER);
    try (var snapshot = file.load()) {
      int[] all = IntStream.range(0, snapshot.graph().nodeCount()).toArray();
      var first = options.chooseNodes(new FirstKeys(all, all.length), snapshot, format.format());
      int[] shown = first.keys();
      switch (format.format()) {
        case JSON -> printJson(snapshot, shown);
        case CSV -> printCsv(snapshot, shown);
        case TABLE -> printTable(snapshot, shown, first.available());
      }
    }
    return ExitCode.OK;
  }

  private static void printJson(SnapshotAnalysis snapshot, int[] shown) throws IOException {
    try (var json = Output.json()) {
      json.writeStartArray();
      for (int node : shown) {
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

  private void printTable(SnapshotAnalysis snapshot, int[] shown, int available)
      throws IOException {
    try (var target = Output.text()) {
      if (available == 0) {
        target.write(options.nothing(""));
        return;
      }
      NodeRows.table(snapshot, shown).print(target);
      target.write(
          "\n"
              + Numbers.grouped(available)
              + (available == 1 ? " node" : " nodes")
              + (available > shown.length ? " (--limit 0 shows all)" : "")
              + ".\n");
    }
  }

  private static void printCsv(SnapshotAnalysis snapshot, int[] shown) throws IOException {
    try (var target = Output.text()) {
      var csv = new Csv(target);
      csv.header(HEADER);
      for (int node : shown) {
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

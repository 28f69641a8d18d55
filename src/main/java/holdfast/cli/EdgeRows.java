package holdfast.cli;

import holdfast.analysis.FirstKeys;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.report.ByteSize;
import java.io.IOException;
import java.io.Writer;
import java.util.function.IntUnaryOperator;

/// Prints edges with the object at one of their ends.
final class EdgeRows {
  static final String HEADER = "edgeName,edgeType,id,name,type,distance,shallowSize,retainedSize";

  /// Rows for programs unless told otherwise.
  static final int FIRST_PAGE = 1000;

  private final SnapshotAnalysis snapshot;
  private final IntUnaryOperator node;
  private final IntUnaryOperator distance;

  /// @param node the object to show for an edge
  /// @param distance the distance to show for an edge
  EdgeRows(SnapshotAnalysis snapshot, IntUnaryOperator node, IntUnaryOperator distance) {
    this.snapshot = snapshot;
    this.node = node;
    this.distance = distance;
  }

  private Columns<Integer> columns() {
    var graph = snapshot.graph();
    return new Columns<Integer>()
        .text("edgeName", graph::edgeName)
        .text("edgeType", graph::edgeTypeName)
        .number("id", edge -> graph.nodeId(node.applyAsInt(edge)))
        .text("name", edge -> snapshot.name(node.applyAsInt(edge)))
        .text("type", edge -> graph.typeName(node.applyAsInt(edge)))
        .distance(distance::applyAsInt)
        .amount("shallowSize", edge -> snapshot.shallowSize(node.applyAsInt(edge)))
        .amount("retainedSize", edge -> snapshot.retainedSize(node.applyAsInt(edge)));
  }

  /// Of the edges a command lists those to print.
  FirstKeys choose(FirstKeys edges, ObjectRowOptions options, OutputFormat format) {
    var rows = options.rows();
    return rows.choose(
        options.filtered(edges, snapshot, node),
        edge -> rows.isNamed(snapshot, node.applyAsInt(edge)),
        columns(),
        format,
        FIRST_PAGE);
  }

  void printJson(int[] edges) throws IOException {
    var graph = snapshot.graph();
    try (var json = Output.json()) {
      json.writeStartArray();
      for (int edge : edges) {
        int shown = node.applyAsInt(edge);
        json.writeStartObject();
        json.writeStringField("edgeName", graph.edgeName(edge));
        json.writeStringField("edgeType", graph.edgeTypeName(edge));
        json.writeNumberField("id", graph.nodeId(shown));
        json.writeStringField("name", snapshot.name(shown));
        json.writeStringField("type", graph.typeName(shown));
        Numbers.writeDistance(json, distance.applyAsInt(edge));
        json.writeNumberField("shallowSize", snapshot.shallowSize(shown));
        json.writeNumberField("retainedSize", snapshot.retainedSize(shown));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  void printCsv(int[] edges) throws IOException {
    var graph = snapshot.graph();
    try (var target = Output.text()) {
      var csv = new Csv(target);
      csv.header(HEADER);
      for (int edge : edges) {
        int shown = node.applyAsInt(edge);
        csv.text(graph.edgeName(edge))
            .word(graph.edgeTypeName(edge))
            .number(graph.nodeId(shown))
            .text(snapshot.name(shown))
            .word(graph.typeName(shown))
            .word(Numbers.distanceForCsv(distance.applyAsInt(edge)))
            .number(snapshot.shallowSize(shown))
            .number(snapshot.retainedSize(shown))
            .endLine();
      }
    }
  }

  /// @param nodeHeading stands over the objects
  void printTable(Writer target, int[] edges, String nodeHeading) throws IOException {
    var graph = snapshot.graph();
    var table =
        new Table(
                "Edge", "Kind", nodeHeading, ">Id", ">Distance", ">Shallow size", ">Retained size")
            .leavingOut("Distance", "Kind", "Shallow size");
    for (int edge : edges) {
      int shown = node.applyAsInt(edge);
      table.row(
          EdgeText.of(graph, edge),
          graph.edgeTypeName(edge),
          NodeText.of(snapshot, shown),
          "@" + graph.nodeId(shown),
          Numbers.distance(distance.applyAsInt(edge)),
          ByteSize.format(snapshot.shallowSize(shown)),
          ByteSize.format(snapshot.retainedSize(shown)));
    }
    table.print(target);
  }
}

package holdfast.cli;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.report.ByteSize;

/// Objects in a table for people.
final class NodeRows {
  private NodeRows() {}

  /// Those of [NodesCommand#HEADER].
  static Columns<Integer> columns(SnapshotAnalysis snapshot) {
    var graph = snapshot.graph();
    return new Columns<Integer>()
        .number("id", graph::nodeId)
        .text("type", graph::typeName)
        .text("className", snapshot::className)
        .amount("shallowSize", snapshot::shallowSize)
        .amount("retainedSize", snapshot::retainedSize)
        .distance(snapshot::distance)
        .number("dominatorId", node -> graph.nodeId(snapshot.dominatorOf(node)))
        .amount("detachedness", graph::detachednessValue)
        .text("name", snapshot::name);
  }

  static Table table(SnapshotAnalysis snapshot, int[] nodes) {
    var table =
        new Table("Object", "Class", ">Id", ">Distance", ">Shallow size", ">Retained size", ">")
            .leavingOut("Distance", "Shallow size");
    for (int node : nodes) {
      table.row(
          NodeText.of(snapshot, node),
          snapshot.className(node),
          "@" + snapshot.graph().nodeId(node),
          Numbers.distance(snapshot.distance(node)),
          ByteSize.format(snapshot.shallowSize(node)),
          ByteSize.format(snapshot.retainedSize(node)),
          Numbers.share(snapshot.retainedSize(node), snapshot.totalSize()));
    }
    return table;
  }
}

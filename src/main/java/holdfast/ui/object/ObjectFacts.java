package holdfast.ui.object;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SourceLocation;
import holdfast.report.ByteSize;
import holdfast.ui.Messages;

/// The header of one object: what it is and what it costs.
///
/// @param name its own name where that says more than the class, else empty
/// @param source where it was written, `file:line:column`, empty when unknown
public record ObjectFacts(
    String className,
    String name,
    String id,
    String shallowSize,
    String retainedSize,
    String distance,
    String source) {
  private static final int NAME_LENGTH = 60;

  /// Reads them; in the background only.
  public static ObjectFacts of(SnapshotAnalysis snapshot, int node) {
    var className = snapshot.className(node);
    var name = NodeNames.of(snapshot, node).text();
    return new ObjectFacts(
        className,
        name.equals(className) ? "" : NodeNames.head(name, NAME_LENGTH),
        "@" + snapshot.graph().nodeId(node),
        ByteSize.format(snapshot.shallowSize(node)),
        ByteSize.format(snapshot.retainedSize(node)),
        HeapRows.distance(snapshot.distance(node)),
        snapshot.sourceLocation(node).map(SourceLocation::toString).orElse(""));
  }

  /// The sizes in one line.
  public String sizes() {
    return Messages.text("object.sizes", shallowSize, retainedSize, distance);
  }
}

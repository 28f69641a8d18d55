package holdfast.ui.object;

import holdfast.analysis.ModuleFiles;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SourceLocation;
import holdfast.report.ByteSize;
import holdfast.ui.Messages;

/// The header of one object: what it is and what it costs.
///
/// @param name its own name where that says more than the class, else empty
/// @param source where it was written, `file:line:column`, empty when unknown
/// @param shortSource the same without most of the folders
public record ObjectFacts(
    String className,
    String name,
    String id,
    String shallowSize,
    String retainedSize,
    String source,
    String shortSource) {
  private static final int NAME_LENGTH = 60;

  /// Reads them; in the background only.
  public static ObjectFacts of(SnapshotAnalysis snapshot, int node) {
    var source = ModuleFiles.locationOf(snapshot, node);
    var className = snapshot.className(node);
    var name = NodeNames.of(snapshot, node).text();
    return new ObjectFacts(
        className,
        name.equals(className) ? "" : NodeNames.head(name, NAME_LENGTH),
        "@" + snapshot.graph().nodeId(node),
        ByteSize.format(snapshot.shallowSize(node)),
        ByteSize.format(snapshot.retainedSize(node)),
        source.map(SourceLocation::toString).orElse(""),
        source.map(HeapRows::shortSource).orElse(""));
  }

  /// `Session @4711`
  public String title() {
    return (name.isEmpty() ? className : name) + " " + id;
  }

  /// The sizes in one line.
  public String sizes() {
    return Messages.text("object.sizes", shallowSize, retainedSize);
  }
}

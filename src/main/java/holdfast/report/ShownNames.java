package holdfast.report;

import holdfast.analysis.SnapshotAnalysis;

/// Names of objects as a report may show them.
record ShownNames(Redaction redaction) {
  /// Strings are named by their content.
  String of(SnapshotAnalysis snapshot, int node) {
    var name = snapshot.name(node);
    return switch (snapshot.graph().type(node)) {
      case STRING, CONCATENATED_STRING, SLICED_STRING -> redaction.content(name);
      default -> redaction.name(name);
    };
  }
}

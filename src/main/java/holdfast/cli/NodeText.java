package holdfast.cli;

import holdfast.analysis.SnapshotAnalysis;

/// How objects are written for people: strings in quotes, functions with `()`, internal arrays with
/// `[]`, as DevTools does.
final class NodeText {
  private NodeText() {}

  static String of(SnapshotAnalysis snapshot, int node) {
    var name = snapshot.name(node);
    return switch (snapshot.graph().type(node)) {
      case STRING, CONCATENATED_STRING, SLICED_STRING -> '"' + name + '"';
      case REGEXP -> "/" + name + "/";
      case CLOSURE -> name + "()";
      case ARRAY -> name.isEmpty() ? "(internal array)[]" : name + "[]";
      default -> name.isEmpty() ? "(unnamed)" : name;
    };
  }
}

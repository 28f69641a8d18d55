package holdfast.findings;

import holdfast.testing.SnapshotBuilder;

/// Builds scripts with their text, and functions of them.
final class ScriptHeap {
  final SnapshotBuilder built = new SnapshotBuilder();
  final int root = built.root();
  final int global = built.node("object", "global", 40, 3);

  ScriptHeap() {
    built.edge(root, "shortcut", "global", global);
  }

  /// A script, and a function of it that the global object knows by its id.
  int script(long id, String file, String text) {
    int script = built.node("code", "system / Script", 0);
    int name = built.node("string", file, 20);
    int source = built.node("string", text, 20);
    int shared = built.node("code", "system / SharedFunctionInfo", 0);
    int function = built.node("closure", "f" + id, 10);
    built.edge(function, "internal", "shared", shared).edge(shared, "internal", "script", script);
    built.edge(script, "internal", "name", name).edge(script, "internal", "source", source);
    built.property(global, "f" + id, function).location(function, id, 6, 2);
    return function;
  }
}

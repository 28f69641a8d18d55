package holdfast.check;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.testing.SnapshotBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Three captures of a made-up process: a module whose scope has a Map `store` of sessions and an
/// emitter `feed`. A script has its name, so that classes and functions have a place.
final class CheckedHeap {
  private static final long FIRST_ID = 1001;
  private static final int SCRIPT = 7;

  private final String name;
  private final List<SnapshotBuilder> captures = new ArrayList<>();

  /// @param name of the class of the entries, of the event and of a property on the way
  CheckedHeap(String name) {
    this.name = name;
  }

  /// A service that gains sessions and listeners.
  static CheckedHeap leaking(String name) {
    return new CheckedHeap(name).capture(40, 5, 0).capture(200, 25, 0).capture(360, 45, 0);
  }

  /// The same, mended.
  static CheckedHeap mended() {
    return new CheckedHeap("Session").capture(40, 5, 0).capture(40, 5, 0).capture(40, 5, 0);
  }

  /// Adds a capture.
  ///
  /// @param sessions in the Map
  /// @param listeners of the event
  /// @param shift of all ids that are not small, as another process has it
  CheckedHeap capture(int sessions, int listeners, int shift) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int roots = built.node("synthetic", "(GC roots)", 0, 3);
    int module = built.node("object", "Module", 100, 11);
    int exports = built.node("object", "Object", 24, 13);
    int open = built.node("closure", "open", 56, 15);
    int context = built.node("object", "system / Context", 40, 17);
    int map = built.node("object", "Map", 32, 19);
    int feed = built.node("object", "PriceFeed", 64, 21);
    int events = built.node("object", "Object", 24, 23);
    int array = built.node("object", "Array", 16, 25);
    int script = built.node("code", "system / Script", 0, 27);
    int file = built.node("string", "/srv/app/store.js", 20, 29);
    int shared = built.node("code", "system / SharedFunctionInfo", 0, 31);
    long first = FIRST_ID + shift;
    int table = built.node("array", "", 8L * sessions, first + 8L * sessions + 2);
    built.edge(root, "element", 1, roots).edge(roots, "element", 1, module);
    built.property(module, "exports", exports).property(exports, "open", open);
    built.edge(open, "internal", "context", context).edge(open, "internal", "shared", shared);
    built.edge(shared, "internal", "script", script).edge(script, "internal", "name", file);
    built.location(open, SCRIPT, 3, 2);
    built.edge(context, "context", "store", map).edge(context, "context", name, feed);
    built.edge(map, "internal", "table", table);
    built.property(feed, "_events", events).property(events, name, array);
    int buckets = Integer.highestOneBit(Math.max(1, sessions)) * 2;
    for (int i = 0; i < sessions; i++) {
      int session = built.node("object", name, 1000, first + 8L * i);
      built.location(session, SCRIPT, 11, 4);
      built.edge(table, "internal", Integer.toString(3 + buckets + 3 * i + 1), session);
    }
    for (int i = 0; i < listeners; i++) {
      int listener = built.node("closure", "onPrice", 32, first + 8L * i + 4);
      built.edge(array, "element", i, listener).location(listener, SCRIPT, 21, 8);
    }
    captures.add(built);
    return this;
  }

  List<SnapshotAnalysis> load() {
    return captures.stream().map(SnapshotBuilder::load).toList();
  }

  /// Writes the captures into a folder, as `1.heapsnapshot` and so on.
  List<Path> writeTo(Path folder) {
    var files = new ArrayList<Path>();
    for (var capture : captures) {
      files.add(capture.writeTo(folder.resolve(files.size() + 1 + ".heapsnapshot")));
    }
    return files;
  }
}

package holdfast.findings;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.ArrayList;
import java.util.List;

/// Three captures of a made-up process: a module whose scope has a variable `store` with a Map of
/// sessions. Each capture names the ids of the sessions it has.
final class GrowingHeap {
  private static final long FIRST_ID = 1001;

  private final List<SnapshotBuilder> captures = new ArrayList<>();
  private String entryClass = "Session";
  private boolean isWrapped;
  private boolean isClosedOver;
  private boolean isStatic;

  /// Of what class the entries of the captures are that follow.
  GrowingHeap entryClass(String name) {
    entryClass = name;
    return this;
  }

  /// Lets each entry be a plain object of a small own size that holds the session.
  GrowingHeap wrapped() {
    isWrapped = true;
    return this;
  }

  /// Lets each entry be a plain object of which a function, larger than the session, uses it.
  GrowingHeap closedOver() {
    isClosedOver = true;
    return this;
  }

  /// Lets the Map be a static property of the class of its entries.
  GrowingHeap inStaticProperty() {
    isStatic = true;
    return this;
  }

  /// Adds a capture whose sessions are numbered `from` up to, not including, `to`; ids grow with
  /// the numbers.
  GrowingHeap capture(int from, int to) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int roots = built.node("synthetic", "(GC roots)", 0, 3);
    int module = built.node("object", "Module", 100, 11);
    int exports = built.node("object", "Object", 24, 13);
    int open = built.node("closure", "open", 56, 15);
    int context = built.node("object", "system / Context", 40, 17);
    int map = built.node("object", "Map", 32, 19);
    // a table is allocated anew when it grows
    int table = built.node("array", "", 8L * to, FIRST_ID + 8L * to + 2);
    built.edge(root, "element", 1, roots).edge(roots, "element", 1, module);
    built.property(module, "exports", exports).property(exports, "open", open);
    built.edge(open, "internal", "context", context);
    if (isStatic) {
      int constructor = built.node("closure", entryClass, 56, 21);
      built.edge(context, "context", entryClass, constructor);
      built.property(constructor, "all", map);
    } else {
      built.edge(context, "context", "store", map);
    }
    built.edge(map, "internal", "table", table);
    int buckets = Integer.highestOneBit(Math.max(1, to - from)) * 2;
    for (int i = from; i < to; i++) {
      int session = built.node("object", entryClass, 1000, FIRST_ID + 8L * i);
      int word = 3 + buckets + 3 * (i - from) + 1;
      int entry = session;
      if (isWrapped || isClosedOver) {
        entry = built.node("object", "Object", 24, FIRST_ID + 8L * i + 2);
      }
      if (isWrapped) {
        built.property(entry, "value", session);
      }
      if (isClosedOver) {
        long id = FIRST_ID + 8L * i + 4;
        int run = built.node("closure", "run", 2000, id);
        int scope = built.node("object", "system / Context", 40, id + 2);
        built.property(entry, "run", run).edge(run, "internal", "context", scope);
        built.edge(scope, "context", "session", session);
      }
      built.edge(table, "internal", Integer.toString(word), entry);
    }
    captures.add(built);
    return this;
  }

  List<SnapshotAnalysis> load() {
    return captures.stream().map(SnapshotBuilder::load).toList();
  }

  Findings findings() {
    var snapshots = load();
    try {
      return LeakSearch.run(snapshots, CancelSignal.NEVER);
    } finally {
      snapshots.forEach(SnapshotAnalysis::close);
    }
  }
}

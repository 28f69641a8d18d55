package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.CommandLineRun;
import holdfast.testing.SnapshotBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A small heap that every command can say something about.
abstract class CommandFixture {
  static final String TEXT = "bell \u0007, escape \u001b[31m, half \ud800, line\nbreak";

  @TempDir Path folder;
  Path file;

  @BeforeEach
  void writeHeap() {
    var built = new SnapshotBuilder();
    int root = built.root();
    int global = built.node("object", "global", 40, 101);
    int roots = built.node("synthetic", "(GC roots)", 0, 103);
    int session = built.node("object", "Session", 1_500_000, 105);
    int twin = built.node("object", "Session", 200, 107);
    int text = built.node("string", TEXT, 64, 109);
    int lost = built.node("object", "Lost, \"quoted\"", 8, 111);
    int handler = built.node("closure", "onLeave", 32, 113);
    built.edge(root, "shortcut", "global", global).edge(root, "element", 1, roots);
    built.edge(roots, "element", 3, handler).property(global, "session", session);
    built.property(session, "text", text).property(twin, "text", text);
    built.edge(session, "element", 0, twin).edge(session, "weak", "lost", lost);
    built.location(session, 9, 20, 4).location(twin, 9, 30, 4).location(handler, 9, 40, 2);
    file = built.writeTo(folder.resolve("a.heapsnapshot"));
  }

  /// What a command prints that ends well and says nothing else.
  static String output(Object... arguments) {
    var run = CommandLineRun.of(arguments);
    assertEquals(new CommandLineRun(0, run.out(), ""), run);
    return run.out();
  }
}

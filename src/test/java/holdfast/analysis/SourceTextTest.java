package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SourceText.Extent;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
  private static final String LONG = "let a = 1;".repeat(200);

  @TempDir Path folder;

  /// What is read of a script, and from where.
  private record Read(int letters, Extent extent, Path file) {}

  private static Optional<Read> read(String script, String kept, long size) {
    var built = new SnapshotBuilder();
    int root = built.root();
    int text = built.node("string", kept, size);
    built.edge(root, "element", 1, text);
    var definition =
        new Definition(Definition.Kind.SCRIPT, "", new SourceLocation(script, 1, 1), text);
    try (var snapshot = built.load()) {
      return SourceText.of(snapshot, definition, CancelSignal.NEVER)
          .map(found -> new Read(found.lines().text().length(), found.extent(), found.file()));
    }
  }

  private Optional<Read> readCut(String script) {
    return read(script, LONG.substring(0, 1024), 2016);
  }

  private static Optional<Read> start() {
    return Optional.of(new Read(1024, Extent.START, null));
  }

  @Test
  void shortTextIsWhole() {
    assertEquals(Optional.of(new Read(5, Extent.WHOLE, null)), read("a.js", "let a", 24));
  }

  @Test
  void longTextIsWholeWhereV8WroteMore() {
    assertEquals(Optional.of(new Read(2000, Extent.WHOLE, null)), read("a.js", LONG, 2016));
    var wide = LONG + "\u4e2d";
    assertEquals(Optional.of(new Read(2001, Extent.WHOLE, null)), read("a.js", wide, 4024));
  }

  @Test
  void textThatTakesMoreBytesThanItHasLettersIsCut() {
    assertEquals(Optional.of(new Read(2000, Extent.START, null)), read("a.js", LONG, 3016));
  }

  @Test
  void restIsReadFromTheFileOfTheScript() throws IOException {
    var file = Files.writeString(folder.resolve("a.js"), LONG);
    var whole = Optional.of(new Read(2000, Extent.FILE, file));
    assertEquals(whole, readCut(file.toString()));
    assertEquals(whole, readCut(file.toUri().toString()));
    assertEquals(whole, readCut(file.toUri() + "?reloaded=2"));
    Files.writeString(file, "\uFEFF" + LONG);
    assertEquals(whole, readCut(file.toString()));
  }

  @Test
  void fileThatStartsOtherwiseIsNotShown() throws IOException {
    var file = Files.writeString(folder.resolve("a.js"), "secret\n" + LONG);
    assertEquals(start(), readCut(file.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.js",
        "node:internal/util",
        "//host/share/a.js",
        "\\\\host\\share\\a.js",
        "file://host/share/a.js",
        "file:a.js",
        "file:///%00",
        "/with/a/\0",
        "/dev/zero",
        "/",
        "https://example.org/a.js"
      })
  void namesThatAreNoFileOfThisMachineAreNotRead(String name) {
    assertEquals(start(), readCut(name));
  }

  @Test
  void scriptWithoutTextHasNone() {
    var built = new SnapshotBuilder();
    built.root();
    var none =
        new Definition(
            Definition.Kind.SCRIPT, "", new SourceLocation("a.js", 1, 1), HeapGraph.NO_NODE);
    try (var snapshot = built.load()) {
      assertEquals(Optional.empty(), SourceText.of(snapshot, none, CancelSignal.NEVER));
    }
  }
}

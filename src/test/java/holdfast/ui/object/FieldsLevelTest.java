package holdfast.ui.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.ui.SnapshotText;
import holdfast.ui.treetable.SortColumn;
import holdfast.ui.treetable.SortOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldsLevelTest {
  private SnapshotAnalysis snapshot;
  @TempDir private Path folder;

  @BeforeEach
  void load() {
    var text = new SnapshotText();
    int owner = text.node("object", "Owner", 16);
    text.edge(2, "property", "owner", owner);
    text.edge(owner, "element", 10, text.node("string", "two\\nlines", 30));
    text.edge(owner, "element", 9, text.node("number", "heap number", 12));
    text.edge(owner, "property", "run", text.node("closure", "", 64));
    text.edge(owner, "property", "pattern", text.node("regexp", "a+", 40));
    text.edge(owner, "context", "local", text.node("object", "Map", 20));
    text.edge(owner, "internal", "elements", text.node("array", "", 50));
    text.edge(owner, "property", "", text.node("object", "system / Context", 8));
    snapshot = text.load(folder);
  }

  @AfterEach
  void close() {
    snapshot.close();
  }

  private List<String> rows(SortColumn column, boolean ascending) {
    var level = new FieldsLevel(snapshot, new HeapRows(snapshot), 3);
    return IntStream.of(level.keys(new SortOrder(column, ascending), CancelSignal.NEVER))
        .mapToObj(edge -> level.row(edge).name())
        .map(name -> name.text() + " " + name.keyTint() + " " + name.valueTint())
        .toList();
  }

  @Test
  void fieldsAreWrittenByTheirKind() {
    assertEquals(
        List.of(
            "[9] :: heap number @11 PLAIN NUMBER",
            "[10] :: \"two↵lines\" @9 PLAIN STRING",
            "(empty) :: system / Context @21 PLAIN INTERNAL",
            "elements :: (internal array)[] @19 INTERNAL INTERNAL",
            "local :: Map @17 VARIABLE PLAIN",
            "pattern :: /a+/ @15 PLAIN STRING",
            "run :: (anonymous)() @13 PLAIN FUNCTION"),
        rows(SortColumn.NAME, true));
  }

  @Test
  void largestComesFirst() {
    assertEquals(
        "run :: (anonymous)() @13 PLAIN FUNCTION",
        rows(SortColumn.RETAINED_SIZE, false).getFirst());
    assertEquals(
        rows(SortColumn.RETAINED_SIZE, false), rows(SortColumn.RETAINED_SIZE, true).reversed());
  }
}

package holdfast.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.ui.work.DirectBackground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarksTest {
  private static final Path A = Path.of("/a.heapsnapshot");
  private static final Path B = Path.of("/b.heapsnapshot");

  private final List<Throwable> failures = new ArrayList<>();
  @TempDir private Path folder;

  private Bookmarks bookmarks() {
    var bookmarks = new Bookmarks(folder, new DirectBackground(), failures::add);
    bookmarks.load();
    return bookmarks;
  }

  @AfterEach
  void nothingFailed() {
    assertEquals(List.of(), failures);
  }

  @Test
  void areKeptByFileWithTheirNote() {
    var first = new Bookmark(A, 19, "Session @19", "who\\holds\tthis?\n");
    var second = new Bookmark(B, 19, "Map @19", "");
    bookmarks().put(first);
    bookmarks().put(second);
    assertEquals(List.of(first), bookmarks().of(A));
    assertEquals(Optional.of(second), bookmarks().of(B, 19));
  }

  @Test
  void objectHasOneAtMost() {
    bookmarks().put(new Bookmark(A, 19, "Session @19", "first"));
    var second = new Bookmark(A, 19, "Session @19", "second");
    bookmarks().put(second);
    assertEquals(List.of(second), bookmarks().all());
    var marks = bookmarks();
    marks.remove(second);
    assertEquals(List.of(), bookmarks().all());
  }

  @Test
  void foreignLinesArePassedOver() throws IOException {
    Files.writeString(folder.resolve("bookmarks"), "nonsense\n/a\tx\tSession\t\n/a\t7\tMap @7\t\n");
    assertEquals(List.of(new Bookmark(Path.of("/a"), 7, "Map @7", "")), bookmarks().all());
  }
}

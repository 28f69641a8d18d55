package holdfast.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.ui.SnapshotText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairQuestionsTest {
  private final DirectBackground background = new DirectBackground();
  private final List<Object> answers = new ArrayList<>();
  @TempDir private Path folder;

  private SnapshotQuestions shop(String name) {
    var own = folder.resolve(name);
    own.toFile().mkdir();
    return new SnapshotQuestions(SnapshotText.shop(1).load(own), background);
  }

  @Test
  void neitherIsUnmappedWhileAQuestionReads() {
    var first = shop("first");
    var second = shop("second");
    var read = new ArrayList<String>();
    new PairQuestions(first, second)
        .ask(
            "Close while reading",
            _ -> {
              second.close();
              first.close();
              return read.add(first.snapshot().name(10) + second.snapshot().name(10));
            },
            answers::add,
            answers::add);
    assertEquals(List.of("token 0token 0"), read);
    assertThrows(IllegalStateException.class, () -> second.snapshot().graph().rawName(10));
    assertThrows(IllegalStateException.class, () -> first.snapshot().graph().rawName(10));
  }

  @Test
  void nothingIsReadOnceOneIsClosed() {
    var first = shop("first");
    var second = shop("second");
    second.close();
    new PairQuestions(first, second).ask("Name", _ -> "read", answers::add, answers::add);
    assertEquals(List.of(), answers);
  }
}

package holdfast.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.ui.SnapshotText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JointQuestionsTest {
  private final DirectBackground background = new DirectBackground();
  private final List<Object> answers = new ArrayList<>();
  private SnapshotQuestions first;
  private SnapshotQuestions second;
  private JointQuestions both;
  @TempDir private Path folder;

  @BeforeEach
  void open() throws Exception {
    first = snapshot("first", 1);
    second = snapshot("second", 2);
    both = new JointQuestions(List.of(first, second));
  }

  private SnapshotQuestions snapshot(String name, int sessions) throws Exception {
    var own = java.nio.file.Files.createDirectory(folder.resolve(name));
    return new SnapshotQuestions(SnapshotText.shop(sessions).load(own), background);
  }

  private int nodes(SnapshotQuestions questions) {
    return questions.snapshot().graph().nodeCount();
  }

  @Test
  void questionReadsAllOfThem() {
    both.ask("Nodes", _ -> nodes(second) - nodes(first), answers::add, answers::add);
    assertEquals(List.of(2), answers);
  }

  @Test
  void eachStaysOpenWhileTheQuestionIsAnswered() {
    both.ask(
        "Names",
        _ -> {
          first.close();
          second.close();
          return first.snapshot().name(2) + " " + second.snapshot().name(2);
        },
        answers::add,
        answers::add);
    assertEquals(List.of(), answers);
    assertThrows(IllegalStateException.class, () -> first.snapshot().name(2));
    assertThrows(IllegalStateException.class, () -> second.snapshot().name(2));
  }

  @Test
  void closingAnyOfThemCancels() {
    background.hold();
    both.ask("Late", _ -> "never", answers::add, answers::add);
    second.close();
    background.answerHeld();
    assertEquals(List.of(), answers);
    assertEquals("global", first.snapshot().name(2));
  }

  @Test
  void canceledQuestionIsNotAnswered() {
    background.hold();
    both.ask("Late", _ -> "never", answers::add, answers::add).cancel();
    background.answerHeld();
    assertEquals(List.of(), answers);
  }
}

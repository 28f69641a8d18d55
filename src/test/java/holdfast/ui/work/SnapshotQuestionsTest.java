package holdfast.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.ui.SnapshotText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotQuestionsTest {
  private final DirectBackground background = new DirectBackground();
  private final List<Object> answers = new ArrayList<>();
  @TempDir private Path folder;

  @Test
  void questionIsAnswered() {
    var snapshot = SnapshotText.shop(1).load(folder);
    var questions = new SnapshotQuestions(snapshot, background);
    questions.ask("Name", _ -> snapshot.className(6), answers::add, answers::add);
    assertEquals(List.of("Map"), answers);
  }

  @Test
  void questionsThatWaitAreForgottenOnClose() {
    var snapshot = SnapshotText.shop(1).load(folder);
    var questions = new SnapshotQuestions(snapshot, background);
    background.hold();
    questions.ask("Name", _ -> snapshot.className(6), answers::add, answers::add);
    questions.close();
    background.answerHeld();
    questions.ask("Name", _ -> snapshot.className(6), answers::add, answers::add);
    background.answerHeld();
    assertEquals(List.of(), answers);
  }

  @Test
  void snapshotIsUnmappedAfterTheLastReaderStopped() {
    var snapshot = SnapshotText.shop(1).load(folder);
    var questions = new SnapshotQuestions(snapshot, background);
    var read = new ArrayList<String>();
    questions.ask(
        "Close while reading",
        _ -> {
          questions.close();
          return read.add(snapshot.name(10));
        },
        answers::add,
        answers::add);
    assertEquals(List.of("token 0"), read);
    assertEquals(List.of(), answers);
    assertThrows(IllegalStateException.class, () -> snapshot.graph().rawName(10));
  }

  @Test
  void fileThatWasWrittenAnewIsNoAnswerAndTheOthersStay() throws IOException {
    var changed = new SnapshotQuestions(SnapshotText.shop(1).load(folder), background);
    var other = Files.createDirectory(folder.resolve("other"));
    var stays = new SnapshotQuestions(SnapshotText.shop(1).load(other), background);
    Files.write(changed.file(), new byte[1000], StandardOpenOption.WRITE);
    for (var questions : List.of(changed, stays)) {
      questions.ask(
          "Name",
          _ -> questions.snapshot().name(10),
          answers::add,
          (Throwable failure) -> answers.add(failure.getCause().getMessage()));
    }
    var name = changed.file().getFileName();
    assertEquals(
        List.of(
            name
                + " was written anew while it was open. Wait until it is written completely, and"
                + " open it again.",
            "token 0"),
        answers);
  }
}

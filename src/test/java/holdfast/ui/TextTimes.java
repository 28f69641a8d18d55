package holdfast.ui;

import static holdfast.ui.FrameProbe.say;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/// Measures how long the window's thread is held while the largest strings of a snapshot are shown
/// in the Object panel and searched, and the source of a function in the Source panel. Arguments:
/// the snapshot and, for the source, the id of a function; `-Dtexts.strings` says how many strings.
/// [FrameProbe] tells of `-Dframes.stacks`.
final class TextTimes extends WindowProgram {
  private static final int STRINGS = Integer.getInteger("texts.strings", 3);

  private final List<String> arguments;
  private FrameProbe probe;

  private TextTimes(List<String> arguments) {
    this.arguments = arguments;
  }

  public static void main(String[] args) throws Exception {
    start(new TextTimes(List.of(args)), 1400, 860);
  }

  @Override
  void run() throws Exception {
    probe = FrameProbe.begin();
    onWindow(() -> workbench.workspace().open(List.of(Path.of(arguments.getFirst()))));
    await(() -> isReady() && hasRows("#classTable"));
    if (STRINGS > 0) {
      lookAtStrings();
    }
    if (arguments.size() > 1) {
      lookAtSource(arguments.get(1));
    }
  }

  private void lookAtStrings() throws Exception {
    openClass("/^\\(string\\)$/");
    press(KeyCode.DOWN);
    pressWith(KeyCode.CONTROL, KeyCode.I);
    settle();
    probe.clear();
    for (int i = 1; i <= STRINGS; i++) {
      int row = i;
      onWindow(() -> table("#classTable").getSelectionModel().clearAndSelect(row));
      awaitText("#objectBox");
      probe.report("showing string " + i);
      search("#objectBox");
      onWindow(() -> table("#classTable").requestFocus());
    }
  }

  private void lookAtSource(String id) throws Exception {
    pressWith(KeyCode.CONTROL, KeyCode.G);
    settle();
    onWindow(() -> ((TextField) stage.getScene().getFocusOwner()).setText(id));
    press(KeyCode.ENTER);
    probe.clear();
    pressWith(KeyCode.CONTROL, KeyCode.U);
    awaitText("#sourceBox");
    probe.report("showing the source");
    search("#sourceBox");
  }

  private void openClass(String filter) throws Exception {
    filter(filter);
    await(() -> table("#classTable").getItems().size() == 1);
    select("#classTable", 0);
    long from = System.nanoTime();
    press(KeyCode.RIGHT);
    await(() -> table("#classTable").getItems().size() > STRINGS);
    say("%s: opened after %.0f ms", filter, (System.nanoTime() - from) / 1e6);
  }

  private void awaitText(String panel) throws Exception {
    long from = System.nanoTime();
    settle();
    await(() -> !list(panel).getItems().isEmpty());
    say(
        "%s: %,d rows after %.0f ms",
        panel, list(panel).getItems().size(), (System.nanoTime() - from) / 1e6);
    settle();
  }

  private ListView<?> list(String panel) {
    return (ListView<?>) node(panel + " #textList");
  }

  /// Searches with a first letter of which there are very many, and steps through what is found.
  private void search(String panel) throws Exception {
    onWindow(() -> list(panel).requestFocus());
    pressWith(KeyCode.CONTROL, KeyCode.F);
    for (var key : List.of(KeyCode.E, KeyCode.D)) {
      onWindow(() -> new Robot().keyType(key));
      settle();
      say("%s", ((Label) node(panel + " #searchStatus")).getText());
    }
    probe.report("searching");
    for (int i = 0; i < 10; i++) {
      onWindow(() -> new Robot().keyType(KeyCode.ENTER));
      settle();
    }
    probe.report("stepping");
    for (int i = 0; i < 40; i++) {
      int to = (int) ((long) list(panel).getItems().size() * i / 40);
      onWindow(() -> list(panel).scrollTo(to));
      Thread.sleep(30);
    }
    probe.report("jumping");
    press(KeyCode.ESCAPE);
    probe.report("closing the search");
  }
}

package holdfast.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.format.SnapshotReader;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.DeniedPath;
import holdfast.ui.workspace.Loader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What becomes of a file while it is open, and when it is read again then.
class LostFileTest extends WindowFixture {
  private static final String OF_ONE = "8 objects · 392 B";
  private static final String OF_THREE = "12 objects · 651 B";

  private Path file;
  private volatile boolean isDenied;

  @Override
  Loader loader() {
    return new Loader() {
      @Override
      public SnapshotAnalysis load(Path path, ProgressListener progress, CancelSignal cancel)
          throws IOException {
        return SnapshotLoader.load(path, progress, cancel);
      }

      @Override
      public void requireReadable(Path path) throws IOException {
        SnapshotReader.requireReadable(
            isDenied ? DeniedPath.named(path.getFileName().toString()) : path);
      }
    };
  }

  @BeforeEach
  void openTwo() throws Exception {
    file = shop("a.heapsnapshot", 1);
    open(file, shop("b.heapsnapshot", 9));
    await(OF_ONE, () -> label("#totalsLabel"));
    await(2, () -> workbench.workspace().capturesProperty().get().ready().size());
  }

  private Path other(int sessions) {
    return SnapshotText.shop(sessions).write(folder.resolve("other"));
  }

  private void replaceWith(Path other) throws IOException {
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void cutTo(long bytes) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(bytes);
    }
  }

  /// Goes through the views and opens what they show.
  private void lookAround() throws Exception {
    look("Summary", "#classTable");
    look("Containment", "#containmentTable");
    look("Dominators", "#dominatorTable");
    look("Growth", "#growthTable");
    look("Comparison", "#differenceTable");
  }

  private void look(String view, String table) throws Exception {
    click(".views > .tab-header-area", view);
    await(true, () -> isShown(table) && !rows(table).isEmpty());
    openFirstRow(table);
  }

  private void assertNothingIsLost() throws Exception {
    lookAround();
    assertFalse(onWindow(() -> isShown("#bar")));
    assertEquals(2, onWindow(() -> workbench.workspace().capturesProperty().get().ready().size()));
  }

  @Test
  void deletedFileAnswersOn() throws Exception {
    Files.delete(file);
    assertNothingIsLost();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void fileThatNobodyMayReadAnyMoreAnswersOn() throws Exception {
    Files.setPosixFilePermissions(file, Set.of());
    assertNothingIsLost();
  }

  @Test
  void replacedFileAnswersOnAsItWas() throws Exception {
    replaceWith(other(3));
    assertNothingIsLost();
    assertEquals(OF_ONE, onWindow(() -> label("#totalsLabel")));
  }

  @Test
  void deletedFileStaysOpenWhenItIsToBeReadAgain() throws Exception {
    Files.delete(file);
    press(KeyCode.F5);
    await(
        "There is no file "
            + file
            + ". It may have been moved, renamed or deleted. What was read of it before stays"
            + " open.",
        () -> label("#bar #textLabel").strip());
    robot.clickOn("Dismiss");
    assertNothingIsLost();
  }

  @Test
  void fileThatNobodyMayReadAnyMoreStaysOpenWhenItIsToBeReadAgain() throws Exception {
    isDenied = true;
    press(KeyCode.F5);
    await(
        "a.heapsnapshot cannot be read: permission denied. Change its permissions, or copy it to a"
            + " place where you may read it. What was read of it before stays open.",
        () -> label("#bar #textLabel").strip());
    robot.clickOn("Dismiss");
    assertNothingIsLost();
    isDenied = false;
    replaceWith(other(3));
    click("#snapshotList", "a");
    click(".views > .tab-header-area", "Summary");
    press(KeyCode.F5);
    await(OF_THREE, () -> label("#totalsLabel"));
  }

  @Test
  void replacedFileIsReadAgain() throws Exception {
    replaceWith(other(3));
    press(KeyCode.F5);
    await(OF_THREE, () -> label("#totalsLabel"));
    await(2, () -> workbench.workspace().capturesProperty().get().ready().size());
    assertNothingIsLost();
  }

  @Test
  void fileThatABrokenOneReplacedShowsItsCardAndOpensOnceMended() throws Exception {
    replaceWith(Files.writeString(folder.resolve("other"), "{\"snapshot\": 7}"));
    press(KeyCode.F5);
    await("Cannot open a.heapsnapshot", () -> label("#failureTitle"));
    await(true, () -> isShown("#failure"));
    click("#snapshotList", "b");
    await(true, () -> rows("#classTable").size() > 3);
    await(List.of("b"), this::ready);
    replaceWith(other(3));
    click("#snapshotList", "a");
    await(true, () -> isShown("#failure"));
    press(KeyCode.F5);
    await(OF_THREE, () -> label("#totalsLabel"));
  }

  @Test
  void fileThatIsCutOffSaysSoAndOpensAsFarAsItGoesWhenReadAgain() throws Exception {
    var text = Files.readString(file);
    cutTo(text.substring(0, text.indexOf("\"strings\"")).length());
    click(".views > .tab-header-area", "Containment");
    await(
        "a.heapsnapshot became shorter while it was open. Close it here, wait until it is written"
            + " completely, and open it again.",
        () -> label("#bar #textLabel").strip());
    press(KeyCode.F5);
    await(true, () -> isShown("#salvageButton"));
    await(List.of("b"), this::ready);
    robot.clickOn("Open what is there");
    await(true, () -> isShown("#cutBar"));
    await(true, () -> !rows("#classTable").isEmpty());
  }

  private List<String> ready() {
    return workbench.workspace().capturesProperty().get().ready().stream()
        .map(capture -> capture.name())
        .toList();
  }
}

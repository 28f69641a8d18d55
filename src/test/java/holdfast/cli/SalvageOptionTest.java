package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalvageOptionTest extends CommandFixture {
  private static final String ADVICE =
      "The file is incomplete, most likely cut off while it was written or copied. Copy it again,"
          + " or take a new snapshot. ";

  @Test
  void cutFileIsRefusedWithAHint() throws IOException {
    var run = CommandLineRun.of("summary", cutBehind("\"edges\":["));
    assertEquals(3, run.exitCode());
    assertEquals(ADVICE + "--salvage shows what is whole of it.\n", afterFirstLine(run.err()));
  }

  @Test
  void cutFileIsShownAsFarAsItGoesWithAWarning() throws IOException {
    var run =
        CommandLineRun.of("summary", "--salvage", "--format", "csv", cutBehind("\"edges\":["));
    assertEquals(
        """
        holdfast: cut.heapsnapshot is cut off after 0 % of its edges. All nodes and 0 of 8 edges \
        are there; the other edges and all names are missing.
        Counts and shallow sizes by type hold. Distances, retained sizes, dominators, retainers and \
        paths are unreliable: what the later nodes refer to is missing, so much looks unreachable \
        that is not.
        """,
        run.err());
    assertEquals(
        """
        className,count,distance,shallowSize,retainedSize
        "(name 4 lost)",2,,1500200,1500200
        """,
        run.out().lines().limit(2).reduce("", (text, line) -> text + line + "\n"));
  }

  @Test
  void wholeFileIsReadWithoutAWarning() {
    assertEquals(output("summary", file), output("summary", "--salvage", file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "summary",
        "statistics",
        "nodes",
        "node @105",
        "contents @105",
        "retainers @105",
        "path @105",
        "dominators",
        "search e",
        "retention --search=e",
        "source @105"
      })
  void everyCommandOfOneSnapshotAnswers(String command) throws IOException {
    var words = List.of(command.split(" "));
    for (var last :
        List.of("\"nodes\":[9,1,1,0,2,0\n", "\"edges\":[5", "\"strings\":[\"<dummy>\"")) {
      var cut = cutBehind(last);
      var line = new ArrayList<Object>(words);
      line.add(1, cut);
      line.add("--salvage");
      var run = CommandLineRun.of(line.toArray());
      assertEquals(
          true, run.exitCode() == 0 || run.exitCode() == 2, () -> line + " " + last + run.err());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"findings", "growth", "compare", "check", "report -o x.html"})
  void comparisonsAndVerdictsNeedWholeFiles(String command) throws IOException {
    var line = new ArrayList<Object>(List.of(command.split(" ")));
    line.add(1, cutBehind("\"edges\":["));
    line.add(1, file);
    var run = CommandLineRun.of(line.toArray());
    assertEquals(3, run.exitCode());
    assertEquals(
        ADVICE
            + "What is whole of it, `holdfast summary --salvage` shows; comparisons and verdicts"
            + " need all.\n",
        afterFirstLine(run.err()));
  }

  @Test
  void changeOfRetentionNeedsWholeFiles() throws IOException {
    var cut = cutBehind("\"edges\":[");
    var run = CommandLineRun.of("retention", "--salvage", cut, "Session", "--since", file);
    assertEquals(3, run.exitCode());
  }

  private static String afterFirstLine(String text) {
    return text.substring(text.indexOf('\n') + 1);
  }

  private Path cutBehind(String last) throws IOException {
    var text = Files.readString(file);
    int end = text.indexOf(last) + last.length();
    assertEquals(true, end > last.length(), "not in " + text);
    return Files.writeString(folder.resolve("cut.heapsnapshot"), text.substring(0, end));
  }
}

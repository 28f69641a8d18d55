package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.testing.CommandLineRun;
import holdfast.testing.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexCommandTest extends CommandFixture {
  private static final String FOLDER = "holdfast.indexes";
  private static final String LEAST = "holdfast.indexes.least";

  private final String usual = System.getProperty(FOLDER);
  private Path indexes;

  @BeforeEach
  void keepIndexesHere() {
    indexes = folder.resolve("cache").resolve("holdfast");
    System.setProperty(FOLDER, indexes.toString());
    System.setProperty(LEAST, "0");
  }

  @AfterEach
  void keepIndexesAsUsual() {
    System.setProperty(FOLDER, usual);
    System.clearProperty(LEAST);
  }

  private int count() throws IOException {
    if (!Files.isDirectory(indexes)) {
      return 0;
    }
    try (var files = Files.list(indexes)) {
      return (int) files.count();
    }
  }

  @Test
  void testsKeepAwayFromTheUsersOwn() {
    assertTrue(usual.contains("target"), usual);
  }

  @Test
  void secondAnswerIsTheFirst() throws IOException {
    for (var question :
        List.of(
            "summary FILE --format json",
            "nodes FILE --format csv",
            "statistics FILE",
            "retainers FILE @109",
            "contents FILE @105",
            "path FILE @109",
            "dominators FILE",
            "search FILE bell",
            "findings FILE FILE",
            "retention FILE Session")) {
      var words = (Object[]) question.replace("FILE", file.toString()).split(" ");
      output("index", "--clear");
      var first = output(words);
      assertEquals(1, count(), question);
      assertEquals(first, output(words), question);
    }
  }

  @Test
  void withoutIndexNoneIsWritten() throws IOException {
    output("summary", file, "--no-index");
    output("compare", file, file, "--no-index");
    assertEquals(0, count());
  }

  @Test
  void withoutIndexNoneIsRead() throws IOException {
    var expected = output("summary", file);
    var index = indexes.resolve(indexes.toFile().list()[0]);
    Files.write(index, new byte[3]);
    assertEquals(expected, output("summary", file, "--no-index"));
    assertEquals(3, Files.size(index));
  }

  @Test
  void failedCommandWritesNone() throws IOException {
    assertEquals(2, CommandLineRun.of("node", file, "@4711").exitCode());
    assertEquals(0, count());
  }

  @Test
  void indexesAreListed() throws IOException {
    assertEquals("There are no indexes in " + indexes + ".\n", output("index"));
    output("summary", file);
    var lines = output("index").lines().toList();
    assertEquals(true, lines.get(1).startsWith(file.toRealPath().toString()), lines.get(1));
    assertEquals(true, lines.get(1).endsWith(" 0 min ago"), lines.get(1));
    assertEquals(true, lines.get(3).startsWith("1 index, "), lines.get(3));
    var json = Json.parseObject(output("index", "--format", "json"));
    assertEquals(indexes.toString(), json.get("folder"));
    var csv = output("index", "--format", "csv").lines().toList();
    assertEquals("snapshot,size,lastUsed,file", csv.getFirst());
    assertEquals(2, csv.size());
  }

  @Test
  void clearingDeletesThem() throws IOException {
    output("summary", file);
    assertEquals("Deleted 1 index, ", output("index", "--clear").substring(0, 17));
    assertEquals(0, count());
    assertEquals("There are no indexes in " + indexes + ".\n", output("index", "--clear"));
  }
}

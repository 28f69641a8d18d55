package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {
  @TempDir private Path folder;

  @Test
  void scriptIsValidBash() throws Exception {
    assertEquals("", bash("-n", script().toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "holdfast, '', summary",
    "holdfast summary, -, --format",
    "holdfast node, -, --format",
    "holdfast retainers, --l, --limit",
    "holdfast path, -, --help",
    "holdfast summary --format, '', json"
  })
  void completionsAreOffered(String words, String current, String expected) throws Exception {
    var offered =
        bash(
            "-c",
            "source '%s'; COMP_WORDS=(%s '%s'); COMP_CWORD=%d; _complete_holdfast; echo \" ${COMPREPLY[*]} \""
                .formatted(script(), words, current, words.split(" ").length));
    assertEquals(expected, offered.contains(" " + expected + " ") ? expected : offered);
  }

  @Test
  void fishKnowsEveryCommandAndOption() {
    var lines = CommandFixture.output("completion", "fish").lines().toList();
    assertEquals(
        true,
        lines.contains(
            "complete -c holdfast -n '__fish_seen_subcommand_from summary' -l format -x -a 'table"
                + " json csv' -d 'table, json, csv; default table'"),
        () -> String.join("\n", lines));
    assertEquals(
        true,
        lines.contains(
            "complete -c holdfast -n __fish_use_subcommand -a search -d 'Finds objects whose name"
                + " contains a text: class and function names, texts of strings, properties of"
                + " plain objects'"));
    assertEquals(
        List.of(),
        lines.stream()
            .filter(line -> line.replace("\\'", "").chars().filter(c -> c == '\'').count() % 2 != 0)
            .toList());
  }

  private Path script() throws IOException {
    return Files.writeString(folder.resolve("completion"), CommandFixture.output("completion"));
  }

  private static String bash(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("bash"));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}

package holdfast.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `holdfast schema NAME`: what JSON looks like that Holdfast reads and writes.
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the JSON schema of what a command writes with --format json, or of the rules that"
          + " check reads.",
      "Without a name it lists the names. New fields may come any time."
    })
final class SchemaCommand implements Callable<Integer> {
  static final List<String> NAMES =
      List.of(
          "rules",
          "check",
          "report",
          "report-diff",
          "summary",
          "statistics",
          "compare",
          "compare-structure",
          "growth",
          "growth-survivors",
          "findings",
          "node",
          "source",
          "contents",
          "retainers",
          "path",
          "retention",
          "dominators",
          "dominators-by-class",
          "search",
          "nodes",
          "index");

  /// For completion.
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return NAMES.iterator();
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private String name;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    if (name != null && !NAMES.contains(name)) {
      throw new ParameterException(
          command.commandLine(), "no schema '" + name + "'; there are " + String.join(", ", NAMES));
    }
    try (var output = Output.text()) {
      output.write(name == null ? String.join("\n", NAMES) + "\n" : text(name));
    }
    return ExitCode.OK;
  }

  /// The text of one of [#NAMES].
  static String text(String name) throws IOException {
    try (var stream =
        SchemaCommand.class.getResourceAsStream("/holdfast/schema/" + name + ".json")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

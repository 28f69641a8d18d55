package holdfast.cli;

import holdfast.report.Redaction;
import holdfast.report.ShellWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What of a snapshot's texts others may see.
final class RedactionOptions {
  @Option(names = "--include-strings", description = "Contents of strings and keys as they are.")
  private boolean includeStrings;

  @Option(
      names = "--redact",
      paramLabel = "RULES",
      description = "A file of further rules, a line each: a name, a colon, a regular expression.")
  private Path rules;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /// @throws ParameterException for a mistake in the rules
  Redaction read() throws IOException {
    if (includeStrings) {
      return Redaction.none();
    }
    if (rules == null) {
      return Redaction.standard();
    }
    try {
      return Redaction.with(Files.readAllLines(rules));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), rules + ": " + e.getMessage());
    }
  }

  /// As one would type them, with the name of the file alone.
  List<String> words() {
    var words = new ArrayList<String>();
    if (includeStrings) {
      words.add("--include-strings");
    }
    if (rules != null) {
      words.add("--redact " + ShellWord.quoted(rules.getFileName().toString()));
    }
    return words;
  }
}

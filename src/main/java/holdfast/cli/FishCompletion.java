package holdfast.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Writes the completions of commands and their options for fish, one line each.
final class FishCompletion {
  private static final String PROGRAM = "holdfast";
  private static final String NO_COMMAND = "__fish_use_subcommand";

  private final Writer target;

  FishCompletion(Writer target) {
    this.target = target;
  }

  void write(CommandLine program) throws IOException {
    for (var option : visible(program.getCommandSpec())) {
      option(NO_COMMAND, option);
    }
    for (var command : program.getSubcommands().entrySet()) {
      var spec = command.getValue().getCommandSpec();
      if (spec.usageMessage().hidden()) {
        continue;
      }
      target.write("complete -c " + PROGRAM + " -n " + NO_COMMAND);
      target.write(" -a " + command.getKey());
      target.write(" -d " + quoted(first(spec.usageMessage().description())) + "\n");
      for (var option : visible(spec)) {
        option("'__fish_seen_subcommand_from " + command.getKey() + "'", option);
      }
    }
  }

  private static List<OptionSpec> visible(CommandSpec spec) {
    return spec.options().stream().filter(option -> !option.hidden()).toList();
  }

  private void option(String when, OptionSpec option) throws IOException {
    target.write("complete -c " + PROGRAM + " -n " + when);
    for (var name : option.names()) {
      target.write(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    if (option.arity().max() > 0) {
      var candidates = option.completionCandidates();
      target.write(
          candidates == null
              ? " -r" // with files
              : " -x -a "
                  + quoted(
                      String.join(
                          " ", StreamSupport.stream(candidates.spliterator(), false).toList())));
    }
    target.write(" -d " + quoted(first(ManPage.described(option))) + "\n");
  }

  /// The first sentence.
  private static String first(String... description) {
    var line = Arrays.stream(description).findFirst().orElse("");
    int end = line.indexOf(". ");
    return (end < 0 ? line : line.substring(0, end)).replaceAll("[.,:;]$", "");
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}

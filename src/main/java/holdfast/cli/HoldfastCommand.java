package holdfast.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The command line: picks the command, runs it, turns failures into text and an exit code.
@Command(
    name = "holdfast",
    description = {
      "Explores V8 heap snapshots (Node.js, Chrome).",
      "Without a command it opens a window on the given files."
    },
    synopsisSubcommandLabel = "[FILE...] | COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the answer was printed",
      "2:wrong arguments, or no such object",
      "3:the snapshot cannot be read",
      "4:a fault of Holdfast",
      "130:canceled"
    },
    subcommands = {
      SummaryCommand.class,
      StatisticsCommand.class,
      CompareCommand.class,
      FindingsCommand.class,
      GrowthCommand.class,
      NodeCommand.class,
      ContentsCommand.class,
      RetainersCommand.class,
      PathCommand.class,
      DominatorsCommand.class,
      SearchCommand.class,
      NodesCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    })
public final class HoldfastCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /// Runs one command and returns the exit code of the process.
  public static int run(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    var failures = new FailureHandler();
    return new CommandLine(new HoldfastCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAbbreviatedOptionsAllowed(false)
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}

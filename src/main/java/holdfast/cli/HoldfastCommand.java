package holdfast.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
      "0:the answer was printed; of check: passed",
      "1:check found a leak or a broken rule",
      "2:wrong arguments, or no such object",
      "3:the snapshot cannot be read",
      "4:a fault of Holdfast",
      "130:canceled"
    })
public final class HoldfastCommand implements Runnable {
  /// By their names, in the order of the help.
  private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("summary", SummaryCommand.class);
    COMMANDS.put("statistics", StatisticsCommand.class);
    COMMANDS.put("compare", CompareCommand.class);
    COMMANDS.put("growth", GrowthCommand.class);
    COMMANDS.put("findings", FindingsCommand.class);
    COMMANDS.put("report", ReportCommand.class);
    COMMANDS.put("check", CheckCommand.class);
    COMMANDS.put("node", NodeCommand.class);
    COMMANDS.put("source", SourceCommand.class);
    COMMANDS.put("contents", ContentsCommand.class);
    COMMANDS.put("retainers", RetainersCommand.class);
    COMMANDS.put("path", PathCommand.class);
    COMMANDS.put("retention", RetentionCommand.class);
    COMMANDS.put("dominators", DominatorsCommand.class);
    COMMANDS.put("search", SearchCommand.class);
    COMMANDS.put("nodes", NodesCommand.class);
    COMMANDS.put("index", IndexCommand.class);
    COMMANDS.put("schema", SchemaCommand.class);
    COMMANDS.put("completion", CompletionCommand.class);
    COMMANDS.put("man", ManCommand.class);
    COMMANDS.put("help", HelpCommand.class);
  }

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /// Whether a word is the name of a command.
  public static boolean isCommand(String word) {
    return COMMANDS.containsKey(word);
  }

  /// Runs one command and returns the exit code of the process.
  public static int run(String... args) {
    Terminal.reset();
    boolean isOne = args.length > 0 && isCommand(args[0]) && !args[0].equals("help");
    // to set up all of them takes longer than to read a small snapshot
    var line = commandLine(isOne ? Set.of(args[0]) : COMMANDS.keySet());
    try {
      int exitCode = line.execute(args);
      if (exitCode == ExitCode.OK || exitCode == ExitCode.OVER_LIMIT) {
        IndexOption.writeAll();
      }
      return exitCode;
    } catch (OutOfMemoryError full) { // what runs after the load needs memory, too
      return new FailureHandler()
          .handleExecutionException(new FailureHandler.OutOfMemoryFailure(full), line, null);
    } finally {
      IndexOption.forgetAll();
    }
  }

  static CommandLine commandLine() {
    return commandLine(COMMANDS.keySet());
  }

  private static CommandLine commandLine(Set<String> names) {
    var failures = new FailureHandler();
    var line = new CommandLine(new HoldfastCommand());
    names.forEach(name -> line.addSubcommand(name, COMMANDS.get(name)));
    return line.setCaseInsensitiveEnumValuesAllowed(true)
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

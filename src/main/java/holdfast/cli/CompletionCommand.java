package holdfast.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/// `holdfast completion`: a script that completes commands and options in bash and zsh.
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a completion script for bash and zsh.",
      "Use it with: source <(holdfast completion)"
    })
final class CompletionCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    try (var target = Output.text()) {
      target.write(AutoComplete.bash("holdfast", HoldfastCommand.commandLine()));
    }
    return ExitCode.OK;
  }
}

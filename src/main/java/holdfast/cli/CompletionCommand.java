package holdfast.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `holdfast completion`: a script that completes commands and options in bash, zsh and fish.
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a completion script for bash and zsh, or for fish.",
      "Use it with: source <(holdfast completion)",
      "or in fish: holdfast completion fish | source"
    })
final class CompletionCommand implements Callable<Integer> {
  /// Bash and zsh read the same script.
  enum Shell {
    BASH,
    ZSH,
    FISH;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      defaultValue = "bash",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Shell shell;

  @Override
  public Integer call() throws IOException {
    try (var target = Output.text()) {
      var program = HoldfastCommand.commandLine();
      if (shell == Shell.FISH) {
        new FishCompletion(target).write(program);
      } else {
        target.write(AutoComplete.bash("holdfast", program));
      }
    }
    return ExitCode.OK;
  }
}

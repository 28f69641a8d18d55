package holdfast.cli;

import holdfast.report.Build;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `holdfast man`: the manual.
@Command(
    name = "man",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the manual as a page for man.",
      "Read it with: holdfast man | man -l - or put it where man looks: holdfast man >"
          + " ~/.local/share/man/man1/holdfast.1"
    })
final class ManCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    try (var target = Output.text()) {
      new ManPage(target).write(HoldfastCommand.commandLine(), Build.version());
    }
    return ExitCode.OK;
  }
}

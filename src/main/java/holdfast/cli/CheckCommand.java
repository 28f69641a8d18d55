package holdfast.cli;

import holdfast.check.Check;
import holdfast.check.CheckJUnit;
import holdfast.check.CheckMarkdown;
import holdfast.check.CheckResult;
import holdfast.check.CheckSarif;
import holdfast.check.Rules;
import holdfast.check.RulesException;
import holdfast.check.RulesFile;
import holdfast.check.SourceRoot;
import holdfast.progress.CancelSignal;
import holdfast.report.Build;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `holdfast check A B C --rules rules.json`: whether a build may pass.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Fails (exit code 1) if the snapshots show a leak or break a rule, and says which.",
      "Three captures of one process tell most: after the warm-up, after load, after as much load"
          + " again and a pause. Suspects and captures that cannot tell are warnings, unless the"
          + " rules say otherwise or with --strict."
    })
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Snapshots; those of one process may stand in any order.")
  private List<Path> files;

  @Option(
      names = "--rules",
      paramLabel = "RULES",
      description =
          "Limits and allowed findings, in JSON with comments; \"holdfast schema rules\" tells what"
              + " may stand in it.")
  private Path rulesFile;

  @Option(names = "--strict", description = "Suspects and captures that cannot tell fail, too.")
  private boolean strict;

  @Option(names = "--junit", paramLabel = "XML", description = "Writes test results, too.")
  private Path junit;

  @Option(
      names = "--sarif",
      paramLabel = "SARIF",
      description = "Writes results with their source lines for code scanning (SARIF 2.1.0), too.")
  private Path sarif;

  @Option(
      names = "--markdown",
      paramLabel = "MD",
      description = "Writes a summary for a job or a pull request, too.")
  private Path markdown;

  @Option(
      names = "--source-root",
      paramLabel = "FOLDER",
      description =
          "The folder of the sources as it was called where the program ran, from which SARIF names"
              + " them; the current one if left out.")
  private String sourceRoot;

  @Mixin private RedactionOptions redaction;
  @Mixin private IndexOption index;
  @Mixin private FormatOption format;
  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    for (var file : new Path[] {junit, sarif, markdown}) {
      OutputFile.check(file, command);
    }
    var rules = rules();
    var hidden = redaction.read();
    CheckResult result;
    try (var snapshots = LoadedSnapshots.load(files, index)) {
      result =
          Check.run(snapshots.list(), rules, hidden, Clock.systemDefaultZone(), CancelSignal.NEVER);
    }
    write(result);
    CheckRows.print(result, format.format());
    return result.isPassed() ? ExitCode.OK : ExitCode.OVER_LIMIT;
  }

  private Rules rules() throws IOException {
    var rules = Rules.NONE;
    if (rulesFile != null) {
      try {
        rules = RulesFile.read(rulesFile);
      } catch (RulesException e) {
        throw new ParameterException(command.commandLine(), e.getMessage());
      } catch (NoSuchFileException _) {
        throw new ParameterException(command.commandLine(), rulesFile + ": no such file");
      }
    }
    return strict ? rules.strict() : rules;
  }

  private void write(CheckResult result) throws IOException {
    if (junit != null) {
      OutputFile.write(junit, target -> CheckJUnit.write(result, target));
    }
    if (markdown != null) {
      OutputFile.write(markdown, target -> CheckMarkdown.write(result, target));
    }
    if (sarif != null) {
      var here = Path.of("").toAbsolutePath();
      var root = SourceRoot.of(sourceRoot == null ? here.toString() : sourceRoot);
      var version = Build.version();
      OutputFile.write(
          sarif, target -> CheckSarif.write(result, root, rulesPath(here), version, target));
    }
  }

  /// Relative to the current folder; outside of it the name alone.
  private String rulesPath(Path here) {
    if (rulesFile == null) {
      return "";
    }
    var path = rulesFile.toAbsolutePath().normalize();
    return (path.startsWith(here) ? here.relativize(path) : path.getFileName()).toString();
  }
}

package holdfast.cli;

import holdfast.progress.CancelSignal;
import holdfast.report.Report;
import holdfast.report.ReportBuilder;
import holdfast.report.ReportCommandLine;
import holdfast.report.ReportFormat;
import holdfast.report.ReportRequest;
import holdfast.report.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `holdfast report A [B C] -o leak.html`: everything about some snapshots in one file.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes what some snapshots tell into a file for others: findings, growth, living containers,"
          + " largest dominators, statistics and duplicated strings.",
      "What the file is follows from its ending: .html (one file, no script), .md, .json or .csv."
          + " Contents of strings are redacted: tokens, keys, mail addresses and the like, and long"
          + " ones."
    })
final class ReportCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Snapshots; those of one process may stand in any order.")
  private List<Path> files;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "REPORT",
      description = "What to write; may be given several times.")
  private List<Path> outputs = List.of();

  @Option(
      names = "--diff",
      description =
          "Tells what got better or worse from one report to another instead: FILE are two .json"
              + " files that this command wrote, the older first. Goes to standard output, or into"
              + " a .md or .json file with -o.")
  private boolean diff;

  @Option(
      names = "--sections",
      split = ",",
      paramLabel = "SECTION",
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  private Set<Section> sections = EnumSet.allOf(Section.class);

  @Mixin private RedactionOptions redaction;
  @Mixin private IndexOption index;
  @Mixin private FormatOption format;
  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    if (diff) {
      new ReportDiffOutput(command).print(files, outputs, format.format());
      return ExitCode.OK;
    }
    if (outputs.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "Missing required option: '--output=REPORT'");
    }
    outputs.forEach(file -> OutputFile.check(file, command));
    var formats = outputs.stream().map(this::formatOf).toList();
    var hidden = redaction.read();
    Report report;
    try (var snapshots = LoadedSnapshots.load(files, index)) {
      report =
          ReportBuilder.build(
              new ReportRequest(
                  snapshots.list(),
                  sections,
                  hidden,
                  List.of(),
                  ReportCommandLine.of(files, outputs, sections, redaction.words())),
              _ -> {},
              CancelSignal.NEVER);
    }
    for (int i = 0; i < formats.size(); i++) {
      var format = formats.get(i);
      var output = outputs.get(i);
      OutputFile.explain(output, () -> format.write(report, output));
    }
    return ExitCode.OK;
  }

  private ReportFormat formatOf(Path file) {
    return ReportFormat.of(file)
        .orElseThrow(() ->
            new ParameterException(
                command.commandLine(),
                "'" + file + "' ends in none of .html, .md, .json and .csv"));
  }
}

package holdfast.cli;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.report.Redaction;
import holdfast.report.Report;
import holdfast.report.ReportBuilder;
import holdfast.report.ReportCommandLine;
import holdfast.report.ReportFormat;
import holdfast.report.ReportRequest;
import holdfast.report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
      "Writes what some snapshots tell into a file for others: findings, growth, living"
          + " containers,",
      "largest dominators, statistics and duplicated strings. What the file is follows from its",
      "ending: .html (one file, no script), .md, .json or .csv.",
      "Contents of strings are redacted: tokens, keys, mail addresses and the like, and long ones."
    })
final class ReportCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Snapshots; those of one process may stand in any order.")
  private List<Path> files;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "REPORT",
      description = "What to write; may be given several times.")
  private List<Path> outputs;

  @Option(
      names = "--sections",
      split = ",",
      paramLabel = "SECTION",
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  private Set<Section> sections = EnumSet.allOf(Section.class);

  @Option(names = "--include-strings", description = "Contents of strings as they are.")
  private boolean includeStrings;

  @Option(
      names = "--redact",
      paramLabel = "RULES",
      description = "A file of further rules, a line each: a name, a colon, a regular expression.")
  private Path rules;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    var formats = outputs.stream().map(this::format).toList();
    var redaction = redaction();
    var snapshots = new ArrayList<SnapshotAnalysis>();
    Report report;
    try {
      for (var file : files) {
        snapshots.add(SnapshotFileArgument.load(file));
      }
      report =
          ReportBuilder.build(
              new ReportRequest(
                  snapshots,
                  sections,
                  redaction,
                  List.of(),
                  ReportCommandLine.of(files, outputs, sections, includeStrings, rules)),
              _ -> {},
              CancelSignal.NEVER);
    } finally {
      snapshots.forEach(SnapshotAnalysis::close);
    }
    for (int i = 0; i < formats.size(); i++) {
      formats.get(i).write(report, outputs.get(i));
    }
    return ExitCode.OK;
  }

  private ReportFormat format(Path file) {
    return ReportFormat.of(file)
        .orElseThrow(() ->
            new ParameterException(
                command.commandLine(),
                "'" + file + "' ends in none of .html, .md, .json and .csv"));
  }

  private Redaction redaction() throws IOException {
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
}

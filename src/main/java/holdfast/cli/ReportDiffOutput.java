package holdfast.cli;

import holdfast.report.ByteSize;
import holdfast.report.Figures;
import holdfast.report.JsonFile;
import holdfast.report.ReportDiff;
import holdfast.report.ReportDiff.Change;
import holdfast.report.ReportDiff.Side;
import holdfast.report.ReportDiffJson;
import holdfast.report.ReportDiffMarkdown;
import holdfast.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Prints or writes what changed between two reports.
final class ReportDiffOutput {
  private final CommandSpec command;

  ReportDiffOutput(CommandSpec command) {
    this.command = command;
  }

  /// @param outputs files to write instead of standard output; may be none
  void print(List<Path> reports, List<Path> outputs, OutputFormat format) throws IOException {
    if (reports.size() != 2) {
      throw new ParameterException(
          command.commandLine(), "--diff takes two reports, found " + reports.size());
    }
    for (var output : outputs) {
      OutputFile.check(output, command);
      formatOf(output);
    }
    var diff = ReportDiff.of(reports.getFirst(), reports.getLast());
    for (var output : outputs) {
      OutputFile.write(
          output,
          target -> {
            if (formatOf(output) == ReportFormat.MARKDOWN) {
              ReportDiffMarkdown.write(diff, target);
            } else {
              JsonFile.write(target, json -> ReportDiffJson.write(json, diff));
            }
          });
    }
    if (outputs.isEmpty()) {
      print(diff, format);
    }
  }

  private ReportFormat formatOf(Path file) {
    return ReportFormat.of(file)
        .filter(format -> format == ReportFormat.MARKDOWN || format == ReportFormat.JSON)
        .orElseThrow(() ->
            new ParameterException(
                command.commandLine(), "'" + file + "' ends in neither .md nor .json"));
  }

  private static void print(ReportDiff diff, OutputFormat format) throws IOException {
    switch (format) {
      case JSON -> {
        try (var json = Output.json()) {
          ReportDiffJson.write(json, diff);
          json.writeRaw('\n');
        }
      }
      case CSV -> printCsv(diff);
      case TABLE -> printTable(diff);
    }
  }

  private static void printCsv(ReportDiff diff) throws IOException {
    try (var output = Output.text()) {
      var csv = new Csv(output);
      csv.header(
          "subject,state,name,verdictBefore,verdictAfter,countBefore,countAfter,sizeBefore,sizeAfter");
      for (var change : diff.changes()) {
        csv.word(change.subject().text())
            .word(change.state().text())
            .text(change.name())
            .text(change.before().map(Side::verdict).orElse(""))
            .text(change.after().map(Side::verdict).orElse(""))
            .word(number(change.before(), Side::count))
            .word(number(change.after(), Side::count))
            .word(number(change.before(), Side::size))
            .word(number(change.after(), Side::size))
            .endLine();
      }
    }
  }

  private static String number(Optional<Side> side, ToLongFunction<Side> value) {
    return side.map(known -> Long.toString(value.applyAsLong(known))).orElse("");
  }

  private static void printTable(ReportDiff diff) throws IOException {
    try (var output = Output.text()) {
      output.write(diff.summary() + "\n\n");
      var table =
          new Table(
                  "State",
                  "What",
                  "Name",
                  "Verdict",
                  ">Count",
                  ">Change",
                  ">Retained size",
                  ">Size change")
              .leavingOut("Verdict", "Change");
      for (var change : diff.changes()) {
        table.row(
            change.state().text(),
            change.subject().text(),
            change.name(),
            ReportDiffMarkdown.both(change, Side::verdict),
            ReportDiffMarkdown.both(change, side -> Figures.count(side.count())),
            Numbers.signed(change.countDelta()),
            ReportDiffMarkdown.both(change, side -> ByteSize.format(side.size())),
            signedSize(change));
      }
      table.print(output);
    }
  }

  private static String signedSize(Change change) {
    return (change.sizeDelta() > 0 ? "+" : "") + ByteSize.format(change.sizeDelta());
  }
}

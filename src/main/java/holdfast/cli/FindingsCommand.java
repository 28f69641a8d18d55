package holdfast.cli;

import holdfast.analysis.SourceLocation;
import holdfast.findings.Finding;
import holdfast.findings.Findings;
import holdfast.findings.HolderLink;
import holdfast.findings.LeakSearch;
import holdfast.findings.Verdict;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import holdfast.report.FindingJson;
import holdfast.report.FindingText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `holdfast findings A [B [C]]`: what leaks, and what holds it.
@Command(
    name = "findings",
    mixinStandardHelpOptions = true,
    description = {
      "Names what leaks: the holder that gains objects from capture to capture, the class that"
          + " accumulates, the way to it, and the source line.",
      "Three captures of one process tell most: after the warm-up, after load, after as much load"
          + " again and a pause."
    })
final class FindingsCommand implements Callable<Integer> {
  private static final String HEADER =
      "rank,verdict,kind,leakedClass,holderId,holderClass,holderEdge,bytesReturned,confidence,"
          + "source,path";

  private static final Columns<Finding> COLUMNS =
      new Columns<Finding>()
          .number("rank", Finding::rank)
          .text("verdict", finding -> finding.verdict().text())
          .text("kind", finding -> finding.kind().text())
          .text("leakedClass", Finding::leakedClass)
          .number("holderId", finding -> finding.holder().nodeId())
          .text("holderClass", finding -> finding.holder().className())
          .text("holderEdge", finding -> finding.holder().edgeName())
          .amount("bytesReturned", Finding::bytesReturned)
          .amount("confidence", finding -> Math.round(finding.confidence().share() * 1e6))
          .text("source", FindingsCommand::source)
          .text("path", FindingsCommand::path);

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Snapshots of one program; those of one process may stand in any order.")
  private List<Path> files;

  @Mixin private IndexOption index;
  @Mixin private FormatOption format;
  @Mixin private RowOptions options;
  @Mixin private FindingFilterOption filter;

  @Override
  public Integer call() throws IOException {
    options.check(HEADER);
    try (var snapshots = LoadedSnapshots.load(files, index)) {
      var findings = LeakSearch.run(snapshots.list(), CancelSignal.NEVER);
      var wanted = findings.findings().stream().filter(filter::accepts).toList();
      var shown = options.choose(wanted, FindingsCommand::names, COLUMNS, format.format());
      switch (format.format()) {
        case JSON -> printJson(findings, shown.rows());
        case CSV -> printCsv(shown.rows());
        case TABLE -> printTable(findings, shown);
      }
    }
    return ExitCode.OK;
  }

  /// What `--name` looks at: the class that leaks, and the class and property of its holder.
  private static String names(Finding finding) {
    return finding.leakedClass() + "\n" + holder(finding);
  }

  private static String holder(Finding finding) {
    return finding.holder().className() + " " + finding.holder().edgeName();
  }

  private static String source(Finding finding) {
    return finding.source().map(SourceLocation::toString).orElse("");
  }

  private static String path(Finding finding) {
    return finding.path().stream().map(HolderLink::shownName).collect(Collectors.joining(" > "));
  }

  private static void printJson(Findings findings, List<Finding> shown) throws IOException {
    try (var json = Output.json()) {
      json.writeStartObject();
      json.writeStringField("verdict", findings.outcome().text());
      json.writeArrayFieldStart("notes");
      for (var note : findings.notes()) {
        json.writeString(note);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("findings");
      for (var finding : shown) {
        FindingJson.write(json, finding, _ -> {});
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void printCsv(List<Finding> shown) throws IOException {
    try (var output = Output.text()) {
      var csv = new Csv(output);
      csv.header(HEADER);
      for (var finding : shown) {
        csv.number(finding.rank())
            .word(finding.verdict().text())
            .word(finding.kind().text())
            .text(finding.leakedClass())
            .number(finding.holder().nodeId())
            .text(finding.holder().className())
            .text(finding.holder().edgeName())
            .number(finding.bytesReturned())
            .word(Double.toString(finding.confidence().share()))
            .text(source(finding))
            .text(path(finding))
            .endLine();
      }
    }
  }

  private void printTable(Findings findings, RowOptions.Shown<Finding> shown) throws IOException {
    try (var output = Output.text()) {
      output.write("Verdict: " + findings.outcome().text() + "\n");
      for (var note : findings.notes()) {
        output.write(TerminalText.clean(note) + "\n");
      }
      if (findings.findings().isEmpty()) {
        return;
      }
      output.write("\n");
      if (shown.available() == 0) {
        output.write(options.nothing(filter.isGiven() ? "There are no such findings.\n" : ""));
        return;
      }
      var table =
          new Table(
                  ">Rank",
                  "Verdict",
                  "Kind",
                  "Leaked class",
                  "Holder",
                  ">Entries",
                  ">Retained size")
              .leavingOut("Kind", "Entries");
      for (var finding : shown.rows()) {
        table.row(
            Integer.toString(finding.rank()),
            finding.verdict().text(),
            finding.kind().text(),
            finding.leakedClass(),
            holder(finding),
            finding.entries().stream().map(Numbers::grouped).collect(Collectors.joining(" → ")),
            ByteSize.format(finding.retainedSizes().getLast()));
      }
      table.print(output);
      for (var finding : shown.rows()) {
        output.write("\n" + finding.rank() + ". ");
        output.write(TerminalText.clean(FindingText.story(finding)) + "\n");
        if (finding.verdict() == Verdict.SUSPECT && finding.entries().size() > 2) {
          output.write("   " + finding.confidence().reason() + "\n");
        }
        output.write("   " + FindingText.advice(finding) + "\n");
      }
      output.write(RowLimit.more(shown.available(), shown.rows().size()));
    }
  }
}

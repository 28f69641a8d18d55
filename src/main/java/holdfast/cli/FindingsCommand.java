package holdfast.cli;

import holdfast.analysis.SourceLocation;
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
      "Names what leaks: the holder that gains objects from capture to capture, the class that",
      "accumulates, the way to it, and the source line. Three captures of one process tell most:",
      "after the warm-up, after load, after as much load again and a pause."
    })
final class FindingsCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Snapshots of one program; those of one process may stand in any order.")
  private List<Path> files;

  @Mixin private FormatOption format;

  @Override
  public Integer call() throws IOException {
    try (var snapshots = LoadedSnapshots.load(files)) {
      var findings = LeakSearch.run(snapshots.list(), CancelSignal.NEVER);
      switch (format.format()) {
        case JSON -> printJson(findings);
        case CSV -> printCsv(findings);
        case TABLE -> printTable(findings);
      }
    }
    return ExitCode.OK;
  }

  private static void printJson(Findings findings) throws IOException {
    try (var json = Output.json()) {
      json.writeStartObject();
      json.writeStringField("verdict", findings.outcome().text());
      json.writeArrayFieldStart("notes");
      for (var note : findings.notes()) {
        json.writeString(note);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("findings");
      for (var finding : findings.findings()) {
        FindingJson.write(json, finding, _ -> {});
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void printCsv(Findings findings) throws IOException {
    try (var output = Output.text()) {
      var csv = new Csv(output);
      csv.header(
          "rank,verdict,kind,leakedClass,holderId,holderClass,holderEdge,bytesReturned,confidence,"
              + "source,path");
      for (var finding : findings.findings()) {
        csv.number(finding.rank())
            .word(finding.verdict().text())
            .word(finding.kind().text())
            .text(finding.leakedClass())
            .number(finding.holder().nodeId())
            .text(finding.holder().className())
            .text(finding.holder().edgeName())
            .number(finding.bytesReturned())
            .word(Double.toString(finding.confidence().share()))
            .text(finding.source().map(SourceLocation::toString).orElse(""))
            .text(
                finding.path().stream()
                    .map(HolderLink::shownName)
                    .collect(Collectors.joining(" > ")))
            .endLine();
      }
    }
  }

  private static void printTable(Findings findings) throws IOException {
    try (var output = Output.text()) {
      output.write("Verdict: " + findings.outcome().text() + "\n");
      for (var note : findings.notes()) {
        output.write(TerminalText.clean(note) + "\n");
      }
      if (findings.findings().isEmpty()) {
        return;
      }
      output.write("\n");
      var table =
          new Table(
              ">Rank", "Verdict", "Kind", "Leaked class", "Holder", ">Entries", ">Retained size");
      for (var finding : findings.findings()) {
        table.row(
            Integer.toString(finding.rank()),
            finding.verdict().text(),
            finding.kind().text(),
            finding.leakedClass(),
            finding.holder().className() + " " + finding.holder().edgeName(),
            finding.entries().stream().map(Numbers::grouped).collect(Collectors.joining(" → ")),
            ByteSize.format(finding.retainedSizes().getLast()));
      }
      table.print(output);
      for (var finding : findings.findings()) {
        output.write("\n" + finding.rank() + ". ");
        output.write(TerminalText.clean(FindingText.story(finding)) + "\n");
        if (finding.verdict() == Verdict.SUSPECT && finding.entries().size() > 2) {
          output.write("   " + finding.confidence().reason() + "\n");
        }
        output.write("   " + FindingText.advice(finding) + "\n");
      }
    }
  }
}

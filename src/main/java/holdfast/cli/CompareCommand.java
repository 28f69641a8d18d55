package holdfast.cli;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.CaptureOrder;
import holdfast.comparison.ClassDifference;
import holdfast.comparison.EmbedderMatch;
import holdfast.comparison.SnapshotDiff;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import holdfast.report.ProcessNotes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `holdfast compare BASE TARGET`: new and deleted objects by class.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Lists by class which objects are new in TARGET and which of BASE are gone, by allocated"
          + " size, as DevTools does.",
      "Objects of different processes cannot be told by their ids: of these the table has the"
          + " numbers by class, script and line instead."
    })
final class CompareCommand implements Callable<Integer> {
  private static final String HEADER =
      "className,newCount,deletedCount,deltaCount,allocatedSize,freedSize,sizeDelta";

  @Parameters(index = "0", paramLabel = "BASE", description = "The earlier snapshot.")
  private Path base;

  @Parameters(index = "1", paramLabel = "TARGET", description = "The later snapshot.")
  private Path target;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description =
          "id: new and deleted objects, whatever process they are of; structure: numbers by class,"
              + " script and line. Default is id, save for tables of different processes.")
  private ComparisonBasis basis;

  @Option(
      names = "--match-embedder",
      description =
          "Leaves out objects of the embedder that are in both: they get new ids in every capture"
              + " of Node.js and are matched by name and place.")
  private boolean matchEmbedder;

  @Mixin private IndexOption index;
  @Mixin private FormatOption format;
  @Mixin private ObjectRowOptions options;

  private static Columns<ClassDifference> columns() {
    return new Columns<ClassDifference>()
        .text("className", ClassDifference::className)
        .amount("newCount", ClassDifference::addedCount)
        .amount("deletedCount", ClassDifference::removedCount)
        .amount("deltaCount", ClassDifference::countDelta)
        .amount("allocatedSize", ClassDifference::addedSize)
        .amount("freedSize", ClassDifference::removedSize)
        .amount("sizeDelta", ClassDifference::sizeDelta);
  }

  @Override
  public Integer call() throws IOException {
    if (basis != null) {
      options.check(basis == ComparisonBasis.STRUCTURE ? StructuralRows.HEADER : HEADER);
    }
    try (var snapshots = LoadedSnapshots.load(List.of(base, target), index)) {
      var pair = snapshots.list();
      var order = CaptureOrder.of(pair, CancelSignal.NEVER);
      boolean isOne = order.isOneProcess();
      boolean isByStructure =
          basis == ComparisonBasis.STRUCTURE
              || basis == null && !isOne && format.format() == OutputFormat.TABLE;
      options.check(isByStructure ? StructuralRows.HEADER : HEADER);
      var notes = new ArrayList<String>();
      if (!isOne) {
        notes.add(isByStructure ? ProcessNotes.different(order) : ProcessNotes.differentIds(order));
      }
      notes.addAll(ProcessNotes.options(pair, CancelSignal.NEVER));
      if (isByStructure) {
        StructuralRows.print(pair, notes, format.format(), options);
      } else {
        printById(pair.getFirst(), pair.getLast(), notes, isOne);
      }
    }
    return ExitCode.OK;
  }

  private void printById(
      SnapshotAnalysis before, SnapshotAnalysis after, List<String> notes, boolean isOneProcess)
      throws IOException {
    var all = SnapshotDiff.compute(before, after, CancelSignal.NEVER);
    var match = EmbedderMatch.of(before, after, CancelSignal.NEVER);
    var rows =
        (matchEmbedder ? all.without(match) : all).of(options.filter(), CancelSignal.NEVER).rows();
    var shown = options.rows().choose(rows, ClassDifference::className, columns(), format.format());
    switch (format.format()) {
      case JSON -> printJson(shown.rows(), notes, match, isOneProcess);
      case CSV -> printCsv(shown.rows());
      case TABLE -> printTable(shown.rows(), shown.available(), notes, match);
    }
  }

  private void printJson(
      List<ClassDifference> rows, List<String> notes, EmbedderMatch match, boolean isOneProcess)
      throws IOException {
    try (var json = Output.json()) {
      json.writeStartObject();
      json.writeBooleanField("sameProcess", isOneProcess);
      json.writeArrayFieldStart("notes");
      for (var note : notes) {
        json.writeString(note);
      }
      json.writeEndArray();
      json.writeNumberField("renumberedEmbedderObjects", match.renumberedCount());
      json.writeBooleanField("embedderMatched", matchEmbedder);
      json.writeArrayFieldStart("rows");
      for (var row : rows) {
        json.writeStartObject();
        json.writeStringField("className", row.className());
        json.writeNumberField("newCount", row.addedCount());
        json.writeNumberField("deletedCount", row.removedCount());
        json.writeNumberField("deltaCount", row.countDelta());
        json.writeNumberField("allocatedSize", row.addedSize());
        json.writeNumberField("freedSize", row.removedSize());
        json.writeNumberField("sizeDelta", row.sizeDelta());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void printCsv(List<ClassDifference> rows) throws IOException {
    try (var output = Output.text()) {
      var csv = new Csv(output);
      csv.header(HEADER);
      for (var row : rows) {
        csv.text(row.className())
            .number(row.addedCount())
            .number(row.removedCount())
            .number(row.countDelta())
            .number(row.addedSize())
            .number(row.removedSize())
            .number(row.sizeDelta())
            .endLine();
      }
    }
  }

  private void printTable(
      List<ClassDifference> rows, int available, List<String> notes, EmbedderMatch match)
      throws IOException {
    var table =
        new Table(
                "Class", ">New", ">Deleted", ">Delta", ">Alloc. size", ">Freed size", ">Size delta")
            .leavingOut("Freed size", "Alloc. size");
    for (var row : rows) {
      table.row(
          row.className(),
          Numbers.grouped(row.addedCount()),
          Numbers.grouped(row.removedCount()),
          Numbers.signed(row.countDelta()),
          ByteSize.format(row.addedSize()),
          ByteSize.format(row.removedSize()),
          (row.sizeDelta() > 0 ? "+" : "") + ByteSize.format(row.sizeDelta()));
    }
    try (var output = Output.text()) {
      NoteLines.print(output, notes);
      if (available == 0) {
        output.write(options.nothing("No object is new and none is gone.\n"));
        return;
      }
      table.print(output);
      output.write(RowLimit.more(available, rows.size()));
      EmbedderRows.print(
          output, match, false, matchEmbedder ? "left out" : "--match-embedder leaves them out");
    }
  }
}

package holdfast.cli;

import holdfast.comparison.ClassDifference;
import holdfast.comparison.SnapshotDiff;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `holdfast compare BASE TARGET`: new and deleted objects by class.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Lists by class which objects are new in TARGET and which of BASE are gone, by allocated"
          + " size.",
      "Both must be snapshots of one process, or every object is new."
    })
final class CompareCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "BASE", description = "The earlier snapshot.")
  private Path base;

  @Parameters(index = "1", paramLabel = "TARGET", description = "The later snapshot.")
  private Path target;

  @Mixin private FormatOption format;
  @Mixin private RowLimit limit;

  @Override
  public Integer call() throws IOException {
    try (var before = SnapshotFileArgument.load(base);
        var after = SnapshotFileArgument.load(target)) {
      var rows = SnapshotDiff.compute(before, after, CancelSignal.NEVER).rows();
      var shown = rows.subList(0, limit.rows(rows.size(), format.format(), Integer.MAX_VALUE));
      switch (format.format()) {
        case JSON -> printJson(shown);
        case CSV -> printCsv(shown);
        case TABLE -> printTable(shown, rows.size());
      }
    }
    return ExitCode.OK;
  }

  private static void printJson(List<ClassDifference> rows) throws IOException {
    try (var json = Output.json()) {
      json.writeStartObject();
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
      csv.header("className,newCount,deletedCount,deltaCount,allocatedSize,freedSize,sizeDelta");
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

  private static void printTable(List<ClassDifference> rows, int available) throws IOException {
    var table =
        new Table(
            "Class", ">New", ">Deleted", ">Delta", ">Alloc. size", ">Freed size", ">Size delta");
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
      if (available == 0) {
        output.write("No object is new and none is gone.\n");
        return;
      }
      table.print(output);
      if (available > rows.size()) {
        output.write(
            "\n"
                + Numbers.grouped(available - rows.size())
                + " more classes (--limit 0 shows all).\n");
      }
    }
  }
}

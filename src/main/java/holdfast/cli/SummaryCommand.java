package holdfast.cli;

import holdfast.analysis.ClassAggregate;
import holdfast.analysis.NodeFilter;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `holdfast summary FILE`: one row per class, by retained size.
@Command(
    name = "summary",
    mixinStandardHelpOptions = true,
    description = "Lists the classes of a snapshot with their counts and sizes, by retained size.")
final class SummaryCommand implements Callable<Integer> {
  private static final String HEADER = "className,count,distance,shallowSize,retainedSize";

  @Mixin private SnapshotFileArgument file;
  @Mixin private FormatOption format;
  @Mixin private ObjectRowOptions options;

  private static Columns<ClassAggregate> columns() {
    return new Columns<ClassAggregate>()
        .text("className", ClassAggregate::className)
        .amount("count", ClassAggregate::count)
        .distance(ClassAggregate::distance)
        .amount("shallowSize", ClassAggregate::shallowSize)
        .amount("retainedSize", ClassAggregate::retainedSize);
  }

  @Override
  public Integer call() throws IOException {
    options.check(HEADER);
    try (var snapshot = file.load()) {
      var filter = options.filter();
      var classes =
          filter == NodeFilter.ALL
              ? snapshot.classes()
              : snapshot.classes(filter, CancelSignal.NEVER);
      var shown =
          options
              .rows()
              .choose(classes.rows(), ClassAggregate::className, columns(), format.format());
      switch (format.format()) {
        case JSON -> printJson(snapshot, shown.rows());
        case CSV -> printCsv(shown.rows());
        case TABLE -> printTable(snapshot, shown.rows(), shown.available());
      }
    }
    return ExitCode.OK;
  }

  private static void printJson(SnapshotAnalysis snapshot, List<ClassAggregate> rows)
      throws IOException {
    try (var json = Output.json()) {
      json.writeStartObject();
      json.writeNumberField("totalSize", snapshot.totalSize());
      json.writeNumberField("nodeCount", snapshot.nodeCount());
      json.writeArrayFieldStart("rows");
      for (var row : rows) {
        json.writeStartObject();
        json.writeStringField("className", row.className());
        json.writeNumberField("count", row.count());
        Numbers.writeDistance(json, row.distance());
        json.writeNumberField("shallowSize", row.shallowSize());
        json.writeNumberField("retainedSize", row.retainedSize());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void printCsv(List<ClassAggregate> rows) throws IOException {
    try (var target = Output.text()) {
      var csv = new Csv(target);
      csv.header(HEADER);
      for (var row : rows) {
        csv.text(row.className())
            .number(row.count())
            .word(Numbers.distanceForCsv(row.distance()))
            .number(row.shallowSize())
            .number(row.retainedSize())
            .endLine();
      }
    }
  }

  private void printTable(SnapshotAnalysis snapshot, List<ClassAggregate> rows, int available)
      throws IOException {
    long total = snapshot.totalSize();
    var table =
        new Table("Class", ">Count", ">Distance", ">Shallow size", ">", ">Retained size", ">")
            .leavingOut("Distance");
    for (var row : rows) {
      table.row(
          row.location().isEmpty() ? row.className() : row.className() + " " + row.location(),
          Numbers.grouped(row.count()),
          Numbers.distance(row.distance()),
          ByteSize.format(row.shallowSize()),
          Numbers.share(row.shallowSize(), total),
          ByteSize.format(row.retainedSize()),
          Numbers.share(row.retainedSize(), total));
    }
    try (var target = Output.text()) {
      if (available == 0) {
        target.write(options.nothing(""));
      } else {
        table.print(target);
      }
      var more = available - rows.size();
      target.write(
          "\n"
              + (more > 0 ? Numbers.grouped(more) + " more (--limit 0 shows all). " : "")
              + "Total: "
              + Numbers.grouped(snapshot.nodeCount())
              + " nodes, "
              + ByteSize.format(total)
              + (snapshot.origin().text().isEmpty() ? "" : ", " + snapshot.origin().text())
              + ".\n");
    }
  }
}

package holdfast.cli;

import holdfast.analysis.Statistics;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `holdfast statistics FILE`: the heap by kind of content.
@Command(
    name = "statistics",
    mixinStandardHelpOptions = true,
    description = "Divides the heap by kind of content, as DevTools' Statistics view does.")
final class StatisticsCommand implements Callable<Integer> {
  @Mixin private SnapshotFileArgument file;
  @Mixin private FormatOption format;
  @Mixin private FilterOption filter;

  @Override
  public Integer call() throws IOException {
    var chosen = filter.read();
    try (var snapshot = file.load()) {
      var statistics = snapshot.statistics(chosen, CancelSignal.NEVER);
      switch (format.format()) {
        case JSON -> printJson(statistics);
        case CSV -> printCsv(statistics);
        case TABLE -> printTable(statistics);
      }
    }
    return ExitCode.OK;
  }

  private static Map<String, Long> fields(Statistics statistics) {
    var fields = new LinkedHashMap<String, Long>();
    fields.put("total", statistics.total());
    fields.put("code", statistics.code());
    fields.put("strings", statistics.strings());
    fields.put("jsArrays", statistics.jsArrays());
    fields.put("typedArrays", statistics.typedArrays());
    fields.put("system", statistics.system());
    fields.put("otherJs", statistics.otherJs());
    fields.put("otherNonJs", statistics.otherNonJs());
    return fields;
  }

  private static void printJson(Statistics statistics) throws IOException {
    try (var json = Output.json()) {
      json.writeStartObject();
      for (var field : fields(statistics).entrySet()) {
        json.writeNumberField(field.getKey(), field.getValue());
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void printCsv(Statistics statistics) throws IOException {
    try (var target = Output.text()) {
      var csv = new Csv(target);
      csv.header("category,size");
      for (var field : fields(statistics).entrySet()) {
        csv.word(field.getKey()).number(field.getValue()).endLine();
      }
    }
  }

  private static void printTable(Statistics statistics) throws IOException {
    var table = new Table("Content", ">Size", ">");
    row(table, "Compiled code", statistics.code(), statistics);
    row(table, "Strings", statistics.strings(), statistics);
    row(table, "JavaScript arrays", statistics.jsArrays(), statistics);
    row(table, "Typed arrays", statistics.typedArrays(), statistics);
    row(table, "System objects", statistics.system(), statistics);
    row(table, "Other JavaScript", statistics.otherJs(), statistics);
    row(table, "Other, outside JavaScript", statistics.otherNonJs(), statistics);
    row(table, "Total", statistics.total(), statistics);
    try (var target = Output.text()) {
      table.print(target);
    }
  }

  private static void row(Table table, String label, long size, Statistics statistics) {
    table.row(label, ByteSize.format(size), Numbers.share(size, statistics.total()));
  }
}

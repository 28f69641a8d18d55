package holdfast.cli;

import holdfast.analysis.FirstKeys;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `holdfast dominators FILE [@ID]`: what goes when an object goes, one level down.
@Command(
    name = "dominators",
    mixinStandardHelpOptions = true,
    description =
        "Lists the objects that the root, or the object with the given id, immediately dominates,"
            + " by retained size: all paths from the root to them lead through it.")
final class DominatorsCommand implements Callable<Integer> {
  private static final String NOTHING = "This object dominates nothing.\n";

  private static final String HEADER_BY_CLASS = "className,count,shallowSize,retainedSize";

  private static final Columns<ClassRow> CLASS_COLUMNS =
      new Columns<ClassRow>()
          .text("className", ClassRow::className)
          .amount("count", ClassRow::count)
          .amount("shallowSize", ClassRow::shallowSize)
          .amount("retainedSize", ClassRow::retainedSize);

  @Mixin private OptionalObjectArgument object;
  @Mixin private FormatOption format;
  @Mixin private ObjectRowOptions options;

  @Option(names = "--by-class", description = "Group them by class.")
  private boolean byClass;

  /// Dominated objects of one class.
  private record ClassRow(String className, int count, long shallowSize, long retainedSize) {}

  @Override
  public Integer call() throws IOException {
    options.check(byClass ? HEADER_BY_CLASS : NodesCommand.HEADER);
    try (var snapshot = object.load()) {
      int node = object.find(snapshot);
      if (byClass) {
        var all = snapshot.dominatedBy(node, Integer.MAX_VALUE, CancelSignal.NEVER);
        var chosen = options.filtered(all, snapshot, IntUnaryOperator.identity());
        printClasses(classes(snapshot, chosen.keys()), snapshot.totalSize());
      } else {
        int wanted = options.wanted(format.format(), Integer.MAX_VALUE);
        var first = snapshot.dominatedBy(node, wanted, CancelSignal.NEVER);
        printNodes(snapshot, options.chooseNodes(first, snapshot, format.format()));
      }
    }
    return ExitCode.OK;
  }

  private void printNodes(SnapshotAnalysis snapshot, FirstKeys nodes) throws IOException {
    int[] shown = nodes.keys();
    switch (format.format()) {
      case JSON -> printJson(snapshot, shown);
      case CSV -> {
        try (var target = Output.text()) {
          var csv = new Csv(target);
          csv.header(NodesCommand.HEADER);
          for (int node : shown) {
            NodesCommand.writeColumns(csv, snapshot, node);
            csv.endLine();
          }
        }
      }
      case TABLE -> {
        try (var target = Output.text()) {
          if (nodes.available() == 0) {
            target.write(options.nothing(NOTHING));
            return;
          }
          NodeRows.table(snapshot, shown).print(target);
          if (nodes.available() > shown.length) {
            target.write(
                "\n"
                    + Numbers.grouped(nodes.available() - shown.length)
                    + " more objects (--limit 0 shows all, --by-class groups them).\n");
          }
        }
      }
    }
  }

  private static void printJson(SnapshotAnalysis snapshot, int[] nodes) throws IOException {
    var graph = snapshot.graph();
    try (var json = Output.json()) {
      json.writeStartArray();
      for (int node : nodes) {
        json.writeStartObject();
        json.writeNumberField("id", graph.nodeId(node));
        json.writeStringField("name", snapshot.name(node));
        json.writeStringField("type", graph.typeName(node));
        json.writeStringField("className", snapshot.className(node));
        Numbers.writeDistance(json, snapshot.distance(node));
        json.writeNumberField("shallowSize", snapshot.shallowSize(node));
        json.writeNumberField("retainedSize", snapshot.retainedSize(node));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static List<ClassRow> classes(SnapshotAnalysis snapshot, int[] nodes) {
    var sums = new HashMap<String, ClassRow>();
    for (int node : nodes) {
      sums.merge(
          snapshot.className(node),
          new ClassRow(
              snapshot.className(node), 1, snapshot.shallowSize(node), snapshot.retainedSize(node)),
          (a, b) ->
              new ClassRow(
                  a.className,
                  a.count + b.count,
                  a.shallowSize + b.shallowSize,
                  a.retainedSize + b.retainedSize));
    }
    var rows = new ArrayList<>(sums.values());
    rows.sort(
        Comparator.comparingLong(ClassRow::retainedSize)
            .reversed()
            .thenComparing(ClassRow::className));
    return rows;
  }

  private void printClasses(List<ClassRow> rows, long total) throws IOException {
    var chosen = options.rows().choose(rows, ClassRow::className, CLASS_COLUMNS, format.format());
    var shown = chosen.rows();
    switch (format.format()) {
      case JSON -> {
        try (var json = Output.json()) {
          json.writeStartArray();
          for (var row : shown) {
            json.writeStartObject();
            json.writeStringField("className", row.className);
            json.writeNumberField("count", row.count);
            json.writeNumberField("shallowSize", row.shallowSize);
            json.writeNumberField("retainedSize", row.retainedSize);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeRaw('\n');
        }
      }
      case CSV -> {
        try (var target = Output.text()) {
          var csv = new Csv(target);
          csv.header(HEADER_BY_CLASS);
          for (var row : shown) {
            csv.text(row.className)
                .number(row.count)
                .number(row.shallowSize)
                .number(row.retainedSize)
                .endLine();
          }
        }
      }
      case TABLE -> {
        var table = new Table("Class", ">Count", ">Shallow size", ">Retained size", ">");
        for (var row : shown) {
          table.row(
              row.className,
              Numbers.grouped(row.count),
              ByteSize.format(row.shallowSize),
              ByteSize.format(row.retainedSize),
              Numbers.share(row.retainedSize, total));
        }
        try (var target = Output.text()) {
          if (chosen.available() == 0) {
            target.write(options.nothing(NOTHING));
            return;
          }
          table.print(target);
          target.write(RowLimit.more(chosen.available(), shown.size()));
        }
      }
    }
  }
}

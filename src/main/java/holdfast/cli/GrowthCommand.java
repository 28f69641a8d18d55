package holdfast.cli;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.CaptureOrder;
import holdfast.comparison.ClassGrowth;
import holdfast.comparison.GrowthTable;
import holdfast.comparison.RetainedSet;
import holdfast.comparison.RetentionTree;
import holdfast.findings.ContainerGrowth;
import holdfast.findings.ContainerTable;
import holdfast.progress.CancelSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `holdfast growth A B C`: classes and living containers over several captures.
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    description = {
      "Lists how the classes of one process grew over two or more captures, by what was gained,"
          + " and",
      "which containers that live in several captures gained or lost entries.",
      "Born counts objects allocated between the first capture and the last but one that are alive",
      "in the last: those that stayed."
    })
final class GrowthCommand implements Callable<Integer> {
  private static final int CONTAINERS = 30;

  @Parameters(
      arity = "2..*",
      paramLabel = "FILE",
      description = "Snapshots of one process, in any order.")
  private List<Path> files;

  @Option(names = "--always", description = "Only classes that grew in every interval.")
  private boolean always;

  @Option(names = "--born", description = "Only classes with objects that were born and stayed.")
  private boolean born;

  @Option(
      names = "--hide-engine",
      description = {
        "No classes in parentheses (code, hidden classes, strings and the like) and none called",
        "system / something."
      })
  private boolean hideEngine;

  @Option(
      names = "--survivors",
      paramLabel = "CLASS",
      description = "What holds the objects of one class that were born and stayed, instead.")
  private String survivors;

  @Spec private CommandSpec command;
  @Mixin private FormatOption format;
  @Mixin private RowLimit limit;

  @Override
  public Integer call() throws IOException {
    var snapshots = new ArrayList<SnapshotAnalysis>();
    try {
      for (var file : files) {
        snapshots.add(SnapshotFileArgument.load(file));
      }
      var order = CaptureOrder.of(snapshots, CancelSignal.NEVER);
      var table = GrowthTable.compute(order.snapshots(), CancelSignal.NEVER);
      if (survivors != null) {
        printSurvivors(order, table);
        return ExitCode.OK;
      }
      var rows = table.rows().stream().filter(this::isWanted).toList();
      var shown = rows.subList(0, limit.rows(rows.size(), format.format(), Integer.MAX_VALUE));
      List<ContainerGrowth> containers =
          order.isOneProcess()
              ? ContainerTable.compute(order.snapshots(), CancelSignal.NEVER).first(CONTAINERS)
              : List.of();
      switch (format.format()) {
        case JSON -> GrowthRows.printJson(order, shown, containers);
        case CSV -> GrowthRows.printCsv(shown, files.size());
        case TABLE -> GrowthRows.printTable(order, shown, rows.size(), containers);
      }
    } finally {
      snapshots.forEach(SnapshotAnalysis::close);
    }
    return ExitCode.OK;
  }

  private boolean isWanted(ClassGrowth row) {
    return (!always || row.grewAlways())
        && (!born || row.bornCount() > 0)
        && !(hideEngine && row.isOfEngine());
  }

  private void printSurvivors(CaptureOrder order, GrowthTable table) throws IOException {
    if (!order.isOneProcess()) {
      throw new ParameterException(
          command.commandLine(),
          "the captures are of different processes: ids do not tell which objects stayed");
    }
    var nodes = new IntArrayList();
    boolean isKnown = false;
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.rows().get(row).className().equals(survivors)) {
        isKnown = true;
        nodes.addAll(table.bornNodes(row, CancelSignal.NEVER));
      }
    }
    if (!isKnown) {
      throw new ParameterException(command.commandLine(), "no class '" + survivors + "'");
    }
    var set = RetainedSet.of(order.snapshots().getLast(), nodes.toArray());
    var tree = RetentionTree.compute(List.of(set), () -> {}, CancelSignal.NEVER);
    new SurvivorRows(tree).print(format.format(), limit);
  }
}

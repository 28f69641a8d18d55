package holdfast.cli;

import holdfast.comparison.ClassGrowth;
import holdfast.comparison.RetainedSet;
import holdfast.comparison.RetentionTree;
import holdfast.progress.CancelSignal;
import holdfast.report.GrowthAnswer;
import java.io.IOException;
import java.nio.file.Path;
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
      "Lists how classes grew over two or more captures, by what was gained, and which containers"
          + " that live in several captures gained or lost entries.",
      "Born counts objects allocated between the first capture and the last but one that are alive"
          + " in the last: those that stayed. Captures of different processes are compared by"
          + " structure: classes by name, script and line, containers by the names on the way to"
          + " them."
    })
final class GrowthCommand implements Callable<Integer> {
  @Parameters(
      arity = "2..*",
      paramLabel = "FILE",
      description = "Snapshots; those of one process may stand in any order.")
  private List<Path> files;

  @Option(names = "--always", description = "Only classes that grew in every interval.")
  private boolean always;

  @Option(names = "--born", description = "Only classes with objects that were born and stayed.")
  private boolean born;

  @Option(
      names = "--hide-engine",
      description =
          "No classes in parentheses (code, hidden classes, strings and the like) and none called"
              + " system / something.")
  private boolean hideEngine;

  @Option(
      names = "--embedder",
      description =
          "Lists the embedder's objects too, by class. They get new ids in every capture of Node.js"
              + " and are matched by name and place.")
  private boolean embedder;

  @Option(
      names = "--survivors",
      paramLabel = "CLASS",
      description = "What holds the objects of one class that were born and stayed, instead.")
  private String survivors;

  @Spec private CommandSpec command;
  @Mixin private IndexOption index;
  @Mixin private FormatOption format;
  @Mixin private ObjectRowOptions options;

  @Override
  public Integer call() throws IOException {
    options.check(survivors == null ? GrowthRows.header(files.size()) : SurvivorRows.HEADER);
    try (var snapshots = LoadedSnapshots.load(files, index)) {
      print(GrowthAnswer.of(snapshots.list(), options.filter(), CancelSignal.NEVER));
    }
    return ExitCode.OK;
  }

  private void print(GrowthAnswer answer) throws IOException {
    if (survivors != null) {
      printSurvivors(answer);
      return;
    }
    var rows = answer.classes().rows().stream().filter(this::isWanted).toList();
    var shown =
        options
            .rows()
            .choose(
                rows, ClassGrowth::className, GrowthRows.columns(files.size()), format.format());
    switch (format.format()) {
      case JSON -> GrowthRows.printJson(answer, shown.rows(), embedder);
      case CSV -> GrowthRows.printCsv(shown.rows(), files.size());
      case TABLE -> GrowthRows.printTable(answer, shown, options, embedder);
    }
  }

  private boolean isWanted(ClassGrowth row) {
    return (!always || row.grewAlways())
        && (!born || row.bornCount() > 0)
        && !(hideEngine && row.isOfEngine());
  }

  private void printSurvivors(GrowthAnswer answer) throws IOException {
    if (!answer.isOneProcess()) {
      throw new ParameterException(
          command.commandLine(),
          "the captures are of different processes: ids do not tell which objects stayed");
    }
    var table = answer.classes();
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
    var set = RetainedSet.of(answer.order().snapshots().getLast(), nodes.toArray());
    var tree = RetentionTree.compute(List.of(set), () -> {}, CancelSignal.NEVER);
    new SurvivorRows(tree).print(format.format(), options);
  }
}

package holdfast.cli;

import holdfast.progress.CancelSignal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `holdfast contents FILE @ID`: what an object refers to.
@Command(
    name = "contents",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what an object refers to, by retained size.",
      "JSON and CSV stop at 1,000 rows, as DevTools' first page does, unless --limit says"
          + " otherwise."
    })
final class ContentsCommand implements Callable<Integer> {
  @Mixin private ObjectArgument object;
  @Mixin private FormatOption format;
  @Mixin private ObjectRowOptions options;

  @Override
  public Integer call() throws IOException {
    options.check(EdgeRows.HEADER);
    try (var snapshot = object.load()) {
      int wanted = options.wanted(format.format(), EdgeRows.FIRST_PAGE);
      var first = snapshot.edges().contents(object.find(snapshot), wanted, CancelSignal.NEVER);
      var rows =
          new EdgeRows(
              snapshot,
              snapshot.graph()::edgeTarget,
              edge -> snapshot.distance(snapshot.graph().edgeTarget(edge)));
      var edges = rows.choose(first, options, format.format());
      switch (format.format()) {
        case JSON -> rows.printJson(edges.keys());
        case CSV -> rows.printCsv(edges.keys());
        case TABLE -> printTable(rows, edges.keys(), edges.available());
      }
    }
    return ExitCode.OK;
  }

  private void printTable(EdgeRows rows, int[] edges, int available) throws IOException {
    try (var target = Output.text()) {
      if (available == 0) {
        target.write(options.nothing("This object refers to nothing.\n"));
        return;
      }
      rows.printTable(target, edges, "To");
      if (available > edges.length) {
        target.write(
            "\n" + Numbers.grouped(available - edges.length) + " more (--limit 0 shows all).\n");
      }
    }
  }
}

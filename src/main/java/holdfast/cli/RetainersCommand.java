package holdfast.cli;

import holdfast.analysis.FirstKeys;
import holdfast.progress.CancelSignal;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `holdfast retainers FILE @ID`: what holds an object, and through which edge.
@Command(
    name = "retainers",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what holds an object, closest to the roots first.",
      "JSON and CSV stop at 1,000 rows, as DevTools' first page does, unless --limit says"
          + " otherwise."
    })
final class RetainersCommand implements Callable<Integer> {
  @Mixin private ObjectArgument object;
  @Mixin private FormatOption format;
  @Mixin private ObjectRowOptions options;

  @Option(
      names = "--ignore",
      paramLabel = "@ID",
      split = ",",
      converter = ObjectArgument.IdConverter.class,
      description = "Objects to leave out, as if they did not exist: shows which ways remain.")
  private long[] ignored = {};

  @Override
  public Integer call() throws IOException {
    options.check(EdgeRows.HEADER);
    try (var snapshot = object.load()) {
      int node = object.find(snapshot);
      int wanted = options.wanted(format.format(), EdgeRows.FIRST_PAGE);
      FirstKeys edges;
      IntUnaryOperator distance;
      if (ignored.length == 0) {
        edges = snapshot.edges().retainers(node, wanted, CancelSignal.NEVER);
        distance = edge -> snapshot.distance(snapshot.graph().edgeSource(edge));
      } else {
        int[] nodes = Arrays.stream(ignored).mapToInt(id -> object.find(snapshot, id)).toArray();
        var without = snapshot.edges().ignoring(nodes, CancelSignal.NEVER);
        edges = snapshot.edges().retainers(node, without, wanted, CancelSignal.NEVER);
        distance = edge -> without.ofRetainer(edge, snapshot.graph().edgeSource(edge));
      }
      print(edges, new EdgeRows(snapshot, snapshot.graph()::edgeSource, distance));
    }
    return ExitCode.OK;
  }

  private void print(FirstKeys first, EdgeRows rows) throws IOException {
    var edges = rows.choose(first, options, format.format());
    switch (format.format()) {
      case JSON -> rows.printJson(edges.keys());
      case CSV -> rows.printCsv(edges.keys());
      case TABLE -> printTable(rows, edges.keys(), edges.available());
    }
  }

  private void printTable(EdgeRows rows, int[] edges, int available) throws IOException {
    try (var target = Output.text()) {
      if (available == 0) {
        target.write(
            options.nothing("Nothing but the root or weak references holds this object.\n"));
        return;
      }
      rows.printTable(target, edges, "In");
      target.write(RowLimit.more(available, edges.length));
    }
  }
}

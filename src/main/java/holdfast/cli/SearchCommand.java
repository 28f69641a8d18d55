package holdfast.cli;

import holdfast.analysis.FirstKeys;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.TextMatch;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `holdfast search FILE TEXT`: objects by name.
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Finds objects whose name contains a text: class and function names, texts of strings,"
          + " properties of plain objects.",
      "JSON is the list of their ids. @ID finds that object."
    })
final class SearchCommand implements Callable<Integer> {
  @Mixin private SnapshotFileArgument file;

  @Parameters(index = "1", paramLabel = "TEXT", description = "What to look for.")
  private String text;

  @Mixin private FormatOption format;
  @Mixin private ObjectRowOptions options;

  @Option(names = "--case-sensitive", description = "Tell capitals from small letters.")
  private boolean caseSensitive;

  @Override
  public Integer call() throws IOException {
    options.check(NodesCommand.HEADER);
    try (var snapshot = file.load()) {
      int[] nodes = find(snapshot, text.trim());
      var first =
          options.chooseNodes(new FirstKeys(nodes, nodes.length), snapshot, format.format());
      int[] shown = first.keys();
      switch (format.format()) {
        case JSON -> printJson(snapshot, shown);
        case CSV -> printCsv(snapshot, shown);
        case TABLE -> printTable(snapshot, shown, first.available());
      }
    }
    return ExitCode.OK;
  }

  private int[] find(SnapshotAnalysis snapshot, String wanted) {
    if (wanted.isEmpty()) {
      return new int[0];
    }
    if (wanted.matches("@[0-9]{1,18}")) {
      int node = snapshot.graph().nodeOf(Long.parseLong(wanted.substring(1)));
      return node == HeapGraph.NO_NODE ? new int[0] : new int[] {node};
    }
    return snapshot.search(new TextMatch(wanted, caseSensitive), CancelSignal.NEVER);
  }

  private static void printJson(SnapshotAnalysis snapshot, int[] nodes) throws IOException {
    try (var json = Output.json()) {
      json.writeStartArray();
      for (int node : nodes) {
        json.writeNumber(snapshot.graph().nodeId(node));
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void printCsv(SnapshotAnalysis snapshot, int[] nodes) throws IOException {
    try (var target = Output.text()) {
      var csv = new Csv(target);
      csv.header(NodesCommand.HEADER);
      for (int node : nodes) {
        NodesCommand.writeColumns(csv, snapshot, node);
        csv.endLine();
      }
    }
  }

  private void printTable(SnapshotAnalysis snapshot, int[] nodes, int available)
      throws IOException {
    try (var target = Output.text()) {
      if (available == 0) {
        target.write(options.nothing("Nothing found.\n"));
        return;
      }
      NodeRows.table(snapshot, nodes).print(target);
      target.write(
          "\n"
              + Numbers.grouped(available)
              + (available == 1 ? " object" : " objects")
              + (available > nodes.length ? " (--limit 0 shows all)" : "")
              + ", "
              + ByteSize.format(Arrays.stream(nodes).mapToLong(snapshot::shallowSize).sum())
              + " shallow"
              + (available > nodes.length ? " in those shown" : "")
              + ".\n");
    }
  }
}

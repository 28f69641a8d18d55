package holdfast.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import holdfast.analysis.ModuleFiles;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SourceLocation;
import holdfast.report.ByteSize;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `holdfast node FILE @ID`: all that is known about one object.
@Command(
    name = "node",
    mixinStandardHelpOptions = true,
    description = "Tells everything about one object: class, sizes, distance, dominator, source.")
final class NodeCommand implements Callable<Integer> {
  private static final int TEXT_LIMIT = 400;

  @Mixin private ObjectArgument object;
  @Mixin private FormatOption format;

  @Override
  public Integer call() throws IOException {
    try (var snapshot = object.load()) {
      int node = object.find(snapshot);
      switch (format.format()) {
        case JSON -> printJson(snapshot, node);
        case CSV -> printCsv(snapshot, node);
        case TABLE -> printTable(snapshot, node);
      }
    }
    return ExitCode.OK;
  }

  private static void printJson(SnapshotAnalysis snapshot, int node) throws IOException {
    try (var json = Output.json()) {
      json.writeStartObject();
      NodesCommand.writeFields(json, snapshot, node);
      var source = ModuleFiles.locationOf(snapshot, node);
      if (source.isPresent()) {
        writeSource(json, source.get());
      } else {
        json.writeNullField("source");
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void writeSource(JsonGenerator json, SourceLocation source) throws IOException {
    json.writeObjectFieldStart("source");
    json.writeStringField("file", source.file());
    json.writeNumberField("line", source.line());
    json.writeNumberField("column", source.column());
    json.writeEndObject();
  }

  private static void printCsv(SnapshotAnalysis snapshot, int node) throws IOException {
    try (var target = Output.text()) {
      var csv = new Csv(target);
      csv.header(NodesCommand.HEADER + ",source");
      NodesCommand.writeColumns(csv, snapshot, node);
      csv.text(ModuleFiles.locationOf(snapshot, node).map(SourceLocation::toString).orElse(""))
          .endLine();
    }
  }

  private static void printTable(SnapshotAnalysis snapshot, int node) throws IOException {
    var graph = snapshot.graph();
    int dominator = snapshot.dominatorOf(node);
    try (var target = Output.text()) {
      line(target, "Id", "@" + graph.nodeId(node));
      line(target, "Name", NodeText.of(snapshot, node));
      line(target, "Type", graph.typeName(node));
      line(target, "Class", snapshot.className(node));
      line(target, "Distance", Numbers.distance(snapshot.distance(node)));
      line(target, "Shallow size", size(snapshot.shallowSize(node)));
      line(
          target,
          "Retained size",
          size(snapshot.retainedSize(node))
              + ", "
              + Numbers.share(snapshot.retainedSize(node), snapshot.totalSize())
              + " of the heap");
      line(
          target,
          "Dominator",
          "@"
              + graph.nodeId(dominator)
              + " "
              + TerminalText.shorten(NodeText.of(snapshot, dominator), 80));
      line(target, "Detachedness", graph.detachedness(node).name().toLowerCase(Locale.ROOT));
      line(
          target,
          "Source",
          ModuleFiles.locationOf(snapshot, node)
              .map(SourceLocation::toString)
              .orElse("not in the snapshot"));
    }
  }

  private static String size(long bytes) {
    return bytes < 1000
        ? ByteSize.exact(bytes)
        : ByteSize.format(bytes) + " (" + ByteSize.exact(bytes) + ")";
  }

  private static void line(java.io.Writer target, String label, String value) throws IOException {
    target.write(String.format("%-14s %s%n", label, TerminalText.shorten(value, TEXT_LIMIT)));
  }
}

package holdfast.cli;

import holdfast.analysis.Definitions;
import holdfast.analysis.SourceText;
import holdfast.progress.CancelSignal;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `holdfast source FILE @ID`: the lines in which a function, an object's class, the function of a
/// scope or a module was written.
@Command(
    name = "source",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the source lines of a function, an object's class, a scope or a module.",
      "V8 writes the first 1,024 characters of a script into a snapshot; where the lines lie behind"
          + " them, they are read from the script's file, if it is on this machine and starts as"
          + " the snapshot says. To have all in the snapshot, run node"
          + " --heap-snapshot-string-limit=100000000."
    })
final class SourceCommand implements Callable<Integer> {
  private static final int TABLE_WIDTH = 160;
  private static final int MACHINE_WIDTH = 2_000;

  @Mixin private ObjectArgument object;
  @Mixin private FormatOption format;

  @Option(
      names = "--context",
      paramLabel = "N",
      defaultValue = "10",
      description = "Lines before and after the one that is looked for; ${DEFAULT-VALUE} at first.")
  private int context;

  @Override
  public Integer call() throws IOException {
    try (var snapshot = object.load()) {
      int node = object.find(snapshot);
      var definition = Definitions.of(snapshot, node, CancelSignal.NEVER);
      var text = definition.flatMap(found -> SourceText.of(snapshot, found, CancelSignal.NEVER));
      var answer = new SourceAnswer(snapshot, node, definition.orElse(null), text.orElse(null));
      switch (format.format()) {
        case JSON -> printJson(answer);
        case CSV -> printCsv(answer);
        case TABLE -> printTable(answer);
      }
    }
    return ExitCode.OK;
  }

  private void printJson(SourceAnswer answer) throws IOException {
    var definition = answer.definition();
    try (var json = Output.json()) {
      json.writeStartObject();
      json.writeNumberField("id", answer.snapshot().graph().nodeId(answer.node()));
      if (definition != null) {
        json.writeStringField("kind", word(definition.kind()));
        json.writeStringField("name", definition.name());
        json.writeObjectFieldStart("source");
        json.writeStringField("file", definition.location().file());
        json.writeNumberField("line", definition.location().line());
        json.writeNumberField("column", definition.location().column());
        json.writeEndObject();
      } else {
        json.writeNullField("source");
      }
      json.writeStringField("text", answer.text() == null ? "none" : word(answer.text().extent()));
      json.writeArrayFieldStart("lines");
      for (var line : answer.lines(context, MACHINE_WIDTH)) {
        json.writeStartObject();
        json.writeNumberField("line", line.number());
        json.writeNumberField("column", line.column());
        json.writeStringField("text", line.text());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void printCsv(SourceAnswer answer) throws IOException {
    try (var target = Output.text()) {
      var csv = new Csv(target);
      csv.header("line,column,text");
      for (var line : answer.lines(context, MACHINE_WIDTH)) {
        csv.number(line.number()).number(line.column()).text(line.text()).endLine();
      }
    }
  }

  private void printTable(SourceAnswer answer) throws IOException {
    try (var target = Output.text()) {
      if (answer.definition() == null) {
        target.write(answer.why() + "\n");
        return;
      }
      target.write(TerminalText.clean(answer.title()) + "\n");
      target.write(TerminalText.clean(answer.note()) + "\n");
      var lines = answer.lines(context, TABLE_WIDTH);
      if (!lines.isEmpty()) {
        target.write('\n');
        int width = String.valueOf(lines.getLast().number()).length();
        for (var line : lines) {
          write(target, line, width, line.number() == answer.definition().location().line());
        }
      }
    }
  }

  private static void write(Writer target, SourceExcerpt.Line line, int width, boolean isWanted)
      throws IOException {
    var text = TerminalText.clean(line.text().replace("\t", "    "));
    var row =
        String.format(
            "%s %" + width + "d  %s%s%s",
            isWanted ? ">" : " ",
            line.number(),
            line.startsLine() ? "" : "…",
            text,
            line.isWhole() ? "" : "…");
    target.write(row.stripTrailing() + "\n");
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

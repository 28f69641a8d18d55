package holdfast.cli;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.ClassGrowth;
import holdfast.comparison.GrowthTable;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import java.io.IOException;
import java.util.List;

/// Prints two captures compared by class, script and line.
final class StructuralRows {
  static final String HEADER =
      "className,baseCount,targetCount,deltaCount,baseShallowSize,targetShallowSize,sizeDelta,"
          + "baseRetainedSize,targetRetainedSize";

  private StructuralRows() {}

  private static Columns<ClassGrowth> columns() {
    return new Columns<ClassGrowth>()
        .text("className", ClassGrowth::className)
        .amount("baseCount", row -> row.counts().getFirst())
        .amount("targetCount", row -> row.counts().getLast())
        .amount("deltaCount", ClassGrowth::countDelta)
        .amount("baseShallowSize", row -> row.shallowSizes().getFirst())
        .amount("targetShallowSize", row -> row.shallowSizes().getLast())
        .amount("sizeDelta", ClassGrowth::sizeDelta)
        .amount("baseRetainedSize", row -> row.retainedSizes().getFirst())
        .amount("targetRetainedSize", row -> row.retainedSizes().getLast());
  }

  /// O(nodes of both).
  static void print(
      List<SnapshotAnalysis> pair,
      List<String> notes,
      OutputFormat format,
      ObjectRowOptions options)
      throws IOException {
    var rows =
        GrowthTable.computeByStructure(pair, options.filter(), CancelSignal.NEVER).rows().stream()
            .filter(row -> row.countDelta() != 0 || row.sizeDelta() != 0)
            .toList();
    var shown = options.rows().choose(rows, ClassGrowth::className, columns(), format);
    switch (format) {
      case JSON -> printJson(shown.rows(), notes);
      case CSV -> printCsv(shown.rows());
      case TABLE -> printTable(shown, notes, options);
    }
  }

  private static void printJson(List<ClassGrowth> rows, List<String> notes) throws IOException {
    try (var json = Output.json()) {
      json.writeStartObject();
      json.writeStringField("matchedBy", "structure");
      json.writeArrayFieldStart("notes");
      for (var note : notes) {
        json.writeString(note);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("rows");
      for (var row : rows) {
        json.writeStartObject();
        json.writeStringField("className", row.className());
        json.writeNumberField("baseCount", row.counts().getFirst());
        json.writeNumberField("targetCount", row.counts().getLast());
        json.writeNumberField("deltaCount", row.countDelta());
        json.writeNumberField("baseShallowSize", row.shallowSizes().getFirst());
        json.writeNumberField("targetShallowSize", row.shallowSizes().getLast());
        json.writeNumberField("sizeDelta", row.sizeDelta());
        json.writeNumberField("baseRetainedSize", row.retainedSizes().getFirst());
        json.writeNumberField("targetRetainedSize", row.retainedSizes().getLast());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void printCsv(List<ClassGrowth> rows) throws IOException {
    try (var output = Output.text()) {
      var csv = new Csv(output);
      csv.header(HEADER);
      for (var row : rows) {
        csv.text(row.className())
            .number(row.counts().getFirst())
            .number(row.counts().getLast())
            .number(row.countDelta())
            .number(row.shallowSizes().getFirst())
            .number(row.shallowSizes().getLast())
            .number(row.sizeDelta())
            .number(row.retainedSizes().getFirst())
            .number(row.retainedSizes().getLast())
            .endLine();
      }
    }
  }

  private static void printTable(
      RowOptions.Shown<ClassGrowth> shown, List<String> notes, ObjectRowOptions options)
      throws IOException {
    try (var output = Output.text()) {
      NoteLines.print(output, notes);
      if (shown.available() == 0) {
        output.write(options.nothing("Both have the same objects by class.\n"));
        return;
      }
      var table =
          new Table("Class", ">Objects", ">Delta", ">Shallow size", ">Size delta")
              .leavingOut("Shallow size");
      for (var row : shown.rows()) {
        table.row(
            row.className(),
            Numbers.grouped(row.counts().getFirst())
                + " → "
                + Numbers.grouped(row.counts().getLast()),
            Numbers.signed(row.countDelta()),
            ByteSize.format(row.shallowSizes().getFirst())
                + " → "
                + ByteSize.format(row.shallowSizes().getLast()),
            (row.sizeDelta() > 0 ? "+" : "") + ByteSize.format(row.sizeDelta()));
      }
      table.print(output);
      output.write(RowLimit.more(shown.available(), shown.rows().size()));
    }
  }
}

package holdfast.cli;

import holdfast.comparison.ClassGrowth;
import holdfast.findings.ContainerGrowth;
import holdfast.report.ByteSize;
import holdfast.report.GrowthAnswer;
import holdfast.report.GrowthJson;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// Prints how classes and containers grew.
final class GrowthRows {
  private GrowthRows() {}

  static void printJson(GrowthAnswer answer, List<ClassGrowth> rows, boolean withEmbedder)
      throws IOException {
    try (var json = Output.json()) {
      json.writeStartObject();
      json.writeArrayFieldStart("snapshots");
      for (var snapshot : answer.order().snapshots()) {
        json.writeString(snapshot.file().toString());
      }
      json.writeEndArray();
      json.writeBooleanField("sameProcess", answer.isOneProcess());
      json.writeStringField("matchedBy", answer.isOneProcess() ? "id" : "structure");
      json.writeArrayFieldStart("sharedIdsOfOneClass");
      for (var link : answer.order().links()) {
        json.writeNumber(link.share());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("notes");
      for (var note : answer.notes()) {
        json.writeString(note);
      }
      json.writeEndArray();
      GrowthJson.write(json, rows, answer.containers());
      json.writeNumberField("renumberedEmbedderObjects", answer.embedder().renumberedCount());
      if (withEmbedder) {
        EmbedderRows.write(json, answer.embedder());
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /// The names of the columns: of what every capture has, one per capture.
  static String header(int captures) {
    var header = new StringBuilder("className");
    for (var column : List.of("count", "shallowSize", "retainedSize")) {
      for (int i = 1; i <= captures; i++) {
        header.append(',').append(column).append(i);
      }
    }
    return header
        .append(",bornCount,bornSize,bornRetainedSize,grownCount,gainedInPlace,diedCount")
        .toString();
  }

  static Columns<ClassGrowth> columns(int captures) {
    var columns = new Columns<ClassGrowth>().text("className", ClassGrowth::className);
    for (int i = 0; i < captures; i++) {
      int capture = i;
      columns
          .amount("count" + (i + 1), row -> row.counts().get(capture))
          .amount("shallowSize" + (i + 1), row -> row.shallowSizes().get(capture))
          .amount("retainedSize" + (i + 1), row -> row.retainedSizes().get(capture));
    }
    return columns
        .amount("bornCount", ClassGrowth::bornCount)
        .amount("bornSize", ClassGrowth::bornSize)
        .amount("bornRetainedSize", ClassGrowth::bornRetainedSize)
        .amount("grownCount", ClassGrowth::grownCount)
        .amount("gainedInPlace", ClassGrowth::gainedInPlace)
        .amount("diedCount", ClassGrowth::diedCount);
  }

  static void printCsv(List<ClassGrowth> rows, int captures) throws IOException {
    try (var output = Output.text()) {
      var csv = new Csv(output);
      csv.header(header(captures));
      for (var row : rows) {
        csv.text(row.className());
        for (var numbers : List.of(row.counts(), row.shallowSizes(), row.retainedSizes())) {
          for (var number : numbers) {
            csv.number(number.longValue());
          }
        }
        csv.number(row.bornCount())
            .number(row.bornSize())
            .number(row.bornRetainedSize())
            .number(row.grownCount())
            .number(row.gainedInPlace())
            .number(row.diedCount())
            .endLine();
      }
    }
  }

  static void printTable(
      GrowthAnswer answer,
      RowOptions.Shown<ClassGrowth> shown,
      ObjectRowOptions options,
      boolean withEmbedder)
      throws IOException {
    try (var output = Output.text()) {
      NoteLines.print(output, answer.notes());
      var table =
          new Table(
                  "Class",
                  ">Objects",
                  ">Shallow size",
                  ">Retained size",
                  ">Size delta",
                  ">Born",
                  ">Grown",
                  ">Died")
              .leavingOut("Died", "Grown", "Shallow size", "Born", "Retained size");
      for (var row : shown.rows()) {
        table.row(
            row.className(),
            row.counts().stream().map(Numbers::grouped).collect(Collectors.joining(" → ")),
            sizes(row.shallowSizes()),
            sizes(row.retainedSizes()),
            (row.sizeDelta() > 0 ? "+" : "") + ByteSize.format(row.sizeDelta()),
            Numbers.grouped(row.bornCount()),
            Numbers.grouped(row.grownCount()),
            Numbers.grouped(row.diedCount()));
      }
      if (shown.available() == 0) {
        output.write(options.nothing("Nothing found.\n"));
      } else {
        table.print(output);
      }
      output.write(RowLimit.more(shown.available(), shown.rows().size()));
      if (!answer.containers().isEmpty()) {
        output.write("\n");
        printContainers(answer.containers()).print(output);
      }
      EmbedderRows.print(output, answer.embedder(), withEmbedder, "--embedder lists them");
    }
  }

  private static Table printContainers(List<ContainerGrowth> containers) {
    var table =
        new Table("Container", ">Id", ">Entries", ">Retained size", "Path")
            .leavingOut("Retained size");
    for (var container : containers) {
      table.row(
          container.container().className() + " " + container.container().edgeName(),
          "@" + container.container().nodeId(),
          container.entries().stream().map(Numbers::grouped).collect(Collectors.joining(" → ")),
          sizes(container.retainedSizes()),
          GrowthJson.path(container));
    }
    return table;
  }

  private static String sizes(List<Long> sizes) {
    return sizes.stream().map(ByteSize::format).collect(Collectors.joining(" → "));
  }
}

package holdfast.cli;

import holdfast.comparison.HolderGroup;
import holdfast.comparison.RetentionTree;
import holdfast.report.ByteSize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Prints objects of one class by what holds them.
final class SurvivorRows {
  static final String HEADER =
      "objects,shallowSize,retainedSize,edgeName,holderClass,holders,holderId,path";

  private final RetentionTree tree;

  SurvivorRows(RetentionTree tree) {
    this.tree = tree;
  }

  void print(OutputFormat format, ObjectRowOptions options) throws IOException {
    var groups = HolderGroup.of(tree);
    var shown =
        options.rows().choose(groups, group -> tree.className(holder(group)), columns(), format);
    switch (format) {
      case JSON -> printJson(shown.rows());
      case CSV -> printCsv(shown.rows());
      case TABLE -> printTable(shown.rows(), shown.available(), options);
    }
  }

  private Columns<HolderGroup> columns() {
    return new Columns<HolderGroup>()
        .amount("objects", group -> group.nodes().length)
        .amount("shallowSize", HolderGroup::shallowSize)
        .amount("retainedSize", HolderGroup::retainedSize)
        .text("edgeName", group -> tree.link(group.place()).name())
        .text("holderClass", group -> tree.className(holder(group)))
        .amount("holders", HolderGroup::holders)
        .number("holderId", group -> isOne(group) ? holderId(group) : Long.MAX_VALUE)
        .text("path", group -> String.join(" > ", path(group)));
  }

  private int holder(HolderGroup group) {
    return tree.parent(group.place());
  }

  private boolean isOne(HolderGroup group) {
    return group.holders() == 1;
  }

  private long holderId(HolderGroup group) {
    return tree.snapshot().graph().nodeId(tree.example(holder(group)));
  }

  /// `Registry > bySession :: Map`, of a long way its end.
  private List<String> path(HolderGroup group) {
    var path = new ArrayList<String>();
    for (int place : tree.way(holder(group))) {
      var link = tree.link(place).name();
      path.add(link.isEmpty() ? tree.className(place) : link + " :: " + tree.className(place));
    }
    return path;
  }

  private void printJson(List<HolderGroup> groups) throws IOException {
    try (var json = Output.json()) {
      json.writeStartArray();
      for (var group : groups) {
        json.writeStartObject();
        json.writeNumberField("objects", group.nodes().length);
        json.writeNumberField("shallowSize", group.shallowSize());
        json.writeNumberField("retainedSize", group.retainedSize());
        json.writeStringField("edgeName", tree.link(group.place()).name());
        json.writeStringField("holderClass", tree.className(holder(group)));
        json.writeStringField("holderEdgeName", tree.link(holder(group)).name());
        json.writeNumberField("holders", group.holders());
        if (isOne(group)) {
          json.writeNumberField("holderId", holderId(group));
        } else {
          json.writeNullField("holderId");
        }
        json.writeArrayFieldStart("ids");
        for (int node : group.nodes()) {
          json.writeNumber(tree.snapshot().graph().nodeId(node));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("path");
        for (var step : path(group)) {
          json.writeString(step);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private void printCsv(List<HolderGroup> groups) throws IOException {
    try (var target = Output.text()) {
      var csv = new Csv(target);
      csv.header(HEADER);
      for (var group : groups) {
        csv.number(group.nodes().length)
            .number(group.shallowSize())
            .number(group.retainedSize())
            .text(tree.link(group.place()).name())
            .text(tree.className(holder(group)))
            .number(group.holders())
            .word(isOne(group) ? Long.toString(holderId(group)) : "")
            .text(String.join(" > ", path(group)))
            .endLine();
      }
    }
  }

  private void printTable(List<HolderGroup> groups, int available, ObjectRowOptions options)
      throws IOException {
    try (var target = Output.text()) {
      if (available == 0) {
        target.write(options.nothing("No object of this class was born and stayed.\n"));
        return;
      }
      var table =
          new Table(">Objects", ">Shallow size", ">Retained size", "Held by", ">Id", "Path")
              .leavingOut("Shallow size");
      for (var group : groups) {
        var path = path(group);
        int holders = group.holders();
        table.row(
            Numbers.grouped(group.nodes().length),
            ByteSize.format(group.shallowSize()),
            ByteSize.format(group.retainedSize()),
            (path.isEmpty() ? "the roots" : path.getLast())
                + (holders > 1 ? " ×" + Numbers.grouped(holders) : ""),
            isOne(group) ? "@" + holderId(group) : "",
            String.join(" > ", path));
      }
      table.print(target);
      target.write(RowLimit.more(available, groups.size()));
    }
  }
}

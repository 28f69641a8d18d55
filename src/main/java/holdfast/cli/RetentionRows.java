package holdfast.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import holdfast.comparison.RetentionTree;
import holdfast.report.ByteSize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.eclipse.collections.impl.stack.mutable.primitive.IntArrayStack;

/// Prints a retention tree from the roots down. A limit keeps the places with most objects, and so
/// every place with the one it hangs on.
final class RetentionRows {
  /// Deeper rows are not indented further in a table.
  private static final int DEEPEST = 24;

  private static final double MOST = 0.95;

  private final RetentionTree tree;

  RetentionRows(RetentionTree tree) {
    this.tree = tree;
  }

  void print(OutputFormat format, RowLimit limit) throws IOException {
    int available = tree.placeCount() - 1;
    var rows = rows(limit.rows(available, format, Integer.MAX_VALUE));
    switch (format) {
      case JSON -> printJson(rows);
      case CSV -> printCsv(rows);
      case TABLE -> printTable(rows, available);
    }
  }

  private record Row(int place, int depth) {}

  private List<Row> rows(int count) {
    var kept = new IntHashSet();
    IntStream.range(1, tree.placeCount())
        .boxed()
        .sorted(Comparator.comparingInt(this::weight).reversed())
        .limit(count)
        .forEach(kept::add);
    var rows = new ArrayList<Row>();
    var open = new IntArrayStack();
    var depths = new IntArrayStack();
    open.push(RetentionTree.TOP);
    depths.push(-1);
    while (!open.isEmpty()) {
      int place = open.pop();
      int depth = depths.pop();
      if (place != RetentionTree.TOP) {
        rows.add(new Row(place, depth));
      }
      int[] children = tree.children(place);
      for (int i = children.length - 1; i >= 0; i--) {
        if (kept.contains(children[i])) {
          open.push(children[i]);
          depths.push(depth + 1);
        }
      }
    }
    return rows;
  }

  private int weight(int place) {
    return Math.max(tree.objects(place), tree.objectsBefore(place));
  }

  private String name(int place) {
    var link = tree.link(place);
    var edge =
        switch (link.kind()) {
          case ROOT -> "";
          case ENTRY -> (edgeName(place).isEmpty() ? "[…]" : edgeName(place)) + " :: ";
          case WEAK_MAP_VALUE -> "(value of a WeakMap) :: ";
          default -> link.name() + " :: ";
        };
    int members = tree.members(place);
    return edge + tree.className(place) + (members <= 1 ? "" : " ×" + Numbers.grouped(members));
  }

  /// Of the property, the variable or the entry, if it is one.
  private String edgeName(int place) {
    var entry = tree.entryName(place);
    return entry.isEmpty() ? tree.link(place).name() : entry;
  }

  /// Which part of all objects hangs on a place, from 0 to 1.
  private double share(int place) {
    return share(tree.objects(place), tree.objects(RetentionTree.TOP));
  }

  /// The same of their bytes.
  private double retainedShare(int place) {
    return share(tree.retainedSize(place), tree.retainedSize(RetentionTree.TOP));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /// Id of the one object at a place.
  private long id(int place) {
    return tree.snapshot().graph().nodeId(tree.example(place));
  }

  private String change(int place) {
    return tree.change(place).name().toLowerCase(Locale.ROOT);
  }

  private void printJson(List<Row> rows) throws IOException {
    try (var json = Output.json()) {
      json.writeStartObject();
      json.writeNumberField("objects", tree.objects(RetentionTree.TOP));
      json.writeNumberField("shallowSize", tree.shallowSize(RetentionTree.TOP));
      json.writeNumberField("retainedSize", tree.retainedSize(RetentionTree.TOP));
      if (tree.isCompared()) {
        json.writeNumberField("objectsBefore", tree.objectsBefore(RetentionTree.TOP));
      }
      json.writeArrayFieldStart("rows");
      for (var row : rows) {
        write(json, row);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void write(JsonGenerator json, Row row) throws IOException {
    int place = row.place;
    json.writeStartObject();
    json.writeNumberField("depth", row.depth);
    json.writeStringField("linkKind", kind(place));
    json.writeStringField("edgeName", edgeName(place));
    json.writeStringField("className", tree.className(place));
    json.writeNumberField("holders", tree.members(place));
    if (tree.members(place) == 1) {
      json.writeNumberField("id", id(place));
    } else {
      json.writeNullField("id");
    }
    json.writeNumberField("objects", tree.objects(place));
    json.writeNumberField("shallowSize", tree.shallowSize(place));
    json.writeNumberField("retainedSize", tree.retainedSize(place));
    json.writeNumberField("share", share(place));
    json.writeNumberField("retainedShare", retainedShare(place));
    if (tree.isCompared()) {
      json.writeNumberField("objectsBefore", tree.objectsBefore(place));
      json.writeStringField("change", change(place));
    }
    json.writeEndObject();
  }

  private String kind(int place) {
    return tree.link(place).kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void printCsv(List<Row> rows) throws IOException {
    try (var target = Output.text()) {
      var csv = new Csv(target);
      csv.header(
          "depth,linkKind,edgeName,className,holders,id,objects,shallowSize,retainedSize,share,retainedShare"
              + (tree.isCompared() ? ",objectsBefore,change" : ""));
      for (var row : rows) {
        int place = row.place;
        csv.number(row.depth)
            .word(kind(place))
            .text(edgeName(place))
            .text(tree.className(place))
            .number(tree.members(place))
            .word(tree.members(place) == 1 ? Long.toString(id(place)) : "")
            .number(tree.objects(place))
            .number(tree.shallowSize(place))
            .number(tree.retainedSize(place))
            .word(Double.toString(share(place)))
            .word(Double.toString(retainedShare(place)));
        if (tree.isCompared()) {
          csv.number(tree.objectsBefore(place)).word(change(place));
        }
        csv.endLine();
      }
    }
  }

  private void printTable(List<Row> rows, int available) throws IOException {
    try (var target = Output.text()) {
      if (available == 0) {
        target.write("There are no such objects.\n");
        return;
      }
      var headings =
          new ArrayList<>(
              List.of("Held by", ">Id", ">Objects", ">", ">Shallow size", ">Retained size", ">"));
      if (tree.isCompared()) {
        headings.addAll(List.of(">Before", "Path"));
      }
      var table = new Table(headings.toArray(String[]::new)).leavingOut("Shallow size", "Id");
      rows.forEach(row -> table.row(cells(row)));
      table.print(target);
      target.write('\n');
      if (available > rows.size()) {
        target.write(Numbers.grouped(available - rows.size()) + " more (--limit 0 shows all).\n");
      }
      target.write(whole());
    }
  }

  private String[] cells(Row row) {
    int place = row.place;
    var cells =
        new ArrayList<>(
            List.of(
                "  ".repeat(Math.min(row.depth, DEEPEST)) + name(place),
                tree.members(place) == 1 ? "@" + id(place) : "",
                Numbers.grouped(tree.objects(place)),
                Numbers.share(tree.objects(place), tree.objects(RetentionTree.TOP)),
                ByteSize.format(tree.shallowSize(place)),
                ByteSize.format(tree.retainedSize(place)),
                Numbers.share(tree.retainedSize(place), tree.retainedSize(RetentionTree.TOP))));
    if (tree.isCompared()) {
      cells.add(Numbers.grouped(tree.objectsBefore(place)));
      cells.add(change(place));
    }
    return cells.toArray(String[]::new);
  }

  private String whole() {
    int holder = tree.holderOf(MOST);
    var text =
        "Total: "
            + Numbers.grouped(tree.objects(RetentionTree.TOP))
            + " objects, "
            + ByteSize.format(tree.retainedSize(RetentionTree.TOP))
            + " retained";
    return holder == RetentionTree.TOP
        ? text + ".\n"
        : text
            + "; "
            + Numbers.share(tree.objects(holder), tree.objects(RetentionTree.TOP))
            + " of them below "
            + TerminalText.shorten(name(holder), 80)
            + " @"
            + id(holder)
            + ".\n";
  }
}

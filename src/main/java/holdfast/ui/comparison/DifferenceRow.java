package holdfast.ui.comparison;

import holdfast.graph.HeapGraph;
import holdfast.ui.Messages;
import holdfast.ui.treetable.Figure;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.TreeRow;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A class, new or deleted objects that are held in one way, such an object, or what it refers to,
/// ready to be drawn.
///
/// @param kind which of these
/// @param side where the object is, null for a class
/// @param node the object, of several the one that holds them, or [HeapGraph#NO_NODE]
record DifferenceRow(
    Kind kind,
    Side side,
    int node,
    RowName name,
    Figure added,
    Figure removed,
    Figure countDelta,
    Figure addedSize,
    Figure removedSize,
    Figure sizeDelta,
    boolean expandable)
    implements TreeRow {
  /// What a row stands for.
  enum Kind {
    CLASS,
    /// New or deleted objects that are held in one way.
    GROUP,
    OBJECT,
    /// What an object refers to: no new or deleted object itself.
    FIELD
  }

  boolean isObject() {
    return node != HeapGraph.NO_NODE;
  }

  @Override
  public String copyText() {
    return switch (kind) {
      case CLASS, GROUP ->
          String.join(
              "\t",
              name.text(),
              added.text(),
              removed.text(),
              countDelta.text(),
              addedSize.text(),
              removedSize.text(),
              sizeDelta.text());
      case OBJECT ->
          String.join(
              "\t",
              name.text(),
              Messages.text(side == Side.NEW ? "comparison.row.new" : "comparison.row.deleted"),
              (side == Side.NEW ? addedSize : removedSize).text());
      case FIELD -> name.text();
    };
  }

  @Override
  public SequencedMap<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", name.text());
    fields.put("addedCount", added.value());
    fields.put("removedCount", removed.value());
    fields.put("addedSize", addedSize.value());
    fields.put("removedSize", removedSize.value());
    return fields;
  }
}

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
/// @param side where the object is, null for a class
/// @param node the object, of several the one that holds them, or [HeapGraph#NO_NODE]
record DifferenceRow(
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
  boolean isObject() {
    return node != HeapGraph.NO_NODE;
  }

  /// Whether it counts objects, and is none itself.
  private boolean isCounted() {
    return added != removed && added != Figure.ONE && removed != Figure.ONE;
  }

  @Override
  public String copyText() {
    if (isCounted()) {
      return String.join(
          "\t",
          name.text(),
          added.text(),
          removed.text(),
          countDelta.text(),
          addedSize.text(),
          removedSize.text(),
          sizeDelta.text());
    }
    return added == removed
        ? name.text()
        : String.join(
            "\t",
            name.text(),
            Messages.text(side == Side.NEW ? "comparison.row.new" : "comparison.row.deleted"),
            (side == Side.NEW ? addedSize : removedSize).text());
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

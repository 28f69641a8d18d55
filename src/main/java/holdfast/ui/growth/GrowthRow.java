package holdfast.ui.growth;

import holdfast.graph.HeapGraph;
import holdfast.ui.treetable.Figure;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.TreeRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A class, objects of it that were born and stayed, by what holds them, such an object, or what
/// such an object refers to, ready to be drawn. Of an object there are the name and its sizes only.
///
/// @param node the object in the last capture, or [HeapGraph#NO_NODE] for a class
/// @param counts one per capture
/// @param changes of the count, one per interval
/// @param shallowSize in the last capture, as is `retainedSize`
/// @param shallowDelta from the first capture to the last, as is `retainedDelta`
record GrowthRow(
    int node,
    RowName name,
    Sparkline sparkline,
    List<Figure> counts,
    List<Figure> changes,
    Figure shallowSize,
    Figure shallowDelta,
    Figure retainedSize,
    Figure retainedDelta,
    Figure born,
    Figure died,
    boolean expandable)
    implements TreeRow {
  static GrowthRow ofObject(
      int node, RowName name, Figure shallowSize, Figure retainedSize, boolean expandable) {
    return ofNow(node, name, shallowSize, retainedSize, Figure.NONE, expandable);
  }

  /// Objects that were born and stayed, together.
  ///
  /// @param node the one that holds them, or [HeapGraph#NO_NODE] for several
  static GrowthRow ofHolder(
      int node, RowName name, Figure shallowSize, Figure retainedSize, Figure born) {
    return ofNow(node, name, shallowSize, retainedSize, born, true);
  }

  /// What is of the last capture alone has no counts and no changes.
  private static GrowthRow ofNow(
      int node,
      RowName name,
      Figure shallowSize,
      Figure retainedSize,
      Figure born,
      boolean expandable) {
    return new GrowthRow(
        node,
        name,
        Sparkline.NONE,
        List.of(),
        List.of(),
        shallowSize,
        Figure.NONE,
        retainedSize,
        Figure.NONE,
        born,
        Figure.NONE,
        expandable);
  }

  Figure count(int capture) {
    return counts.isEmpty() ? Figure.NONE : counts.get(capture);
  }

  Figure change(int interval) {
    return changes.isEmpty() ? Figure.NONE : changes.get(interval);
  }

  boolean isObject() {
    return node != HeapGraph.NO_NODE;
  }

  @Override
  public String copyText() {
    var text = new StringBuilder(name.text());
    figures().values().stream()
        .filter(figure -> !figure.text().isEmpty())
        .forEach(figure -> text.append('\t').append(figure.text()));
    return text.toString();
  }

  @Override
  public SequencedMap<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", name.text());
    figures().forEach((column, figure) -> fields.put(column, figure.value()));
    return fields;
  }

  private SequencedMap<String, Figure> figures() {
    var figures = new LinkedHashMap<String, Figure>();
    for (int i = 0; i < counts.size(); i++) {
      figures.put("count" + (i + 1), counts.get(i));
    }
    for (int i = 0; i < changes.size(); i++) {
      figures.put("change" + (i + 1), changes.get(i));
    }
    figures.put("shallowSize", shallowSize);
    boolean isClass = !counts.isEmpty();
    if (isClass) {
      figures.put("shallowDelta", shallowDelta);
    }
    figures.put("retainedSize", retainedSize);
    if (isClass) {
      figures.put("retainedDelta", retainedDelta);
    }
    if (born != Figure.NONE || isClass) {
      figures.put("bornCount", born);
    }
    if (isClass) {
      figures.put("diedCount", died);
    }
    return figures;
  }
}

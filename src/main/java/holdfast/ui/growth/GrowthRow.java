package holdfast.ui.growth;

import holdfast.graph.HeapGraph;
import holdfast.ui.treetable.Figure;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.TreeRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A class, objects of it that were born and stayed or that grew in place, such an object, or what
/// such an object refers to, ready to be drawn.
///
/// @param node the object in the last capture, or [HeapGraph#NO_NODE] for a class
/// @param counts one per capture, none of an object
/// @param changes of the count, one per interval
/// @param retainedSizes one per capture, [Figure#NONE] where it is not known
/// @param retainedDelta from the first capture to the last, as is `shallowDelta`
/// @param born how many were born and stayed
/// @param grown how many were there and grew
/// @param shallowSize in the last capture
record GrowthRow(
    int node,
    RowName name,
    Sparkline sparkline,
    List<Figure> counts,
    List<Figure> changes,
    List<Figure> retainedSizes,
    Figure retainedDelta,
    Figure born,
    Figure grown,
    Figure shallowSize,
    Figure shallowDelta,
    Figure died,
    boolean expandable)
    implements TreeRow {
  /// What has no count over the captures of its own.
  static GrowthRow ofObjects(
      int node,
      RowName name,
      Sparkline sparkline,
      List<Figure> retainedSizes,
      Figure retainedDelta,
      Figure born,
      Figure grown,
      Figure shallowSize,
      Figure shallowDelta,
      boolean expandable) {
    return new GrowthRow(
        node,
        name,
        sparkline,
        List.of(),
        List.of(),
        retainedSizes,
        retainedDelta,
        born,
        grown,
        shallowSize,
        shallowDelta,
        Figure.NONE,
        expandable);
  }

  Figure count(int capture) {
    return counts.isEmpty() ? Figure.NONE : counts.get(capture);
  }

  Figure change(int interval) {
    return changes.isEmpty() ? Figure.NONE : changes.get(interval);
  }

  Figure retainedSize(int capture) {
    return retainedSizes.isEmpty() ? Figure.NONE : retainedSizes.get(capture);
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
    put(figures, "count", counts);
    put(figures, "change", changes);
    put(figures, "retainedSize", retainedSizes);
    boolean isClass = !counts.isEmpty();
    if (isClass || retainedDelta != Figure.NONE) {
      figures.put("retainedDelta", retainedDelta);
    }
    if (isClass || born != Figure.NONE) {
      figures.put("bornCount", born);
    }
    if (isClass || grown != Figure.NONE) {
      figures.put("grownCount", grown);
    }
    figures.put("shallowSize", shallowSize);
    if (isClass || shallowDelta != Figure.NONE) {
      figures.put("shallowDelta", shallowDelta);
    }
    if (isClass) {
      figures.put("diedCount", died);
    }
    return figures;
  }

  private static void put(
      SequencedMap<String, Figure> figures, String name, List<Figure> byCapture) {
    for (int i = 0; i < byCapture.size(); i++) {
      figures.put(name + (i + 1), byCapture.get(i));
    }
  }
}

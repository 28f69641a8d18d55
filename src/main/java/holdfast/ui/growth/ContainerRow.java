package holdfast.ui.growth;

import holdfast.findings.ContainerGrowth;
import holdfast.findings.HolderLink;
import holdfast.ui.object.NodeNames;
import holdfast.ui.treetable.Figure;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.Tint;
import holdfast.ui.treetable.TreeRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A living container, ready to be drawn.
///
/// @param node in the last capture
/// @param entries one per capture
/// @param change of the entries, from the first capture to the last, as is `retainedDelta`
/// @param retainedSize in the last capture
/// @param path from a module or the global object down to what holds it
record ContainerRow(
    int node,
    RowName name,
    Sparkline sparkline,
    List<Figure> entries,
    Figure change,
    Figure retainedSize,
    Figure retainedDelta,
    List<String> path)
    implements TreeRow {
  private static final String JOINT = " › ";

  static ContainerRow of(ContainerGrowth grown, Series series) {
    var container = grown.container();
    var above = grown.path().subList(0, grown.path().size() - 1);
    return new ContainerRow(
        container.node(),
        name(container),
        series.trendOfEntries(grown.entries()),
        grown.entries().stream().map(Figure::count).toList(),
        Figure.countDelta(grown.entryDelta()),
        Figure.size(grown.retainedSizes().getLast()),
        Figure.sizeDelta(grown.retainedDelta()),
        above.stream().map(HolderLink::shownName).toList());
  }

  private static RowName name(HolderLink container) {
    return new RowName(
        container.edgeName(),
        Tint.PLAIN,
        container.edgeName().isEmpty() ? "" : "::",
        container.className(),
        NodeNames.classTint(container.className()),
        false,
        "@" + container.nodeId(),
        "",
        "");
  }

  String pathText() {
    return String.join(JOINT, path);
  }

  /// The end of the path, without so many of its first steps.
  String pathText(int leftOut) {
    return leftOut == 0
        ? pathText()
        : "…" + JOINT + String.join(JOINT, path.subList(leftOut, path.size()));
  }

  @Override
  public boolean expandable() {
    return false;
  }

  @Override
  public String copyText() {
    var text = new StringBuilder(name.text());
    entries.forEach(figure -> text.append('\t').append(figure.text()));
    return text.append('\t')
        .append(change.text())
        .append('\t')
        .append(retainedSize.text())
        .append('\t')
        .append(retainedDelta.text())
        .append('\t')
        .append(pathText())
        .toString();
  }

  @Override
  public SequencedMap<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", name.text());
    for (int i = 0; i < entries.size(); i++) {
      fields.put("entries" + (i + 1), entries.get(i).value());
    }
    fields.put("retainedSize", retainedSize.value());
    fields.put("retainedDelta", retainedDelta.value());
    fields.put("path", pathText());
    return fields;
  }
}

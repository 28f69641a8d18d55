package holdfast.ui.statistics;

import holdfast.analysis.Category;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import holdfast.ui.summary.ObjectFilter;
import holdfast.ui.treetable.SizeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A kind of content, or the whole heap, ready to be drawn.
///
/// @param filter lets Summary show its objects
/// @param category null for the whole heap
/// @param tip what belongs to it, and what of it Summary does not show
record CategoryRow(ObjectFilter filter, Category category, String name, SizeText size, String tip) {

  /// All categories in DevTools' order, and the whole heap at the end. O(nodes); in the background
  /// only.
  static List<CategoryRow> of(SnapshotAnalysis snapshot, CancelSignal cancel) {
    var statistics = snapshot.statistics(cancel);
    long outside = snapshot.graph().extraNativeBytes();
    var rows = new ArrayList<CategoryRow>();
    for (var category : Category.values()) {
      var filter = new ObjectFilter.OfCategory(category);
      var size = SizeText.of(statistics.size(category), statistics.total());
      var tip = Messages.text("category." + category.name().toLowerCase(Locale.ROOT) + ".tip");
      boolean isPartOutside = category == Category.OTHER_NON_JS && outside != 0;
      rows.add(
          new CategoryRow(
              filter, category, filter.text(), size, isPartOutside ? tip + outside(outside) : tip));
    }
    var total = SizeText.of(statistics.total(), statistics.total());
    var tip = Messages.text("statistics.total.tip") + (outside == 0 ? "" : outside(outside));
    rows.add(
        new CategoryRow(
            ObjectFilter.General.ALL, null, Messages.text("statistics.total"), total, tip));
    return rows;
  }

  private static String outside(long bytes) {
    return " " + Messages.text("statistics.outside", ByteSize.format(bytes));
  }

  /// Names its colour in the style sheet.
  String styleClass() {
    return category == null
        ? "category-total"
        : "category-" + category.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What to know about it, and what a click does.
  String explanation() {
    return String.join(
        "\n\n",
        name + ": " + size.exact() + ", " + size.percent(),
        tip,
        Messages.text("statistics.show"));
  }

  /// Name, size and share, separated by tabs.
  String copyText() {
    return String.join("\t", name, size.size(), size.percent());
  }
}

package holdfast.ui.statistics;

import holdfast.analysis.KeyOrder;
import holdfast.analysis.NodeOrder;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.StringCopies;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import holdfast.ui.treetable.Level;
import holdfast.ui.treetable.SortOrder;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;

/// The texts that several strings have; the keys are their numbers.
final class DuplicatedLevel implements Level<StringRow> {
  private final SnapshotAnalysis snapshot;
  private final StringRows rows;
  private volatile StringCopies copies;

  DuplicatedLevel(SnapshotAnalysis snapshot) {
    this.snapshot = snapshot;
    rows = new StringRows(snapshot);
  }

  /// Compares all strings when first asked.
  @Override
  public int[] keys(SortOrder order, CancelSignal cancel) {
    if (copies == null) {
      copies = snapshot.stringCopies(cancel);
    }
    return reorder(IntStream.range(0, copies.count()).toArray(), order, cancel);
  }

  @Override
  public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
    boolean ascending = order.ascending();
    int[] mostWasted = KeyOrder.sort(keys, copies::wasted, false, cancel);
    return switch (order.column()) {
      case NAME -> byText(ascending, cancel);
      case COPIES -> KeyOrder.sort(mostWasted, copies::copies, ascending, cancel);
      case SHALLOW_SIZE -> KeyOrder.sort(mostWasted, this::largest, ascending, cancel);
      case WASTED_SIZE ->
          ascending ? KeyOrder.sort(keys, copies::wasted, true, cancel) : mostWasted;
      default -> throw new IllegalArgumentException(order.toString());
    };
  }

  private long largest(int text) {
    return copies.size(text) - copies.wasted(text);
  }

  private int[] byText(boolean ascending, CancelSignal cancel) {
    var firsts = new int[copies.count()];
    var textOfFirst = new IntIntHashMap(firsts.length);
    for (int text = 0; text < firsts.length; text++) {
      firsts[text] = copies.first(text);
      textOfFirst.put(firsts[text], text);
    }
    int[] sorted = NodeOrder.NAME.sort(snapshot, firsts, ascending, cancel);
    return Arrays.stream(sorted).map(textOfFirst::get).toArray();
  }

  /// `1,422 strings · 29.0 kB wasted`; after [#keys] only.
  Totals totals() {
    var found = copies;
    if (found.count() == 0) {
      return Totals.NONE;
    }
    var strings = Messages.count(found.copies());
    var wasted = ByteSize.format(found.wasted());
    return new Totals(
        Messages.text("statistics.strings.totals", strings, wasted),
        Messages.text(
            "statistics.strings.totals.tip", strings, Messages.count(found.count()), wasted));
  }

  @Override
  public String nothing() {
    return Messages.text("statistics.strings.none");
  }

  @Override
  public StringRow row(int text) {
    return rows.ofText(copies, text);
  }

  @Override
  public Level<StringRow> below(int text) {
    return new CopiesLevel(snapshot, rows, copies.nodes(text));
  }
}

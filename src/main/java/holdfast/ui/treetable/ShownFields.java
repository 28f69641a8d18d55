package holdfast.ui.treetable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A row as it is copied: what the user has hidden is left out, and the rest stands in the order of
/// the columns. A row that does not tell one value per column is copied whole.
///
/// @param shown places of the columns that show, in the view's own order
/// @param count how many columns there are
record ShownFields(List<Integer> shown, int count) {
  private static final String TAB = "\t";

  String text(TreeRow row) {
    var parts = row.copyText().split(TAB, -1);
    return parts.length != count
        ? row.copyText()
        : String.join(TAB, shown.stream().map(place -> parts[place]).toList());
  }

  SequencedMap<String, Object> fields(TreeRow row) {
    var fields = row.fields();
    if (fields.size() != count) {
      return fields;
    }
    var all = List.copyOf(fields.sequencedEntrySet());
    var chosen = new LinkedHashMap<String, Object>();
    for (int place : shown) {
      chosen.put(all.get(place).getKey(), all.get(place).getValue());
    }
    return chosen;
  }
}

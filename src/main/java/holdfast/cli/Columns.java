package holdfast.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.eclipse.collections.api.block.comparator.primitive.IntComparator;

/// What the columns of a list hold, by their names in CSV.
///
/// @param <R> a row
final class Columns<R> {
  private final Map<String, Column<R>> columns = new LinkedHashMap<>();

  /// Texts by their UTF-16 units, or numbers where there is no text.
  private record Column<R>(
      Function<R, String> text, ToLongFunction<R> number, boolean isLargestFirst) {}

  Columns<R> text(String name, Function<R, String> value) {
    columns.put(name, new Column<>(value, null, false));
    return this;
  }

  /// Numbers of which the small ones come first unless told otherwise: ids and the like.
  Columns<R> number(String name, ToLongFunction<R> value) {
    columns.put(name, new Column<>(null, value, false));
    return this;
  }

  /// Numbers of which the large ones come first unless told otherwise: counts and sizes.
  Columns<R> amount(String name, ToLongFunction<R> value) {
    columns.put(name, new Column<>(null, value, true));
    return this;
  }

  /// What is not reached is farther than all others.
  Columns<R> distance(ToLongFunction<R> value) {
    return number(
        "distance",
        row -> {
          long distance = value.applyAsLong(row);
          return Numbers.distanceForCsv((int) distance).isEmpty() ? Long.MAX_VALUE : distance;
        });
  }

  boolean isLargestFirst(String name) {
    return columns.get(name).isLargestFirst;
  }

  /// Compares places of rows, the smallest first; equal rows are 0. Asks every row for its value
  /// once; allocates 8 bytes per row and its text.
  IntComparator ascending(String name, int count, IntFunction<R> rows) {
    var column = columns.get(name);
    if (column.text != null) {
      var texts = new String[count];
      for (int i = 0; i < count; i++) {
        texts[i] = column.text.apply(rows.apply(i));
      }
      return (a, b) -> texts[a].compareTo(texts[b]);
    }
    var numbers = new long[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = column.number.applyAsLong(rows.apply(i));
    }
    return (a, b) -> Long.compare(numbers[a], numbers[b]);
  }
}

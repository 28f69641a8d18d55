package holdfast.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// The column that a command sorts its rows by. Rows that are equal in it stay in the order that
/// the command has without it.
final class SortOption {
  /// @param isDescending null for the way that suits the column
  private record Wanted(String column, Boolean isDescending) {}

  @Option(
      names = "--sort",
      paramLabel = "COLUMN[:asc|:desc]",
      converter = Converter.class,
      description =
          "Sort by a column of --format csv. Counts and sizes have the largest first unless told"
              + " otherwise, all else the smallest.")
  private Wanted wanted;

  boolean isGiven() {
    return wanted != null;
  }

  /// @param header the names of all columns, with commas between
  /// @throws ParameterException if there is no such column
  void check(String header, CommandSpec command) {
    if (wanted == null) {
      return;
    }
    var names = List.of(header.split(","));
    for (var name : names) {
      if (name.equalsIgnoreCase(wanted.column)) {
        wanted = new Wanted(name, wanted.isDescending);
        return;
      }
    }
    throw new ParameterException(
        command.commandLine(),
        "no column '" + wanted.column + "' to sort by; there are " + String.join(", ", names));
  }

  /// Only after [#check].
  <R> List<R> sorted(List<R> rows, Columns<R> columns) {
    if (wanted == null) {
      return rows;
    }
    return Arrays.stream(places(rows.size(), rows::get, columns)).mapToObj(rows::get).toList();
  }

  /// The same for nodes or edges.
  int[] sorted(int[] keys, Columns<Integer> columns) {
    if (wanted == null) {
      return keys;
    }
    int[] places = places(keys.length, place -> keys[place], columns);
    for (int i = 0; i < places.length; i++) {
      places[i] = keys[places[i]];
    }
    return places;
  }

  private <R> int[] places(int count, IntFunction<R> rows, Columns<R> columns) {
    boolean isDescending =
        wanted.isDescending == null ? columns.isLargestFirst(wanted.column) : wanted.isDescending;
    var ascending = columns.ascending(wanted.column, count, rows);
    var places = new int[count];
    Arrays.setAll(places, place -> place);
    IntArrayList.newListWith(places)
        .sortThis((a, b) -> {
          int order = isDescending ? ascending.compare(b, a) : ascending.compare(a, b);
          return order != 0 ? order : Integer.compare(a, b);
        });
    return places;
  }

  static final class Converter implements ITypeConverter<Wanted> {
    @Override
    public Wanted convert(String text) {
      int colon = text.indexOf(':');
      if (colon < 0) {
        return new Wanted(text, null);
      }
      var column = text.substring(0, colon);
      return switch (text.substring(colon + 1).toLowerCase(Locale.ROOT)) {
        case "asc" -> new Wanted(column, false);
        case "desc" -> new Wanted(column, true);
        default ->
            throw new TypeConversionException(
                "'" + text.substring(colon + 1) + "' is neither asc nor desc");
      };
    }
  }
}

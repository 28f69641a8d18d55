package holdfast.cli;

import holdfast.analysis.FirstKeys;
import holdfast.analysis.SnapshotAnalysis;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Which rows a command prints, and in which order: those of a name, sorted, the first of them.
final class RowOptions {
  @Mixin private NameOption name;
  @Mixin private SortOption sort;
  @Mixin private RowLimit limit;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /// Rows to print.
  ///
  /// @param available how many there would be without a limit
  record Shown<R>(List<R> rows, int available) {}

  /// To be asked before a snapshot is loaded.
  ///
  /// @param header of CSV
  /// @throws picocli.CommandLine.ParameterException if it lacks the column to sort by
  void check(String header) {
    sort.check(header, command);
  }

  /// How many of the first rows have to be known, in the order of the command itself.
  int wanted(OutputFormat format, int machineLimit) {
    return name.isGiven() || sort.isGiven()
        ? Integer.MAX_VALUE
        : limit.wanted(format, machineLimit);
  }

  /// Of all rows those to print; only after [#check].
  <R> Shown<R> choose(
      List<R> all, Function<R, String> nameOf, Columns<R> columns, OutputFormat format) {
    var named =
        name.isGiven() ? all.stream().filter(row -> name.accepts(nameOf.apply(row))).toList() : all;
    warn();
    int shown = limit.rows(named.size(), format, Integer.MAX_VALUE);
    return new Shown<>(sort.sorted(named, columns).subList(0, shown), named.size());
  }

  /// The same for nodes.
  FirstKeys chooseNodes(FirstKeys first, SnapshotAnalysis snapshot, OutputFormat format) {
    return choose(
        first,
        node -> isNamed(snapshot, node),
        NodeRows.columns(snapshot),
        format,
        Integer.MAX_VALUE);
  }

  /// The same for nodes or edges.
  ///
  /// @param first as many as [#wanted]
  FirstKeys choose(
      FirstKeys first,
      IntPredicate isNamed,
      Columns<Integer> columns,
      OutputFormat format,
      int machineLimit) {
    int[] keys = first.keys();
    int available = first.available();
    if (name.isGiven()) {
      keys = Arrays.stream(keys).filter(isNamed).toArray();
      available = keys.length;
      warn();
    }
    int shown = limit.rows(keys.length, format, machineLimit);
    return new FirstKeys(Arrays.copyOf(sort.sorted(keys, columns), shown), available);
  }

  boolean isNamed(SnapshotAnalysis snapshot, int node) {
    return name.accepts(snapshot.className(node)) || name.accepts(snapshot.name(node));
  }

  /// What to say where no row is to be printed.
  ///
  /// @param otherwise where it is not the name that leaves none
  String nothing(String otherwise) {
    return name.isGiven() ? "Nothing matches --name.\n" : otherwise;
  }

  private void warn() {
    if (name.givenUp() > 0) {
      System.err.println(
          "holdfast: "
              + Numbers.grouped(name.givenUp())
              + " names took too long for the regular expression and were left out");
    }
  }
}

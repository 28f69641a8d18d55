package holdfast.cli;

import holdfast.analysis.FirstKeys;
import holdfast.analysis.NodeFilter;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import java.io.IOException;
import java.util.function.IntUnaryOperator;
import picocli.CommandLine.Mixin;

/// Which objects a command lists, and in which order: those of a filter and a name, sorted, the
/// first of them.
final class ObjectRowOptions {
  @Mixin private FilterOption filter;
  @Mixin private RowOptions rows;

  private NodeFilter objects;

  RowOptions rows() {
    return rows;
  }

  /// To be asked before a snapshot is loaded. Reads the other snapshots that the filter names.
  ///
  /// @param header of CSV
  /// @throws picocli.CommandLine.ParameterException if it lacks the column to sort by, or if the
  ///   options exclude each other
  void check(String header) throws IOException {
    rows.check(header);
    objects = filter.read();
  }

  /// How many of the first rows have to be known, in the order of the command itself.
  int wanted(OutputFormat format, int machineLimit) {
    return filter.isGiven() ? Integer.MAX_VALUE : rows.wanted(format, machineLimit);
  }

  /// [NodeFilter#ALL] if none is given.
  NodeFilter filter() {
    return objects;
  }

  /// Of nodes or edges those with an object of the filter. O(nodes) where one is given, and its own
  /// work.
  ///
  /// @param all as many as [#wanted]
  /// @param objectOf a key
  FirstKeys filtered(FirstKeys all, SnapshotAnalysis snapshot, IntUnaryOperator objectOf) {
    if (!filter.isGiven()) {
      return all;
    }
    var chosen = objects.nodes(snapshot, CancelSignal.NEVER);
    return all.where(key -> chosen.contains(objectOf.applyAsInt(key)));
  }

  /// Of nodes those to print.
  ///
  /// @param all as many as [#wanted]
  FirstKeys chooseNodes(FirstKeys all, SnapshotAnalysis snapshot, OutputFormat format) {
    return rows.chooseNodes(filtered(all, snapshot, IntUnaryOperator.identity()), snapshot, format);
  }

  /// What to say where no row is to be printed.
  ///
  /// @param otherwise where it is neither the filter nor the name that leaves none
  String nothing(String otherwise) {
    return rows.nothing(filter.isGiven() ? "There are no such objects.\n" : otherwise);
  }
}

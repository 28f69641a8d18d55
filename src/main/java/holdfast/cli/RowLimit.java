package holdfast.cli;

import picocli.CommandLine.Option;

/// How many rows a command prints.
final class RowLimit {
  private static final int TABLE_ROWS = 50;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "Print the first N rows only; 0 for all. Tables stop at 50 unless told otherwise.")
  private Integer limit;

  /// @param available rows there are
  /// @param machineLimit rows printed for programs unless told otherwise
  int rows(int available, OutputFormat format, int machineLimit) {
    return Math.min(available, wanted(format, machineLimit));
  }

  /// The same while nobody knows how many there are.
  int wanted(OutputFormat format, int machineLimit) {
    if (limit != null) {
      return limit <= 0 ? Integer.MAX_VALUE : limit;
    }
    return format == OutputFormat.TABLE ? TABLE_ROWS : machineLimit;
  }

  /// What to write below a table that does not show all rows; empty where it does.
  static String more(int available, int printed) {
    return available > printed
        ? "\n" + Numbers.grouped(available - printed) + " more (--limit 0 shows all).\n"
        : "";
  }
}

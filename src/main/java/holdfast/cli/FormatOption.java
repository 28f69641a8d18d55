package holdfast.cli;

import picocli.CommandLine.Option;

/// The format that a command prints in.
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private OutputFormat format;

  OutputFormat format() {
    return format;
  }
}

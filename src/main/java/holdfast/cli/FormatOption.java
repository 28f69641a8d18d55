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

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = {
        "${COMPLETION-CANDIDATES}; auto, the default, is for terminals unless NO_COLOR is set."
      })
  private void color(Terminal.Color when) {
    Terminal.choose(when);
  }

  OutputFormat format() {
    return format;
  }
}

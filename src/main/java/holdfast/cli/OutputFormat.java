package holdfast.cli;

/// How a result is written.
enum OutputFormat {
  /// For people: aligned, sizes in kB and MB.
  TABLE,
  /// For programs, sizes in bytes.
  JSON,
  /// For spreadsheets, sizes in bytes (RFC 4180).
  CSV;

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

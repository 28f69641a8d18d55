package holdfast.analysis;

/// A place in a source file.
///
/// @param file as the snapshot names the script; "script 72" where it does not
/// @param line from 1
/// @param column from 1
public record SourceLocation(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}

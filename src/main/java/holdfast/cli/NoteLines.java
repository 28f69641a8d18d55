package holdfast.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Prints what to know before one believes the numbers below.
final class NoteLines {
  private NoteLines() {}

  /// @param notes sentences
  static void print(Writer output, List<String> notes) throws IOException {
    for (var note : notes) {
      output.write(TerminalText.clean(note) + "\n");
    }
    if (!notes.isEmpty()) {
      output.write("\n");
    }
  }
}

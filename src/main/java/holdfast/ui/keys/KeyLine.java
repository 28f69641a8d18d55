package holdfast.ui.keys;

import holdfast.ui.Messages;
import java.util.List;
import java.util.stream.Stream;

/// What a key does: `Ctrl+O` "opens files". The README has the same lines.
record KeyLine(String keys, String does) {
  /// All of them, in the order in which they are shown.
  static List<KeyLine> all() {
    return Stream.of(Messages.text("keys.all").split(" "))
        .map(line ->
            new KeyLine(Messages.text("keys." + line), Messages.text("keys." + line + ".does")))
        .toList();
  }
}

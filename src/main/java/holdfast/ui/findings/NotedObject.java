package holdfast.ui.findings;

import holdfast.ui.object.Capture;
import holdfast.ui.settings.Bookmark;

/// An object of an open snapshot that somebody marked.
record NotedObject(Bookmark mark, Capture capture) {
  /// As one line: `C Session @4711: never deleted`.
  String text() {
    var note = mark.note().isEmpty() ? "" : ": " + mark.note();
    return capture.letter() + "  " + mark.name() + note;
  }
}

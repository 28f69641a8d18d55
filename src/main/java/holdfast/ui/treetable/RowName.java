package holdfast.ui.treetable;

/// The first cell of a row, in parts: `token :: "eyJ…" @4711031`, `table in Map @6047 store.js:14`,
/// `Session ×61,233 server.js:14`. Absent parts are empty.
///
/// @param key how the object hangs on the one above: a property, a variable, an index
/// @param joint what stands between key and value: `::` or `in`
/// @param code whether the value is text from the heap, drawn in the font of code
/// @param suffix what tells the value apart: an id or a count
/// @param note where it comes from, or what to know about it
/// @param tooltip what had to be cut, empty when nothing was
public record RowName(
    String key,
    Tint keyTint,
    String joint,
    String value,
    Tint valueTint,
    boolean code,
    String suffix,
    String note,
    String tooltip) {
  /// The same with another value.
  public RowName withValue(String other) {
    return new RowName(key, keyTint, joint, other, valueTint, code, suffix, note, tooltip);
  }

  /// The same with another suffix.
  public RowName withSuffix(String other) {
    return new RowName(key, keyTint, joint, value, valueTint, code, other, note, tooltip);
  }

  /// The same with another note.
  public RowName withNote(String other, String otherTooltip) {
    return new RowName(key, keyTint, joint, value, valueTint, code, suffix, other, otherTooltip);
  }

  /// Whether the note is a place in a file rather than words.
  boolean noteIsPlace() {
    return note.indexOf(':') > 0 && Character.isDigit(note.charAt(note.length() - 1));
  }

  /// The parts with one blank between them.
  public String text() {
    var text = new StringBuilder();
    for (var part : new String[] {key, joint, value, suffix, note}) {
      if (!part.isEmpty()) {
        text.append(text.isEmpty() ? "" : " ").append(part);
      }
    }
    return text.toString();
  }
}

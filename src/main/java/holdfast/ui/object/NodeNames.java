package holdfast.ui.object;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.EdgeType;
import holdfast.ui.Messages;
import holdfast.ui.treetable.Tint;

/// How objects, edges and classes are written: strings in quotes, functions with `()`, arrays with
/// `[]`, indexes in brackets, the engine's own things in grey.
public final class NodeNames {
  /// Longer names are cut in a row.
  private static final int ROW_LENGTH = 200;

  /// Longer names are cut even in a tooltip.
  private static final int TOOLTIP_LENGTH = 2_000;

  private NodeNames() {}

  /// A name as it is drawn, and what had to be cut from it.
  ///
  /// @param whole the longer text for a tooltip, empty when nothing was cut
  record Name(String text, Tint tint, boolean code, String whole) {}

  static Name of(SnapshotAnalysis snapshot, int node) {
    var type = snapshot.graph().type(node);
    var name = snapshot.name(node, TOOLTIP_LENGTH + 1);
    return switch (type) {
      case STRING, CONCATENATED_STRING, SLICED_STRING -> quoted(name);
      case CLOSURE -> cut("", orAnonymous(name), "()", Tint.FUNCTION, true);
      case REGEXP -> cut("/", name, "/", Tint.STRING, true);
      case NUMBER, BIGINT -> cut("", name, "", Tint.NUMBER, true);
      case ARRAY -> cut("", name.isEmpty() ? "(internal array)" : name, "[]", Tint.INTERNAL, false);
      case HIDDEN, CODE, OBJECT_SHAPE, SYNTHETIC ->
          cut("", orEmpty(name), "", Tint.INTERNAL, false);
      default -> cut("", orEmpty(name), "", classTint(name), false);
    };
  }

  /// The name of an object as plain text.
  static String text(SnapshotAnalysis snapshot, int node) {
    return of(snapshot, node).text();
  }

  private static Name quoted(String text) {
    return cut("\"", text, "\"", Tint.STRING, true);
  }

  private static Name cut(String before, String text, String after, Tint tint, boolean code) {
    boolean isLong = text.length() > ROW_LENGTH;
    var row = before + oneLine(isLong ? head(text, ROW_LENGTH) : text) + after;
    var whole =
        isLong
            ? head(text, TOOLTIP_LENGTH)
            : row.length() > ROW_LENGTH / 4 ? before + text + after : "";
    return new Name(row, tint, code, whole);
  }

  /// The first characters and an ellipsis; never half of a surrogate pair.
  public static String head(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end) + "…";
  }

  /// Line breaks and other control characters as one visible sign.
  private static String oneLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ') {
        return text.replaceAll("\\R", "↵").replaceAll("\\p{Cntrl}", "·");
      }
    }
    return text;
  }

  private static String orAnonymous(String name) {
    return name.isEmpty() ? Messages.text("object.anonymous") : name;
  }

  private static String orEmpty(String name) {
    return name.isEmpty() ? Messages.text("object.unnamed") : name;
  }

  static String edge(SnapshotAnalysis snapshot, int edge) {
    var graph = snapshot.graph();
    var name = graph.edgeName(edge);
    return switch (graph.edgeType(edge)) {
      case ELEMENT, HIDDEN -> "[" + name + "]";
      default ->
          name.isEmpty() ? Messages.text("object.emptyEdge") : oneLine(head(name, ROW_LENGTH));
    };
  }

  static Tint edgeTint(EdgeType type) {
    return switch (type) {
      case CONTEXT -> Tint.VARIABLE;
      case INTERNAL, HIDDEN, WEAK -> Tint.INTERNAL;
      default -> Tint.PLAIN;
    };
  }

  /// The colour of a class name, such as `(string)` or `system / Context`.
  public static Tint classTint(String className) {
    return switch (className) {
      case "(string)", "(concatenated string)", "(sliced string)", "RegExp" -> Tint.STRING;
      case "(number)", "(bigint)" -> Tint.NUMBER;
      case "Function" -> Tint.FUNCTION;
      default ->
          className.startsWith("(") || className.startsWith("system / ")
              ? Tint.INTERNAL
              : Tint.PLAIN;
    };
  }
}

package holdfast.analysis;

/// How DevTools writes the name of a property inside `{a, b}`.
final class PropertyNames {
  static final String PROTO = "__proto__";

  private PropertyNames() {}

  /// The name itself, or as a JSON string where it holds a comma, a quote or a brace.
  static String format(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (",'\"{}".indexOf(name.charAt(i)) >= 0) {
        return quote(name);
      }
    }
    return name;
  }

  private static String quote(String name) {
    var result = new StringBuilder("\"");
    for (int i = 0; i < name.length(); i++) {
      char next = name.charAt(i);
      switch (next) {
        case '"' -> result.append("\\\"");
        case '\\' -> result.append("\\\\");
        case '\b' -> result.append("\\b");
        case '\f' -> result.append("\\f");
        case '\n' -> result.append("\\n");
        case '\r' -> result.append("\\r");
        case '\t' -> result.append("\\t");
        default -> {
          if (next < ' ' || Character.isSurrogate(next) && !isPaired(name, i)) {
            result.append(String.format("\\u%04x", (int) next));
          } else {
            result.append(next);
          }
        }
      }
    }
    return result.append('"').toString();
  }

  private static boolean isPaired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}

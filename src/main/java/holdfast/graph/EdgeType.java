package holdfast.graph;

/// The types of edges that the rules of counting know. A file may name others: [#OTHER].
public enum EdgeType {
  /// A variable that a closure captured.
  CONTEXT("context"),
  /// An entry of an array; its name is a number.
  ELEMENT("element"),
  PROPERTY("property"),
  /// A link of the engine with a name.
  INTERNAL("internal"),
  /// A link of the engine with a number.
  HIDDEN("hidden"),
  SHORTCUT("shortcut"),
  WEAK("weak"),
  OTHER("");

  private final String fileName;

  EdgeType(String fileName) {
    this.fileName = fileName;
  }

  /// The type that a header calls so.
  static EdgeType named(String fileName) {
    for (var type : values()) {
      if (type != OTHER && type.fileName.equals(fileName)) {
        return type;
      }
    }
    return OTHER;
  }
}

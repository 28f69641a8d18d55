package holdfast.graph;

/// The types of nodes that the rules of counting know. A file may name others: [#OTHER].
public enum NodeType {
  HIDDEN("hidden"),
  ARRAY("array"),
  STRING("string"),
  OBJECT("object"),
  CODE("code"),
  CLOSURE("closure"),
  REGEXP("regexp"),
  NUMBER("number"),
  NATIVE("native"),
  SYNTHETIC("synthetic"),
  CONCATENATED_STRING("concatenated string"),
  SLICED_STRING("sliced string"),
  SYMBOL("symbol"),
  BIGINT("bigint"),
  OBJECT_SHAPE("object shape"),
  WASM_OBJECT("wasm object"),
  OTHER("");

  private final String fileName;

  NodeType(String fileName) {
    this.fileName = fileName;
  }

  /// The type that a header calls so.
  static NodeType named(String fileName) {
    for (var type : values()) {
      if (type != OTHER && type.fileName.equals(fileName)) {
        return type;
      }
    }
    return OTHER;
  }
}

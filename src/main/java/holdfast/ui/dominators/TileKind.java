package holdfast.ui.dominators;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.ui.Messages;
import java.util.Locale;

/// What the colour of a tile means.
enum TileKind {
  OBJECT,
  FUNCTION,
  STRING,
  ARRAY,
  BUFFER,
  CODE,
  SYSTEM,
  NATIVE;

  private static final String BUFFER_CLASS = "system / JSArrayBufferData";

  /// The kind of an object, and of all objects of its class.
  static TileKind of(SnapshotAnalysis snapshot, int node) {
    var className = snapshot.className(node);
    return switch (snapshot.graph().type(node)) {
      case CLOSURE -> FUNCTION;
      case STRING, CONCATENATED_STRING, SLICED_STRING, SYMBOL -> STRING;
      case ARRAY -> ARRAY;
      case CODE -> CODE;
      case HIDDEN, SYNTHETIC, OBJECT_SHAPE, NUMBER, BIGINT -> SYSTEM;
      case NATIVE -> className.equals(BUFFER_CLASS) ? BUFFER : NATIVE;
      case OBJECT, REGEXP, WASM_OBJECT, OTHER ->
          className.equals("Array") ? ARRAY : className.startsWith("system / ") ? SYSTEM : OBJECT;
    };
  }

  /// As it stands in the legend.
  String label() {
    return Messages.text("treemap.kind." + cssName());
  }

  /// As the style sheet calls it.
  String cssName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

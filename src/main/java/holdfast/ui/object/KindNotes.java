package holdfast.ui.object;

import holdfast.analysis.ObjectContents;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.ui.Messages;
import java.util.Map;
import java.util.Optional;

/// What the engine's own kinds of nodes and edges are, in plain words, and whether they can be the
/// culprit.
public final class KindNotes {
  private static final String WEAK_MAP_PAIR = " pair in WeakMap (table @";

  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("(object elements)", "kind.elements"),
          Map.entry("(object properties)", "kind.properties"),
          Map.entry("system / PropertyArray", "kind.properties"),
          Map.entry("(bound arguments)", "kind.boundArguments"),
          Map.entry("system / FeedbackCell", "kind.feedback"),
          Map.entry("system / FeedbackVector", "kind.feedback"),
          Map.entry("system / ClosureFeedbackCellArray", "kind.feedback"),
          Map.entry("system / AllocationSite", "kind.feedback"),
          Map.entry("system / Cell", "kind.cell"),
          Map.entry("system / PropertyCell", "kind.cell"),
          Map.entry("system / WeakCell", "kind.weakCell"),
          Map.entry("system / EphemeronHashTable", "kind.ephemeronTable"),
          Map.entry("system / Oddball", "kind.constant"),
          Map.entry("system / Hole", "kind.constant"),
          Map.entry("system / JSArrayBufferData", "kind.bufferData"),
          Map.entry("system / ExternalStringData", "kind.stringData"),
          Map.entry("system / PromiseReaction", "kind.promiseReaction"));

  /// Classes of Summary whose objects are the engine's own.
  private static final Map<String, String> BY_CLASS =
      Map.of(
          "(compiled code)", "kind.code",
          "(array)", "kind.table",
          "(system)", "kind.hidden",
          "(object shape)", "kind.shape",
          "(concatenated string)", "kind.concatenated",
          "(sliced string)", "kind.sliced",
          "(synthetic)", "kind.root",
          "system / Context", "kind.context");

  private KindNotes() {}

  /// The explanation of a class of the engine, empty for one of the program.
  static String tipOfClass(String className) {
    var key = BY_CLASS.getOrDefault(className, BY_NAME.get(className));
    if (key == null && className.startsWith("system / NativeContext")) {
      key = "kind.nativeContext";
    }
    return key == null ? "" : Messages.text(key + ".tip");
  }

  /// The explanation of a node of the engine, empty for one of the program.
  public static String tip(HeapGraph graph, int node) {
    return of(graph, node).map(key -> Messages.text(key + ".tip")).orElse("");
  }

  /// The message about a node, to be completed with `.tip`.
  static Optional<String> of(HeapGraph graph, int node) {
    return Optional.ofNullable(
        switch (graph.type(node)) {
          case CODE -> ofCode(graph, node);
          case ARRAY -> ofArray(graph, node);
          case OBJECT_SHAPE, HIDDEN -> ofHidden(graph, node);
          case CONCATENATED_STRING -> "kind.concatenated";
          case SLICED_STRING -> "kind.sliced";
          case SYNTHETIC -> "kind.root";
          case NATIVE -> BY_NAME.get(graph.rawName(node));
          default -> ofObject(graph, node);
        });
  }

  private static String ofObject(HeapGraph graph, int node) {
    if (ObjectContents.kindOf(graph, node) == ObjectContents.Kind.SCOPE) {
      return "kind.context";
    }
    return graph.type(node) == NodeType.OBJECT ? BY_NAME.get(graph.rawName(node)) : null;
  }

  private static String ofCode(HeapGraph graph, int node) {
    var name = graph.rawName(node);
    return name.startsWith("system / Context")
        ? "kind.context"
        : BY_NAME.getOrDefault(name, "kind.code");
  }

  private static String ofArray(HeapGraph graph, int node) {
    return BY_NAME.getOrDefault(
        graph.rawName(node), isEphemeronTable(graph, node) ? "kind.ephemeronTable" : "kind.table");
  }

  private static boolean isEphemeronTable(HeapGraph graph, int node) {
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      if (isPair(graph, edge)) {
        return true;
      }
    }
    return false;
  }

  private static String ofHidden(HeapGraph graph, int node) {
    var name = graph.rawName(node);
    var known = BY_NAME.get(name);
    if (known != null) {
      return known;
    }
    if (name.startsWith("system / Context")) {
      return "kind.context";
    }
    if (name.startsWith("system / NativeContext")) {
      return "kind.nativeContext";
    }
    return switch (name) {
      case "undefined", "null", "true", "false" -> "kind.constant";
      default ->
          graph.type(node) == NodeType.OBJECT_SHAPE || name.startsWith("system / Map")
              ? "kind.shape"
              : "kind.hidden";
    };
  }

  /// The message about an edge, to be completed with `.note` or `.tip`; empty where there is
  /// nothing to explain.
  static Optional<String> ofEdge(HeapGraph graph, int edge) {
    if (graph.edgeType(edge) == EdgeType.WEAK) {
      return Optional.of("edge.weak");
    }
    return isPair(graph, edge) ? Optional.of("edge.weakMap") : Optional.empty();
  }

  /// Source of the text: V8, `V8HeapExplorer::ExtractEphemeronHashTableReferences`.
  private static boolean isPair(HeapGraph graph, int edge) {
    return graph.edgeType(edge) == EdgeType.INTERNAL
        && graph.edgeName(edge).contains(WEAK_MAP_PAIR);
  }
}

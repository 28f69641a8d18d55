package holdfast.analysis;

import holdfast.analysis.Definition.Kind;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.Optional;

/// Finds where things were written: functions, the classes of objects, the functions whose calls
/// made scopes, modules, scripts.
public final class Definitions {
  /// Why something has no definition.
  public enum Missing {
    /// A function that no script defines.
    NATIVE_FUNCTION,
    /// An object whose class no script defines, such as a Map.
    BUILT_IN_CLASS,
    /// A scope none of whose functions is left.
    LOST_SCOPE,
    /// What is never written in a script.
    NO_CODE
  }

  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;
  private final CancelSignal cancel;

  private Definitions(SnapshotAnalysis snapshot, CancelSignal cancel) {
    this.snapshot = snapshot;
    this.cancel = cancel;
    graph = snapshot.graph();
  }

  /// O(edges of the node), and of a scope O(what refers to it and to its description).
  public static Optional<Definition> of(SnapshotAnalysis snapshot, int node, CancelSignal cancel) {
    return new Definitions(snapshot, cancel).of(node);
  }

  public static Missing why(SnapshotAnalysis snapshot, int node) {
    var graph = snapshot.graph();
    if (ObjectContents.isScope(graph, node)) {
      return Missing.LOST_SCOPE;
    }
    return switch (graph.type(node)) {
      case CLOSURE -> Missing.NATIVE_FUNCTION;
      case OBJECT, REGEXP -> Missing.BUILT_IN_CLASS;
      default -> Missing.NO_CODE;
    };
  }

  private Optional<Definition> of(int node) {
    var file = ModuleFiles.of(snapshot, node);
    if (file.isPresent()) {
      return Optional.of(module(file.get()));
    }
    if (ObjectContents.isScope(graph, node)) {
      return ofScope(node);
    }
    var written = snapshot.sourceLocation(node);
    if (written.isPresent()) {
      return Optional.of(placed(node, written.get()));
    }
    int bound = graph.target(node, EdgeType.INTERNAL, "bound_function");
    if (bound != HeapGraph.NO_NODE && snapshot.sourceLocation(bound).isPresent()) {
      return of(bound);
    }
    return switch (graph.type(node)) {
      case CODE, HIDDEN -> closureWith(node, "shared").or(() -> ofScript(node));
      default -> Optional.empty();
    };
  }

  private Definition module(String file) {
    int source =
        snapshot.scripts().stream()
            .filter(script -> script.name().equals(file))
            .findFirst()
            .map(Script::source)
            .orElse(HeapGraph.NO_NODE);
    return new Definition(Kind.MODULE, file, new SourceLocation(file, 1, 1), source);
  }

  /// What the file gives a place for: a function, a generator at its function, an object at its
  /// constructor.
  private Definition placed(int node, SourceLocation location) {
    int source = snapshot.scriptOf(node).map(Script::source).orElse(HeapGraph.NO_NODE);
    int paused = graph.target(node, EdgeType.INTERNAL, "function");
    if (graph.type(node) == NodeType.CLOSURE) {
      int own = snapshot.sources().sourceOfFunction(node);
      return new Definition(Kind.FUNCTION, graph.rawName(node), location, own);
    }
    return paused != HeapGraph.NO_NODE && graph.type(paused) == NodeType.CLOSURE
        ? new Definition(Kind.CALL, graph.rawName(paused), location, source)
        : new Definition(Kind.CLASS, graph.rawName(node), location, source);
  }

  /// A scope and the function that made it have one description of its variables.
  private Optional<Definition> ofScope(int context) {
    int description = graph.target(context, EdgeType.INTERNAL, "scope_info");
    if (description != HeapGraph.NO_NODE) {
      var retainers = snapshot.retainers();
      for (int slot = retainers.first(description); slot < retainers.end(description); slot++) {
        cancel.throwIfCanceled(slot);
        int shared = retainers.source(slot);
        if (graph.type(shared) == NodeType.CODE && describes(shared, description)) {
          var maker = closureWith(shared, "shared");
          if (maker.isPresent()) {
            return maker.map(found -> as(Kind.CALL, found));
          }
        }
      }
    }
    return closureWith(context, "context").map(found -> as(Kind.SEEN, found));
  }

  /// Newer files name the edge `name_or_scope_info`, older ones `scope_info`.
  private boolean describes(int shared, int description) {
    return graph.target(shared, EdgeType.INTERNAL, "name_or_scope_info") == description
        || graph.target(shared, EdgeType.INTERNAL, "scope_info") == description
            && graph.target(shared, EdgeType.INTERNAL, "previous") == HeapGraph.NO_NODE;
  }

  /// The script itself, or that of a function which no closure is left of.
  private Optional<Definition> ofScript(int node) {
    return snapshot.sources().startOf(Kind.SCRIPT, graph.rawName(node), node);
  }

  private static Definition as(Kind kind, Definition found) {
    return new Definition(kind, found.name(), found.location(), found.source());
  }

  /// A function with a place that refers to a node in a way.
  private Optional<Definition> closureWith(int node, String edgeName) {
    var retainers = snapshot.retainers();
    for (int slot = retainers.first(node); slot < retainers.end(node); slot++) {
      cancel.throwIfCanceled(slot);
      int closure = retainers.source(slot);
      if (graph.type(closure) == NodeType.CLOSURE
          && graph.target(closure, EdgeType.INTERNAL, edgeName) == node) {
        var location = snapshot.sourceLocation(closure);
        if (location.isPresent()) {
          return Optional.of(placed(closure, location.get()));
        }
      }
    }
    return Optional.empty();
  }
}

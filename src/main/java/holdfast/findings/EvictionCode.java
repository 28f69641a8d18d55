package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.Set;
import java.util.regex.Pattern;

/// Looks for code that lets entries of a collection go when there are many, as `if (map.size > max)
/// map.delete(map.keys().next().value)`: one function that uses the collection, its number of
/// entries, and what removes them or a bound by its name.
///
/// Where a snapshot has the text of the function, that tells ([BoundText]), and often the bound as
/// well. Else there are the names that a function uses, not their order, nor numbers; so they tell
/// that there may be a bound, not which.
final class EvictionCode {
  /// Names of a bound; how many may run or be tried again, or how large a file may be, bounds no
  /// collection.
  static final String BOUND_NAME =
      "(?i:[_#$]*(?:max|limit|capacity"
          + "|max_?(?:cache)?_?(?:size|entries|items|keys|length|count|elements)"
          + "|(?:size|cache|entry|item|key)_?(?:limit|capacity)))";

  private static final Pattern BOUND = Pattern.compile(BOUND_NAME);

  private static final Set<String> OLDEST = Set.of("next", "keys");
  private static final Set<String> APPENDING = Set.of("push", "unshift");
  private static final Set<String> CUTTING = Set.of("shift", "pop", "splice", "slice");

  /// A collection with so much less beside a holder has a bound of its own.
  private static final double AS_MANY = 0.9;

  private static final int MOST_RETAINERS = 10_000;

  private final Capture capture;
  private final HeapGraph graph;
  private final FunctionNames functions;
  private final KnownFunctions known;
  private final WrittenBounds written;
  private final BoundNumbers numbers;
  private final NamedBounds namedBounds;

  EvictionCode(Capture capture) {
    this.capture = capture;
    graph = capture.graph();
    functions = new FunctionNames(graph);
    known = new KnownFunctions(capture);
    namedBounds = new NamedBounds(capture, known);
    var texts = new FunctionTexts(capture);
    numbers = new BoundNumbers(capture, texts);
    written = new WrittenBounds(capture, known, texts, numbers);
  }

  /// What a function of the object or scope that knows the collection bounds it by. O(edges of the
  /// holder's retainers and of their functions).
  ///
  /// @param entries how many there are: a bound that they exceed is none
  Bound of(int holder, long entries) {
    Bound[] found = {Bound.NONE};
    capture
        .snapshot()
        .retainers()
        .forEachEdge(
            graph,
            holder,
            (edge, owner) -> {
              var type = graph.edgeType(edge);
              if (found[0] == Bound.NONE
                  && (type == EdgeType.PROPERTY || type == EdgeType.CONTEXT)) {
                found[0] = of(holder, entries, owner, graph.edgeName(edge));
              }
            });
    return found[0];
  }

  private Bound of(int holder, long entries, int owner, String name) {
    var bound = written.of(holder, owner, name, entries);
    if (bound != Bound.NONE) {
      return bound;
    }
    if (isFor(holder, owner, name)) {
      return numbers.named(holder, owner, entries);
    }
    return namedBounds.isBounded(owner) ? numbers.promised(holder, entries) : Bound.NONE;
  }

  private boolean isFor(int holder, int owner, String name) {
    // functions do not name variables and private fields
    boolean isUnnamed = known.isScope(owner) || name.startsWith("#");
    if (isUnnamed && !isOnlyOne(holder, owner)) {
      return false;
    }
    for (int function : known.of(owner)) {
      var names = functions.of(functions.shared(function));
      if ((isUnnamed || names.contains(name))
          && letsGo(graph.rawName(holder), names)
          && (isUnnamed || !isForAnother(holder, owner, names))) {
        return true;
      }
    }
    return false;
  }

  private static boolean letsGo(String collection, Set<String> names) {
    boolean hasBound = names.stream().anyMatch(EvictionCode::isBound);
    boolean isCounted = names.stream().anyMatch(EvictionCode::isSize);
    return switch (collection) {
      case "Map", "Set" ->
          isCounted
              && (hasBound
                  || names.contains("clear")
                  || names.contains("delete") && hasAny(names, OLDEST));
      case "Array" ->
          hasBound
              && names.contains("length")
              && hasAny(names, APPENDING)
              && hasAny(names, CUTTING);
      case "Object" ->
          hasBound && (isCounted || names.contains("length") && names.contains("keys"));
      default -> false;
    };
  }

  static boolean isBound(String name) {
    return BOUND.matcher(name).matches();
  }

  /// The number of entries, by the collection or by a counter of its owner.
  private static boolean isSize(String name) {
    return name.equals("size") || name.equals("_size");
  }

  private static boolean hasAny(Set<String> names, Set<String> wanted) {
    return wanted.stream().anyMatch(names::contains);
  }

  /// Whether the owner has no other collection of the same sort.
  private boolean isOnlyOne(int holder, int owner) {
    for (int edge = graph.firstEdge(owner); edge < graph.edgesEnd(owner); edge++) {
      int target = graph.edgeTarget(edge);
      if (target != holder
          && graph.type(target) == NodeType.OBJECT
          && graph.edgeType(edge) != EdgeType.WEAK
          && !graph.edgeName(edge).equals("__proto__")
          && (graph.rawName(target).equals(graph.rawName(holder))
              || ClassKinds.of(capture, target) == ClassKinds.OWN)) {
        return false;
      }
    }
    return true;
  }

  /// Whether the function uses another object of the owner that may be the one with the bound: a
  /// collection with fewer entries, or one of some class.
  private boolean isForAnother(int holder, int owner, Set<String> names) {
    for (int edge = graph.firstEdge(owner); edge < graph.edgesEnd(owner); edge++) {
      int target = graph.edgeTarget(edge);
      if (target == holder
          || graph.edgeType(edge) != EdgeType.PROPERTY
          || graph.type(target) != NodeType.OBJECT
          || graph.edgeName(edge).equals("__proto__")
          || !names.contains(graph.edgeName(edge))) {
        continue;
      }
      boolean isCollection =
          switch (graph.rawName(target)) {
            case "Map", "Set", "Array" -> true;
            default -> false;
          };
      int entries = isCollection ? capture.entries().of(target) : 0;
      if (entries > 0 && entries < AS_MANY * capture.entries().of(holder)
          || !isCollection
              && ClassKinds.of(capture, target) == ClassKinds.OWN
              && !isEntry(target, holder)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the collection holds an object, as the newest of its entries that the owner knows.
  private boolean isEntry(int node, int holder) {
    int table = graph.target(holder, EdgeType.INTERNAL, "table");
    var retainers = capture.snapshot().retainers();
    int end = Math.min(retainers.end(node), retainers.first(node) + MOST_RETAINERS);
    for (int slot = retainers.first(node); slot < end; slot++) {
      int source = retainers.source(slot);
      if (source == holder || source == table) {
        return true;
      }
    }
    return false;
  }
}

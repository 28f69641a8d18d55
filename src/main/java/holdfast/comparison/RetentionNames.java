package holdfast.comparison;

import holdfast.comparison.RetentionLink.Kind;
import holdfast.graph.HeapGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;

/// What links and objects are called, as numbers that mean the same in all captures. Each name of a
/// capture is read once.
final class RetentionNames {
  private static final String WEAK_MAP_PAIR = " pair in WeakMap (table @";

  private final PathForest forest;
  private final List<RetentionLink> links = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();
  private final Map<RetentionLink, Integer> linkNumbers = new HashMap<>();
  private final Map<String, Integer> classNumbers = new HashMap<>();

  /// By capture, and by kind and name of the edge, or by class, or type and name, of the object.
  private final LongIntHashMap knownLinks = new LongIntHashMap();

  private final LongIntHashMap knownClasses = new LongIntHashMap();

  RetentionNames(PathForest forest) {
    this.forest = forest;
  }

  RetentionLink link(int number) {
    return links.get(number);
  }

  String className(int number) {
    return classes.get(number);
  }

  int number(RetentionLink link) {
    return linkNumbers.computeIfAbsent(
        link,
        _ -> {
          links.add(link);
          return links.size() - 1;
        });
  }

  /// How the object of a place is held.
  int linkOf(int place) {
    int capture = forest.captureOf(place);
    var graph = forest.graph(capture);
    int edge = forest.edge(place);
    if (edge == HeapGraph.NO_EDGE || graph.edgeSource(edge) == graph.root()) {
      return number(RetentionLink.ROOT);
    }
    if (graph.isNumbered(edge)) {
      return number(RetentionLink.ENTRY);
    }
    long key = key(capture, graph.edgeType(edge).ordinal(), graph.edgeNameIndex(edge));
    return knownLinks.getIfAbsentPut(key, () -> number(link(graph, edge)));
  }

  private static RetentionLink link(HeapGraph graph, int edge) {
    var name = graph.edgeName(edge);
    return switch (graph.edgeType(edge)) {
      case PROPERTY -> new RetentionLink(Kind.PROPERTY, name);
      case CONTEXT -> new RetentionLink(Kind.VARIABLE, name);
      case ELEMENT, HIDDEN -> RetentionLink.ENTRY;
      default ->
          isNumber(name)
              ? RetentionLink.ENTRY
              : name.contains(WEAK_MAP_PAIR)
                  ? RetentionLink.WEAK_MAP_VALUE
                  : new RetentionLink(Kind.INTERNAL, name);
    };
  }

  private static boolean isNumber(String name) {
    return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// What the object of a place is called: its class, or of a function its name. Groups of roots
  /// are all of one class; they too go by their names, such as `(Global handles)`.
  int classOf(int place) {
    int capture = forest.captureOf(place);
    var graph = forest.graph(capture);
    int node = forest.node(place);
    return switch (graph.type(node)) {
      case CLOSURE -> named(capture, node, "()");
      case SYNTHETIC -> named(capture, node, "");
      default -> {
        var keys = forest.sets.get(capture).classes();
        int number = keys.classOf(node);
        yield knownClasses.getIfAbsentPut(
            key(capture, 0, number), () -> classNumber(keys.name(number)));
      }
    };
  }

  private int named(int capture, int node, String after) {
    var graph = forest.graph(capture);
    long key = key(capture, 1 + graph.type(node).ordinal(), graph.nameIndex(node));
    return knownClasses.getIfAbsentPut(key, () -> classNumber(graph.rawName(node) + after));
  }

  private int classNumber(String name) {
    return classNumbers.computeIfAbsent(
        name,
        _ -> {
          classes.add(name);
          return classes.size() - 1;
        });
  }

  private static long key(int capture, int kind, int number) {
    return (long) capture << 40 | (long) kind << 32 | number;
  }
}

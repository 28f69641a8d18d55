package holdfast.findings;

import holdfast.analysis.SourceLocation;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/// Looks behind the wrappers that caches, queues and emitters put around what they keep.
final class Wrappers {
  private static final double WRAPPED_SHARE = 0.5;
  private static final double CAPTURED_SHARE = 0.1;

  /// A package's own function may call the one that the program has given it.
  private static final int FUNCTIONS = 2;

  private final Capture capture;
  private final HeapGraph graph;
  private final GainedClasses gained;

  Wrappers(Capture capture, GainedClasses gained) {
    this.capture = capture;
    graph = capture.graph();
    this.gained = gained;
  }

  /// What a wrapper is for, or the class itself if it is none. Of a package's record that has but
  /// functions, as emitters and queues keep, it is what they close over; of any other object of a
  /// package's class the object of the program's that it knows itself or through a function; of a
  /// plain object, as in `{value, expires}` of a cache, a class with a name of its own: one for
  /// each, and most of its bytes. What a function in it captures need not be as much, for the
  /// function has bytes, too. A plain link of a list, as `{data, next}`, is for its one value.
  ClassMembers unwrapped(ClassMembers found) {
    boolean isPlain = capture.classes().name(found.classNumber).startsWith("{");
    var linked = isPlain ? valueOfLink(found) : Optional.<ClassMembers>empty();
    if (linked.isPresent()) {
      return linked.get();
    }
    if ((isPlain || isOfPackage(found)) && holdsOnlyFunctions(found.example)) {
      return nearest(
          found, m -> m.kind == ClassKinds.SHAPE || m.kind == ClassKinds.OWN && !isOfPackage(m));
    }
    if (!isPlain) {
      return isOfPackage(found)
          ? nearest(found, m -> m.kind == ClassKinds.OWN && isOwn(m) && isDirectIn(found, m))
          : found;
    }
    long bytes = gained.all().stream().mapToLong(m -> m.bytes).sum() / found.count;
    double least = bytes * (holdsFunction(found.example) ? CAPTURED_SHARE : WRAPPED_SHARE);
    return nearest(
        found,
        m -> m.kind == ClassKinds.OWN && capture.snapshot().retainedSize(m.example) >= least);
  }

  /// The class of the only object that a link has besides other links, if there is one for each.
  private Optional<ClassMembers> valueOfLink(ClassMembers link) {
    boolean isLink =
        ClassKinds.isHeldByItsClass(capture, link.example); // the last of a list has no next
    int value = HeapGraph.NO_NODE;
    for (int edge = graph.firstEdge(link.example); edge < graph.edgesEnd(link.example); edge++) {
      int target = graph.edgeTarget(edge);
      if (!isOwnProperty(edge) || !capture.roles().isObject(target)) {
        continue;
      }
      if (isOf(link, target)) {
        isLink = true;
      } else if (value == HeapGraph.NO_NODE) {
        value = target;
      } else {
        return Optional.empty();
      }
    }
    if (!isLink || value == HeapGraph.NO_NODE) {
      return Optional.empty();
    }
    int classNumber = capture.classes().classOf(value);
    return gained.all().stream()
        .filter(m -> m.classNumber == classNumber && m.kind <= ClassKinds.SHAPE)
        .filter(m -> isAboutAsMany(m.count, link.count))
        .findFirst();
  }

  /// The class behind the wrapper of which there is about one for each: one with a name before a
  /// plain object, then the nearest, then the heaviest; the wrapper where there is none.
  private ClassMembers nearest(ClassMembers wrapper, Predicate<ClassMembers> isWanted) {
    return gained.all().stream()
        .filter(m -> m.depth > wrapper.depth && isAboutAsMany(m.count, wrapper.count))
        .filter(isWanted)
        .min(
            Comparator.comparingInt((ClassMembers m) -> m.kind)
                .thenComparingInt(m -> m.depth)
                .thenComparing(
                    Comparator.comparingLong((ClassMembers m) -> m.weight(capture.snapshot()))
                        .reversed())
                .thenComparingInt(m -> m.classNumber))
        .orElse(wrapper);
  }

  /// Whether the class is written in a package.
  boolean isOfPackage(ClassMembers found) {
    return OwnCode.isUser(file(found)) && !OwnCode.isOwn(file(found));
  }

  private boolean isOwn(ClassMembers found) {
    return OwnCode.isOwn(file(found));
  }

  private String file(ClassMembers found) {
    return capture.snapshot().sourceLocation(found.example).map(SourceLocation::file).orElse("");
  }

  /// Whether a record has an object of a class as a property, in an array, or a function that has
  /// it among its variables.
  private boolean isDirectIn(ClassMembers record, ClassMembers wanted) {
    for (int edge = graph.firstEdge(record.example);
        edge < graph.edgesEnd(record.example);
        edge++) {
      int target = graph.edgeTarget(edge);
      if (isOwnProperty(edge)
          && (isOf(wanted, target)
              || graph.type(target) == NodeType.CLOSURE && captures(target, wanted, FUNCTIONS)
              || graph.rawName(target).equals("Array") && hasElement(target, wanted))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasElement(int array, ClassMembers wanted) {
    for (int edge = graph.firstEdge(array); edge < graph.edgesEnd(array); edge++) {
      if (graph.edgeType(edge) == EdgeType.ELEMENT && isOf(wanted, graph.edgeTarget(edge))) {
        return true;
      }
    }
    return false;
  }

  private boolean captures(int closure, ClassMembers wanted, int functions) {
    int scope = graph.target(closure, EdgeType.INTERNAL, "context");
    if (scope == HeapGraph.NO_NODE) {
      return false;
    }
    for (int edge = graph.firstEdge(scope); edge < graph.edgesEnd(scope); edge++) {
      int value = graph.edgeTarget(edge);
      if (graph.edgeType(edge) == EdgeType.CONTEXT
          && (isOf(wanted, value)
              || functions > 1
                  && graph.type(value) == NodeType.CLOSURE
                  && captures(value, wanted, functions - 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOf(ClassMembers wanted, int node) {
    return capture.classes().classOf(node) == wanted.classNumber;
  }

  /// Whether all that an entry has for itself are functions.
  private boolean holdsOnlyFunctions(int entry) {
    boolean any = false;
    for (int edge = graph.firstEdge(entry); edge < graph.edgesEnd(entry); edge++) {
      int target = graph.edgeTarget(edge);
      if (isOwnProperty(edge) && capture.roles().isObject(target) && gained.isMember(target)) {
        if (graph.type(target) != NodeType.CLOSURE) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private boolean holdsFunction(int node) {
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      if (isOwnProperty(edge) && graph.type(graph.edgeTarget(edge)) == NodeType.CLOSURE) {
        return true;
      }
    }
    return false;
  }

  private boolean isOwnProperty(int edge) {
    return graph.edgeType(edge) == EdgeType.PROPERTY && !graph.edgeName(edge).equals("__proto__");
  }

  private static boolean isAboutAsMany(int count, int other) {
    return 10L * count >= 9L * other && 10L * other >= 9L * count;
  }
}

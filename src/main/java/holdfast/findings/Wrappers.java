package holdfast.findings;

import holdfast.analysis.SourceLocation;
import holdfast.findings.LeakedClass.Members;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// Looks behind the wrappers that caches, queues and emitters put around what they keep.
final class Wrappers {
  private static final double WRAPPED_SHARE = 0.5;
  private static final double CAPTURED_SHARE = 0.1;

  private final Capture capture;
  private final HeapGraph graph;

  /// Whether a node belongs to the entries.
  private final IntPredicate isMember;

  private final Collection<Members> classes;

  /// @param classes all that is found below a holder
  Wrappers(Capture capture, IntPredicate isMember, Collection<Members> classes) {
    this.capture = capture;
    graph = capture.graph();
    this.isMember = isMember;
    this.classes = classes;
  }

  /// What a wrapper is for, or the class itself if it is none. Of a package's record that has but
  /// functions, as emitters and queues keep, it is what they close over; of a plain object, as in
  /// `{value, expires}` of a cache, a class with a name of its own: one for each, and most of its
  /// bytes. What a function in it captures need not be as much, for the function has bytes, too.
  Members unwrapped(Members found) {
    boolean isPlain = capture.classes().name(found.classNumber).startsWith("{");
    if ((isPlain || isOfPackage(found)) && holdsOnlyFunctions(found.example)) {
      return nearest(
          found, m -> m.kind == ClassKinds.SHAPE || m.kind == ClassKinds.OWN && !isOfPackage(m));
    }
    if (!isPlain) {
      return found;
    }
    long bytes = classes.stream().mapToLong(m -> m.bytes).sum() / found.count;
    double least = bytes * (holdsFunction(found.example) ? CAPTURED_SHARE : WRAPPED_SHARE);
    return nearest(
        found,
        m -> m.kind == ClassKinds.OWN && capture.snapshot().retainedSize(m.example) >= least);
  }

  /// The class behind the wrapper of which there is about one for each: one with a name before a
  /// plain object, then the nearest, then the heaviest; the wrapper where there is none.
  private Members nearest(Members wrapper, Predicate<Members> isWanted) {
    return classes.stream()
        .filter(m -> m.depth > wrapper.depth && isAboutAsMany(m.count, wrapper.count))
        .filter(isWanted)
        .min(
            Comparator.comparingInt((Members m) -> m.kind)
                .thenComparingInt(m -> m.depth)
                .thenComparing(
                    Comparator.comparingLong((Members m) -> m.weight(capture.snapshot()))
                        .reversed())
                .thenComparingInt(m -> m.classNumber))
        .orElse(wrapper);
  }

  private boolean isOfPackage(Members found) {
    var file =
        capture.snapshot().sourceLocation(found.example).map(SourceLocation::file).orElse("");
    return OwnCode.isUser(file) && !OwnCode.isOwn(file);
  }

  /// Whether all that an entry has for itself are functions.
  private boolean holdsOnlyFunctions(int entry) {
    boolean any = false;
    for (int edge = graph.firstEdge(entry); edge < graph.edgesEnd(entry); edge++) {
      int target = graph.edgeTarget(edge);
      if (isOwnProperty(edge) && capture.roles().isObject(target) && isMember.test(target)) {
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

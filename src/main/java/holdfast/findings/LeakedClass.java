package holdfast.findings;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SourceLocation;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// Which class a holder accumulates, among all that grows below it.
///
/// The entries' own class names the leak unless it is plumbing: behind functions, promises, timers
/// and scopes the nearest class of the program does, of which there is about one per entry.
final class LeakedClass {
  private static final int REGION_LIMIT = 200_000;
  private static final int DEEPEST = 60;

  /// What is found of one class below a holder.
  static final class Members {
    final int classNumber;
    final int example;
    int count;
    int depth;
    long bytes;
    int kind;

    Members(int classNumber, int example, int depth, int kind) {
      this.classNumber = classNumber;
      this.example = example;
      this.depth = depth;
      this.kind = kind;
    }

    /// Bytes, or what as many as the example retain.
    long weight(SnapshotAnalysis snapshot) {
      return Math.max(bytes, snapshot.retainedSize(example) * count);
    }
  }

  private final Capture capture;
  private final HeapGraph graph;
  private final NodeRoles roles;
  private final Membership members;
  private final Map<Integer, Members> classes = new HashMap<>();

  /// The nearest function among the newest, of the program's own code if there is one: it tells
  /// where the entries are made.
  private int maker = HeapGraph.NO_NODE;

  private int nearestEntries;
  private int alike;

  /// What the candidate gained entries from.
  private final IntHashSet sources = new IntHashSet();

  /// Which nodes count as a candidate's.
  @FunctionalInterface
  interface Membership {
    boolean isOf(int node, IntHashSet sources);
  }

  LeakedClass(Capture capture, Membership members) {
    this.capture = capture;
    graph = capture.graph();
    roles = capture.roles();
    this.members = members;
  }

  /// Walks what the candidate gained, level by level.
  void walk(Candidate candidate) {
    alike = candidate.alike.size();
    sources.addAll(candidate.sources);
    var seen = new IntHashSet();
    var level = new IntArrayList();
    level.addAll(candidate.sources);
    for (int depth = 1; depth < DEEPEST && !level.isEmpty(); depth++) {
      level = nextLevel(level, seen, depth);
      if (depth == 1) {
        nearestEntries = level.size();
      }
      if (seen.size() > REGION_LIMIT) {
        return;
      }
    }
  }

  private IntArrayList nextLevel(IntArrayList level, IntHashSet seen, int depth) {
    var next = new IntArrayList();
    var plumbing = new IntArrayList();
    for (int i = 0; i < level.size() + plumbing.size(); i++) {
      int node = i < level.size() ? level.get(i) : plumbing.get(i - level.size());
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        int target = graph.edgeTarget(edge);
        if (isFollowed(edge)
            && !roles.isEngine(target)
            && members.isOf(target, sources)
            && seen.add(target)) {
          if (roles.isStorage(target)) {
            plumbing.add(target);
          } else {
            next.add(target);
            meet(target, depth);
          }
        }
      }
    }
    return next;
  }

  /// What an object inherits is not what it holds.
  private boolean isFollowed(int edge) {
    return switch (graph.edgeType(edge)) {
      case WEAK -> false;
      case PROPERTY -> !graph.edgeName(edge).equals("__proto__");
      default -> true;
    };
  }

  private void meet(int node, int depth) {
    if (graph.type(node) == NodeType.CLOSURE && makerRank(node) > makerRank(maker)) {
      maker = node;
    }
    int classNumber = capture.classes().classOf(node);
    var members =
        classes.computeIfAbsent(
            classNumber, number -> new Members(number, node, depth, ClassKinds.of(capture, node)));
    members.count++;
    members.bytes += capture.snapshot().shallowSize(node);
  }

  private int makerRank(int closure) {
    if (closure == HeapGraph.NO_NODE) {
      return 0;
    }
    var file = capture.snapshot().sourceLocation(closure).map(SourceLocation::file).orElse("");
    return OwnCode.isOwn(file) ? 3 : OwnCode.isUser(file) ? 2 : 1;
  }

  /// A function that was created with the newest entries, or NO_NODE.
  int maker() {
    return maker;
  }

  /// The class that names the leak.
  ///
  /// @param entries how many entries were gained
  Optional<Members> name(long entries) {
    long each = Math.min(entries, Math.max(nearestEntries, 1));
    var found = named(Math.max(1, each / 2));
    // holders side by side, such as three Sets of one watcher, share what stands behind them
    return alike > 1 && found.filter(m -> m.kind <= ClassKinds.SHAPE).isEmpty()
        ? named(Math.max(1, each / (2L * alike)))
        : found;
  }

  private Optional<Members> named(long least) {
    return classes.values().stream()
        .filter(m -> m.kind != ClassKinds.NONE)
        .filter(m -> m.count >= least)
        .min(
            Comparator.comparingInt((Members m) -> m.kind > ClassKinds.SHAPE ? m.kind : 0)
                .thenComparingInt(m -> m.depth)
                .thenComparingInt(m -> m.kind)
                .thenComparing(
                    Comparator.comparingLong((Members m) -> m.weight(capture.snapshot()))
                        .reversed())
                .thenComparingInt(m -> m.classNumber))
        .map(this::unwrapped);
  }

  private Members unwrapped(Members found) {
    return new Wrappers(capture, node -> members.isOf(node, sources), classes.values())
        .unwrapped(found);
  }

  /// Whether there is an object of a class for most of the entries.
  boolean isOfMost(String className) {
    return isOfMost(className::equals);
  }

  /// The same of several classes together.
  boolean isOfMost(Predicate<String> className) {
    int count =
        classes.values().stream()
            .filter(m -> className.test(capture.classes().name(m.classNumber)))
            .mapToInt(m -> m.count)
            .sum();
    return count > 0 && 2 * count >= nearestEntries;
  }

  /// Bytes of buffers among all that was gained.
  double shareOfBytes() {
    long buffers = 0;
    long all = 0;
    for (var members : classes.values()) {
      all += members.bytes;
      if (ClassKinds.isBytes(capture.classes().name(members.classNumber))) {
        buffers += members.bytes;
      }
    }
    return all == 0 ? 0 : (double) buffers / all;
  }

  /// The class of most of the entries next to the holder.
  String entryClass() {
    return classes.values().stream()
        .filter(m -> m.depth == 1)
        .max(
            Comparator.comparingInt((Members m) -> m.kind == ClassKinds.VALUE ? 0 : 1)
                .thenComparingInt(m -> m.count))
        .map(m -> capture.classes().name(m.classNumber))
        .orElse("");
  }
}

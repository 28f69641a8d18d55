package holdfast.findings;

import holdfast.analysis.SourceLocation;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// What a candidate gained, by class: how many of each there are, and how near to the holder.
final class GainedClasses {
  private static final int REGION_LIMIT = 200_000;
  private static final int DEEPEST = 60;

  private final Capture capture;
  private final HeapGraph graph;
  private final NodeRoles roles;
  private final Membership members;
  private final Candidate candidate;
  private final Map<Integer, ClassMembers> classes = new HashMap<>();

  /// What the candidate gained entries from.
  private final IntHashSet sources = new IntHashSet();

  private int maker = HeapGraph.NO_NODE;
  private int nearestEntries;

  private GainedClasses(Capture capture, Membership members, Candidate candidate) {
    this.capture = capture;
    graph = capture.graph();
    roles = capture.roles();
    this.members = members;
    this.candidate = candidate;
    sources.addAll(candidate.sources);
  }

  /// Walks what the candidate gained, level by level. O(edges of what it gained), of 200,000
  /// objects at most.
  static GainedClasses of(Capture capture, Membership members, Candidate candidate) {
    var gained = new GainedClasses(capture, members, candidate);
    gained.walk();
    return gained;
  }

  private void walk() {
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
            classNumber,
            number -> new ClassMembers(number, node, depth, ClassKinds.of(capture, node)));
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

  /// The nearest function among the newest, of the program's own code if there is one, or NO_NODE:
  /// it tells where the entries are made.
  int maker() {
    return maker;
  }

  Collection<ClassMembers> all() {
    return classes.values();
  }

  /// Holders side by side that are one leak.
  int alike() {
    return candidate.alike.size();
  }

  boolean isMember(int node) {
    return members.isOf(node, sources);
  }

  /// Of entries gained, how many stand next to the holder; 1 or more.
  long each(long entries) {
    return Math.min(entries, Math.max(nearestEntries, 1));
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

  /// The class of most of the entries next to the holder, of a list that of its links.
  String entryClass() {
    if (candidate.listClass != Candidate.NO_CLASS) {
      return capture.classes().name(candidate.listClass);
    }
    return classes.values().stream()
        .filter(m -> m.depth == 1)
        .max(
            Comparator.comparingInt((ClassMembers m) -> m.kind == ClassKinds.VALUE ? 0 : 1)
                .thenComparingInt(m -> m.count))
        .map(m -> capture.classes().name(m.classNumber))
        .orElse("");
  }
}

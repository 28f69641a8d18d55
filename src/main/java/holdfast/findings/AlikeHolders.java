package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;

/// Puts holders together that are one leak: the same containers of sister objects, such as a Map
/// per tenant in a Map of tenants, or the array of each mailbox.
///
/// Alike are holders of one class whose owners, up to three steps, are of the same classes and end
/// at the same container.
final class AlikeHolders {
  private static final int LEAST = 3;
  private static final int STEPS = 3;
  private static final int CONTAINER_ENTRIES = 3;

  /// @param container what holds the sisters
  /// @param classes of the holder and of the owners below the container, as [AlikeHolders#sortOf]
  private record Sisters(int container, List<Integer> classes) {}

  private final Capture capture;
  private final IntIntHashMap containers = new IntIntHashMap();

  AlikeHolders(Capture capture) {
    this.capture = capture;
  }

  /// The candidates, alike ones put together. O(candidates).
  List<Candidate> join(List<Candidate> candidates) {
    var groups = new HashMap<Sisters, List<Candidate>>();
    var keys = new HashMap<Candidate, List<Sisters>>();
    for (var candidate : candidates) {
      var sisters = sisters(candidate);
      keys.put(candidate, sisters);
      sisters.forEach(s -> groups.computeIfAbsent(s, _ -> new ArrayList<>()).add(candidate));
    }
    Set<Candidate> joined = new LinkedHashSet<>();
    Map<Candidate, Candidate> into = new HashMap<>();
    for (var candidate : candidates) {
      if (into.containsKey(candidate)) {
        continue;
      }
      var shared =
          keys.get(candidate).stream()
              .filter(s -> groups.get(s).size() >= LEAST)
              .filter(s -> groups.get(s).stream().noneMatch(into::containsKey))
              .findFirst();
      if (shared.isEmpty()) {
        joined.add(candidate);
        continue;
      }
      var group = groups.get(shared.get());
      var largest = group.stream().max(Comparator.comparingLong((Candidate c) -> c.bytes)).get();
      for (var sister : group) {
        into.put(sister, largest);
        if (sister != largest) {
          largest.join(sister);
        }
      }
      if (shared.get().classes.size() == 1 && isCollection(shared.get().container)) {
        largest.container = shared.get().container;
      }
      joined.remove(largest);
      joined.add(largest);
    }
    return List.copyOf(joined);
  }

  private List<Sisters> sisters(Candidate candidate) {
    var result = new ArrayList<Sisters>();
    var classes = new ArrayList<Integer>();
    int node = candidate.node;
    for (int step = 0; step < STEPS; step++) {
      classes.add(sortOf(node));
      node = ownerOf(node);
      if (node == HeapGraph.NO_NODE) {
        break;
      }
      if (isContainer(node)) {
        result.add(new Sisters(node, List.copyOf(classes)));
      }
    }
    return result;
  }

  /// Its class; of scopes and functions the code they are made by, since those of two modules have
  /// nothing in common.
  private int sortOf(int node) {
    var graph = capture.graph();
    int code =
        graph.type(node) == NodeType.CLOSURE
            ? graph.target(node, EdgeType.INTERNAL, "shared")
            : graph.rawName(node).startsWith("system / Context")
                ? graph.target(node, EdgeType.INTERNAL, "scope_info")
                : HeapGraph.NO_NODE;
    return code == HeapGraph.NO_NODE ? capture.classes().classOf(node) : ~code;
  }

  /// The nearest dominator that is no plumbing.
  private int ownerOf(int node) {
    int above = node;
    do {
      int next = capture.snapshot().dominatorOf(above);
      if (next == above) {
        return HeapGraph.NO_NODE;
      }
      above = next;
    } while (capture.roles().isStorage(above));
    return capture.roles().isObject(above) ? above : HeapGraph.NO_NODE;
  }

  /// Looked at once per node: thousands of candidates may share a container of millions of entries.
  private boolean isContainer(int node) {
    return containers.getIfAbsentPut(node, () -> hasEntries(node) ? 1 : 0) == 1;
  }

  /// Whether it is the program's choice how many it holds; an object of three fields that are Maps
  /// is no Map of Maps.
  private boolean isCollection(int node) {
    return switch (capture.graph().rawName(node)) {
      case "Map", "Set", "WeakMap", "Array" -> true;
      case "Object" -> new CollectionKeys(capture).shape(node) != KeyShape.OTHER;
      default -> false;
    };
  }

  private boolean hasEntries(int node) {
    var name = capture.graph().rawName(node);
    return !name.startsWith("system / Context")
        && capture.graph().type(node) != NodeType.CLOSURE
        && !name.equals("Module")
        && capture.entries().of(node) >= CONTAINER_ENTRIES;
  }
}

package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;
import org.eclipse.collections.impl.stack.mutable.primitive.IntArrayStack;

/// Measures a candidate in every capture: by its entries where it is a container, by the length of
/// its list where it is one, and else by the bytes of its largest value, which may be a new object
/// in every capture (`list = list.concat(x)`, `text += line`).
final class Histories {
  private static final long LEAST_ENTRIES = 10;
  private static final long LEAST_LARGE_ENTRIES = 3;
  private static final long LARGE = 64_000;
  private static final long LEAST_BYTES = 10_000;
  private static final int DEEPEST_SLOT = 4;

  /// A value that keeps this share of what its owner gained is the true holder.
  private static final double MOST = 0.7;

  private final List<Capture> captures;
  private final Capture last;

  Histories(List<Capture> captures) {
    this.captures = captures;
    last = captures.getLast();
  }

  History measure(Candidate candidate) {
    var nodes = nodes(candidate.node);
    var byEntries = byEntries(candidate, nodes);
    if (isGrowth(byEntries.trend())) {
      return byEntries;
    }
    var bySlot = bySlot(candidate, nodes);
    return isGrowth(bySlot.trend()) ? bySlot : byEntries;
  }

  private static boolean isGrowth(Trend trend) {
    return trend == Trend.STEADY || trend == Trend.SLOWING || trend == Trend.LATE;
  }

  /// Positions of the object in all captures.
  private List<Integer> nodes(int node) {
    long id = last.graph().nodeId(node);
    var type = last.graph().type(node);
    var name = last.graph().rawName(node);
    var nodes = new ArrayList<Integer>();
    for (var capture : captures) {
      int same =
          last.roles().of(node) == NodeRoles.ROOT
              ? rootNamed(capture, name)
              : capture.objects().nodeOf(id);
      boolean isSame =
          same != HeapGraph.NO_NODE
              && capture.graph().type(same) == type
              && capture.graph().rawName(same).equals(name);
      nodes.add(isSame ? same : HeapGraph.NO_NODE);
    }
    return nodes;
  }

  private static int rootNamed(Capture capture, String name) {
    var graph = capture.graph();
    for (int node = 0; node < Math.min(graph.nodeCount(), 100); node++) {
      if (graph.type(node) == NodeType.SYNTHETIC && graph.rawName(node).equals(name)) {
        return node;
      }
    }
    return HeapGraph.NO_NODE;
  }

  private History byEntries(Candidate candidate, List<Integer> nodes) {
    boolean isPromise = last.entries().isPromise(candidate.node);
    boolean isList =
        !isPromise
            && candidate.listClass != Candidate.NO_CLASS
            && candidate.entryCount < 3 * candidate.sources.size();
    var entries = new long[nodes.size()];
    var retained = new long[nodes.size()];
    for (int alike = 0; alike < candidate.alike.size(); alike++) {
      var sister = alike == 0 ? nodes : nodes(candidate.alike.get(alike));
      for (int i = 0; i < entries.length; i++) {
        int node = sister.get(i);
        if (node != HeapGraph.NO_NODE) {
          retained[i] += captures.get(i).snapshot().retainedSize(node);
          entries[i] +=
              isList
                  ? links(captures.get(i), node, candidate.listClass)
                  : captures.get(i).entries().of(node);
        }
      }
    }
    long kept = 0;
    for (int alike = 0; alike < candidate.alike.size(); alike++) {
      kept += kept(candidate.alike.get(alike), isList ? candidate.listClass : Candidate.NO_CLASS);
    }
    var word = isList ? "links" : word(last, candidate.node);
    var history =
        new History(
            candidate.node,
            nodes,
            word,
            entries,
            retained,
            Trend.of(entries, leastEntries(candidate)),
            kept);
    return candidate.container != HeapGraph.NO_NODE
        ? atContainer(history, candidate.container)
        : isList ? atVariable(history, candidate) : history;
  }

  /// Of Maps in a Map it is the outer one that the program knows by name.
  private History atContainer(History history, int container) {
    return new History(
        container,
        nodes(container),
        history.word(),
        history.entries(),
        history.retained(),
        history.trend(),
        history.kept());
  }

  /// A list that hangs on a variable is called by the variable, not by the scope it stands in.
  private History atVariable(History history, Candidate candidate) {
    var graph = last.graph();
    if (!graph.rawName(history.holder()).startsWith("system / Context")) {
      return history;
    }
    for (int edge = graph.firstEdge(history.holder());
        edge < graph.edgesEnd(history.holder());
        edge++) {
      int target = graph.edgeTarget(edge);
      if (graph.edgeType(edge) == EdgeType.CONTEXT
          && last.classes().classOf(target) == candidate.listClass) {
        var nodes = below(history.nodes(), graph.edgeName(edge));
        return new History(
            target,
            nodes,
            history.word(),
            history.entries(),
            retained(nodes),
            history.trend(),
            history.kept());
      }
    }
    return history;
  }

  /// A few large entries tell as much as many small ones.
  private static long leastEntries(Candidate candidate) {
    return candidate.bytes >= LARGE ? LEAST_LARGE_ENTRIES : LEAST_ENTRIES;
  }

  private int links(Capture capture, int holder, int listClass) {
    var name = last.classes().name(listClass);
    return capture.entries().chainLength(holder, n -> capture.className(n).equals(name));
  }

  /// What the entries of a container are called.
  static String word(Capture capture, int node) {
    return switch (capture.graph().rawName(node)) {
      case "Array" -> "elements";
      case "Object" -> "properties";
      case "Promise" -> "reactions";
      default -> "entries";
    };
  }

  /// Entries of the last capture that were gained in the interval before it.
  private long kept(int holder, int listClass) {
    if (captures.size() < 3) {
      return 0;
    }
    long from = captures.get(captures.size() - 3).greatestId();
    long to = captures.get(captures.size() - 2).greatestId();
    var seen = new IntHashSet();
    var graph = last.graph();
    var stack = new IntArrayStack();
    stack.push(holder);
    long kept = 0;
    while (!stack.isEmpty()) {
      int node = stack.pop();
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        int target = graph.edgeTarget(edge);
        if (last.roles().isEngine(target) || !seen.add(target)) {
          continue;
        }
        if (last.roles().isStorage(target)
            || listClass != Candidate.NO_CLASS && last.classes().classOf(target) == listClass) {
          stack.push(target);
        }
        long id = graph.nodeId(target);
        if ((id & 1) != 0 && id > from && id <= to && !last.roles().isStorage(target)) {
          kept++;
        }
      }
    }
    return kept;
  }

  private long[] retained(List<Integer> nodes) {
    var sizes = new long[nodes.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] =
          nodes.get(i) == HeapGraph.NO_NODE
              ? 0
              : captures.get(i).snapshot().retainedSize(nodes.get(i));
    }
    return sizes;
  }

  /// Follows named edges to the value that keeps most of what the owner gained.
  private History bySlot(Candidate candidate, List<Integer> owners) {
    var nodes = owners;
    int value = candidate.largestEntry;
    var holder = candidate.node;
    for (int depth = 0; depth < DEEPEST_SLOT && value != HeapGraph.NO_NODE; depth++) {
      var name = slotName(holder, value);
      if (name.isEmpty()) {
        break;
      }
      nodes = below(nodes, name);
      holder = value;
      value = largestValue(holder);
    }
    var sizes = retained(nodes);
    boolean isContainer = entriesGrow(nodes);
    var counts = isContainer ? entries(nodes) : sizes;
    return new History(
        holder,
        nodes,
        isContainer ? word(last, holder) : "bytes",
        counts,
        sizes,
        Collections.frequency(nodes, HeapGraph.NO_NODE) > 1 || !isContainer && isCountable(nodes)
            ? Trend.FLAT
            : Trend.of(counts, isContainer ? leastEntries(candidate) : LEAST_BYTES),
        isContainer ? kept(holder, Candidate.NO_CLASS) : Long.MAX_VALUE);
  }

  private long[] entries(List<Integer> nodes) {
    var counts = new long[nodes.size()];
    for (int i = 0; i < counts.length; i++) {
      int node = nodes.get(i);
      counts[i] =
          node == HeapGraph.NO_NODE || captures.get(i).roles().of(node) == NodeRoles.VALUE
              ? 0
              : captures.get(i).entries().of(node);
    }
    return counts;
  }

  /// Whether the value is a container with entries to count: then its bytes tell nothing more, for
  /// its table doubles now and then while its entries stay as they are.
  private boolean isCountable(List<Integer> nodes) {
    int node = nodes.getLast();
    return last.roles().isObject(node)
        && (last.graph().rawName(node).equals("Array")
            || last.graph().target(node, EdgeType.INTERNAL, "table") != HeapGraph.NO_NODE)
        && last.entries().of(node) > 0;
  }

  private boolean entriesGrow(List<Integer> nodes) {
    return isGrowth(Trend.of(entries(nodes), LEAST_LARGE_ENTRIES));
  }

  /// The name of a variable or property that leads to a value, or empty.
  private String slotName(int owner, int value) {
    var graph = last.graph();
    for (int edge = graph.firstEdge(owner); edge < graph.edgesEnd(owner); edge++) {
      if (graph.edgeTarget(edge) == value
          && (graph.edgeType(edge) == EdgeType.PROPERTY
              || graph.edgeType(edge) == EdgeType.CONTEXT)) {
        return graph.edgeName(edge);
      }
    }
    return "";
  }

  private List<Integer> below(List<Integer> owners, String name) {
    var values = new ArrayList<Integer>();
    for (int i = 0; i < owners.size(); i++) {
      int owner = owners.get(i);
      int value = HeapGraph.NO_NODE;
      if (owner != HeapGraph.NO_NODE) {
        var graph = captures.get(i).graph();
        value = graph.target(owner, EdgeType.PROPERTY, name);
        if (value == HeapGraph.NO_NODE) {
          value = graph.target(owner, EdgeType.CONTEXT, name);
        }
      }
      values.add(value);
    }
    return values;
  }

  /// The value of an object that keeps most of what the object keeps, if there is one.
  private int largestValue(int node) {
    var graph = last.graph();
    if (last.roles().of(node) != NodeRoles.OBJECT) {
      return HeapGraph.NO_NODE;
    }
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      int target = graph.edgeTarget(edge);
      boolean isNamed =
          graph.edgeType(edge) == EdgeType.PROPERTY || graph.edgeType(edge) == EdgeType.CONTEXT;
      if (isNamed
          && last.snapshot().dominatorOf(target) == node
          && last.snapshot().retainedSize(target) >= MOST * last.snapshot().retainedSize(node)
          && last.classes().classOf(target) != last.classes().classOf(node)) {
        return target;
      }
    }
    return HeapGraph.NO_NODE;
  }
}

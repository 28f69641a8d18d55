package holdfast.testing;

import holdfast.analysis.RetainingForest;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.RetainedSet;
import holdfast.comparison.RetentionLink.Kind;
import holdfast.comparison.RetentionTree;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Folds chains one by one, as text, and writes a tree as text.
public final class SlowRetention {
  private static final String SCOPE = "system / Context";
  private static final int MOST_NAMES = 8;

  private SlowRetention() {}

  /// A step of a chain: how the node is held, and what it is called.
  private record Step(int capture, int node, boolean isNamed, String link, String name) {}

  /// A chain without its plumbing, the node nearest to the root first.
  private record Chain(List<Step> steps) {}

  /// `a B 2,3`: path of each place, with its objects by capture, and how many stand there.
  ///
  /// @param forests the chains, one for each set
  public static Set<String> of(List<RetainedSet> sets, List<RetainingForest> forests) {
    var chains = new ArrayList<Chain>();
    for (int capture = 0; capture < sets.size(); capture++) {
      var set = sets.get(capture);
      var forest = forests.get(capture);
      for (int place = 0; place < forest.size(); place++) {
        if (contains(set.nodes(), forest.node(place))) {
          chains.add(new Chain(steps(set, capture, forest, place)));
        }
      }
    }
    var lines = new TreeSet<String>();
    fold(chains, 0, "", sets.size(), lines);
    return lines;
  }

  private static boolean contains(int[] nodes, int wanted) {
    return IntStream.of(nodes).anyMatch(node -> node == wanted);
  }

  private static List<Step> steps(
      RetainedSet set, int capture, RetainingForest forest, int target) {
    var heap = set.snapshot();
    var graph = heap.graph();
    var steps = new ArrayList<Step>();
    for (int place = target; place != RetainingForest.NO_PARENT; place = forest.parent(place)) {
      int node = forest.node(place);
      int edge = forest.edge(place);
      if (contains(set.nodes(), node) || !isPlumbing(heap, node)) {
        boolean isNamed =
            edge != HeapGraph.NO_EDGE
                && graph.edgeSource(edge) != graph.root()
                && graph.edgeType(edge) == EdgeType.PROPERTY;
        steps.addFirst(new Step(capture, node, isNamed, link(heap, edge), name(set, node)));
      }
    }
    return steps;
  }

  private static boolean isPlumbing(SnapshotAnalysis heap, int node) {
    var name = heap.graph().rawName(node);
    return heap.graph().type(node) == NodeType.ARRAY
        || heap.graph().type(node) == NodeType.OBJECT && name.equals(SCOPE);
  }

  private static String link(SnapshotAnalysis heap, int edge) {
    if (edge == HeapGraph.NO_EDGE || heap.graph().edgeSource(edge) == heap.graph().root()) {
      return "ROOT ";
    }
    var name = heap.graph().edgeName(edge);
    if (name.contains(" pair in WeakMap ")) {
      return "WEAK_MAP_VALUE ";
    }
    return switch (heap.graph().edgeType(edge)) {
      case PROPERTY -> "PROPERTY " + name;
      case CONTEXT -> "VARIABLE " + name;
      default -> name.matches("[0-9]+") ? "ENTRY " : "INTERNAL " + name;
    };
  }

  private static String name(RetainedSet set, int node) {
    var name = set.snapshot().graph().rawName(node);
    return switch (set.snapshot().graph().type(node)) {
      case CLOSURE -> name + "()";
      case SYNTHETIC -> name;
      default -> set.classes().name(set.classes().classOf(node));
    };
  }

  private static void fold(
      List<Chain> chains, int depth, String path, int captures, Set<String> lines) {
    var longer = chains.stream().filter(chain -> chain.steps.size() > depth).toList();
    var properties = new TreeMap<String, Set<String>>();
    for (var chain : longer) {
      var step = chain.steps.get(depth);
      if (step.isNamed) {
        properties.computeIfAbsent(step.name, _ -> new HashSet<>()).add(step.link);
      }
    }
    var groups = new TreeMap<String, List<Chain>>();
    for (var chain : longer) {
      var step = chain.steps.get(depth);
      boolean isEntry = step.isNamed && properties.get(step.name).size() > MOST_NAMES;
      var key = (isEntry ? "ENTRY " : step.link) + "|" + step.name;
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(chain);
    }
    groups.forEach((key, group) -> {
      var below = path + "/" + key;
      var members = new HashSet<Integer>();
      var objects = new int[captures];
      for (var chain : group) {
        var step = chain.steps.get(depth);
        objects[step.capture]++;
        if (step.capture == captures - 1) {
          members.add(step.node);
        }
      }
      lines.add(line(below, objects[0], objects[captures - 1], members.size()));
      fold(group, depth + 1, below, captures, lines);
    });
  }

  private static String line(String path, int before, int now, int members) {
    return path + " " + before + "," + now + " ×" + members;
  }

  /// The same of a tree.
  public static Set<String> describe(RetentionTree tree) {
    var lines = new TreeSet<String>();
    var paths = new String[tree.placeCount()];
    paths[RetentionTree.TOP] = "";
    for (int place = 1; place < paths.length; place++) {
      var link = tree.link(place);
      paths[place] =
          paths[tree.parent(place)]
              + "/"
              + link.kind()
              + " "
              + link.name()
              + "|"
              + tree.className(place);
      lines.add(
          line(paths[place], tree.objectsBefore(place), tree.objects(place), tree.members(place)));
    }
    return lines;
  }

  /// A tree, indented: link, class, objects and their retained size.
  public static String text(RetentionTree tree) {
    var text = new StringBuilder();
    write(tree, RetentionTree.TOP, "", text);
    return text.toString();
  }

  private static void write(RetentionTree tree, int place, String indent, StringBuilder text) {
    for (int child : tree.children(place)) {
      var link = tree.link(child);
      var held = link.kind() == Kind.ENTRY ? "[…]" : link.name();
      text.append(indent)
          .append(held.isEmpty() ? "" : held + " ")
          .append(tree.className(child))
          .append(tree.members(child) == 1 ? "" : " ×" + tree.members(child))
          .append(" " + tree.objects(child) + "/" + tree.retainedSize(child) + "\n");
      write(tree, child, indent + "  ", text);
    }
  }
}

package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntByteHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// Finds linked lists and trees: objects of one class that hang together by properties, wherever
/// they hang. What a collection or array holds as well is told by that, and is no list.
final class LinkedLists {
  static final int LEAST_LINKS = 10;

  /// Of so many links in a row one may stand aside.
  private static final double CHAINED = 0.9;

  private static final Set<String> NO_LINKS =
      Set.of("Module", "ModuleWrap", "SourceTextModule", "global");

  private final Capture capture;
  private final HeapGraph graph;

  /// By node: another of its list, in the end the one that stands for all; itself where none is
  /// known.
  private final int[] lists;

  /// By class: whether its objects can be links.
  private final IntByteHashMap linkClasses = new IntByteHashMap();

  private LinkedLists(Capture capture) {
    this.capture = capture;
    graph = capture.graph();
    lists = new int[graph.nodeCount()];
  }

  /// In the order of their first links in the file. O(edges); allocates 4 bytes per node.
  static List<LinkedList> find(Capture capture, CancelSignal cancel) {
    var search = new LinkedLists(capture);
    search.join(cancel);
    var found = new ArrayList<LinkedList>();
    for (var links : search.lists(cancel)) {
      search.describe(links, found);
    }
    return found;
  }

  private void join(CancelSignal cancel) {
    for (int node = 0; node < lists.length; node++) {
      lists[node] = node;
    }
    for (int node = 0; node < lists.length; node++) {
      cancel.throwIfCanceled(node);
      if (mayBeLink(node)) {
        for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
          if (isLink(node, edge)) {
            lists[listOf(node)] = listOf(graph.edgeTarget(edge));
          }
        }
      }
    }
  }

  private boolean isLink(int node, int edge) {
    int target = graph.edgeTarget(edge);
    return graph.edgeType(edge) == EdgeType.PROPERTY
        && target != node
        && capture.classes().classOf(target) == capture.classes().classOf(node)
        && graph.type(target) == NodeType.OBJECT
        && !graph.edgeName(edge).equals("__proto__");
  }

  private boolean mayBeLink(int node) {
    if (graph.type(node) != NodeType.OBJECT) {
      return false;
    }
    int number = capture.classes().classOf(node);
    if (!linkClasses.containsKey(number)) {
      boolean may =
          ClassKinds.mayBeLink(capture, node) && !NO_LINKS.contains(capture.className(node));
      linkClasses.put(number, (byte) (may ? 1 : 0));
    }
    return linkClasses.get(number) == 1;
  }

  private int listOf(int node) {
    int at = node;
    while (lists[at] != at) {
      lists[at] = lists[lists[at]];
      at = lists[at];
    }
    return at;
  }

  private List<IntArrayList> lists(CancelSignal cancel) {
    var byList = new IntObjectHashMap<IntArrayList>();
    for (int node = 0; node < lists.length; node++) {
      cancel.throwIfCanceled(node);
      int list = listOf(node);
      if (list != node) {
        byList.getIfAbsentPut(list, IntArrayList::new).add(node);
      }
    }
    var found = new ArrayList<IntArrayList>();
    byList.forEachKeyValue((list, links) -> {
      links.add(list);
      if (links.size() >= LEAST_LINKS) {
        found.add(links.sortThis());
      }
    });
    found.sort((one, other) -> Integer.compare(one.getFirst(), other.getFirst()));
    return found;
  }

  private void describe(IntArrayList links, List<LinkedList> found) {
    int list = listOf(links.getFirst());
    var owners = new ListOwners(capture, node -> listOf(node) == list);
    int owner = owners.isInCollection(links) ? HeapGraph.NO_NODE : owners.of(links);
    if (owner != HeapGraph.NO_NODE) {
      found.add(
          new LinkedList(
              owner, head(owner, list, links), links, owners.retained(links), isChain(links)));
    }
  }

  private int head(int owner, int list, IntArrayList links) {
    for (int edge = graph.firstEdge(owner); edge < graph.edgesEnd(owner); edge++) {
      int target = graph.edgeTarget(edge);
      if (listOf(target) == list && graph.edgeType(edge) != EdgeType.WEAK) {
        return target;
      }
    }
    return links.getFirst();
  }

  /// Whether by one property nearly every link is held by another.
  private boolean isChain(IntArrayList links) {
    var heldBy = new IntObjectHashMap<IntHashSet>();
    links.forEach(link -> {
      for (int edge = graph.firstEdge(link); edge < graph.edgesEnd(link); edge++) {
        if (isLink(link, edge)) {
          heldBy
              .getIfAbsentPut(graph.edgeNameIndex(edge), IntHashSet::new)
              .add(graph.edgeTarget(edge));
        }
      }
    });
    return heldBy.anySatisfy(held -> held.size() >= CHAINED * (links.size() - 1));
  }
}

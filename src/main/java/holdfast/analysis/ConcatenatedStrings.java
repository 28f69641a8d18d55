package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames.Name;
import holdfast.graph.NodeType;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;

/// Puts concatenated strings together, as far as DevTools shows them. Any thread.
///
/// A text to which a program appends a hundred thousand times is a chain of first halves as long,
/// and each link is a string of its own. Nearly all of them show the same start, so of some links
/// it is remembered which one below them shows all of it.
final class ConcatenatedStrings {
  /// A string is put together up to about this length.
  private static final int LIMIT = 1024;

  /// Far more parts than the second halves of a sane string have; a malicious file may have cycles
  /// of empty ones.
  private static final int PART_LIMIT = 100_000;

  /// Of longer chains one link in so many is remembered.
  private static final int STEP = 16;

  private static final int NONE = -1;

  private final HeapGraph graph;

  /// By a link, the one below it. 1 entry for 16 links of chains that were asked for.
  private final IntIntHashMap completeBelow = new IntIntHashMap();

  /// The links of a chain are mostly asked for one after the other.
  private volatile Complete last = new Complete(NONE, "");

  /// A node and all the text that it shows.
  private record Complete(int node, String text) {}

  ConcatenatedStrings(HeapGraph graph) {
    this.graph = graph;
  }

  /// The text that a node shows, of a string that is not concatenated all. O(its length), but once
  /// for each chain O(its links).
  String text(int node) {
    var links = new IntArrayList();
    int part = node;
    int earlier = NONE;
    while (isConcatenated(part)) {
      int complete = links.size() < STEP ? NONE : completeBelow(part);
      if (complete != NONE) {
        remember(links, links.size(), complete);
        return textOfComplete(complete);
      }
      if (part == earlier) {
        return ""; // a chain that leads back to itself
      }
      if (Integer.bitCount(links.size()) == 1) {
        earlier = part;
      }
      links.add(part);
      part = half(part, Name.FIRST);
    }
    return join(links, part);
  }

  private String join(IntArrayList links, int firstPart) {
    var text = new StringBuilder(graph.rawName(firstPart));
    int parts = 0;
    int link = links.size();
    while (link > 0 && text.length() < LIMIT && parts < PART_LIMIT) {
      link--;
      parts += append(half(links.get(link), Name.SECOND), text, PART_LIMIT - parts);
    }
    var result = text.toString();
    if (result.length() >= LIMIT && links.size() > STEP) {
      int complete = link == links.size() ? firstPart : links.get(link);
      remember(links, link, complete);
      last = new Complete(complete, result);
    }
    return result;
  }

  /// Appends the text of a node until there is enough. How many parts it had.
  private int append(int node, StringBuilder text, int limit) {
    if (!isConcatenated(node)) {
      text.append(graph.rawName(node));
      return 1;
    }
    var pending = new IntStack();
    pending.push(node);
    int parts = 0;
    for (; !pending.isEmpty() && text.length() < LIMIT && parts < limit; parts++) {
      int part = pending.pop();
      if (isConcatenated(part)) {
        pending.push(half(part, Name.SECOND));
        pending.push(half(part, Name.FIRST));
      } else {
        text.append(graph.rawName(part));
      }
    }
    return parts;
  }

  private String textOfComplete(int node) {
    var known = last;
    if (known.node != node) {
      known = new Complete(node, text(node));
      last = known;
    }
    return known.text;
  }

  /// The first part of a concatenated string: the text starts with all of that part's. Or
  /// [HeapGraph#NO_NODE] where the way there is long and not known yet.
  int firstPart(int node) {
    int part = node;
    for (int links = 0; links < LIMIT; links++) {
      if (!isConcatenated(part)) {
        return part;
      }
      int complete = links < STEP ? NONE : completeBelow(part);
      part = complete == NONE ? half(part, Name.FIRST) : complete;
    }
    return HeapGraph.NO_NODE;
  }

  private boolean isConcatenated(int node) {
    return graph.type(node) == NodeType.CONCATENATED_STRING;
  }

  /// One of the two halves. A missing one is the first node of the file, as in DevTools.
  private int half(int node, Name wanted) {
    var names = graph.knownNames();
    int first = 0;
    int second = 0;
    for (int edge = graph.firstEdge(node);
        edge < graph.edgesEnd(node) && (first == 0 || second == 0);
        edge++) {
      if (graph.edgeType(edge) == EdgeType.INTERNAL) {
        int name = graph.edgeNameIndex(edge);
        if (names.is(Name.FIRST, name)) {
          first = graph.edgeTarget(edge);
        } else if (names.is(Name.SECOND, name)) {
          second = graph.edgeTarget(edge);
        }
      }
    }
    return wanted == Name.FIRST ? first : second;
  }

  private synchronized int completeBelow(int link) {
    return completeBelow.getIfAbsent(link, NONE);
  }

  /// The links from the top down to, not including, `end` show the same as the complete one.
  private synchronized void remember(IntArrayList links, int end, int complete) {
    for (int i = end - STEP; i >= 0; i -= STEP) {
      completeBelow.put(links.get(i), complete);
    }
  }
}

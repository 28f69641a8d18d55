package holdfast.findings;

import holdfast.graph.HeapGraph;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Objects of one class that hold each other by properties, and what knows them.
///
/// @param owner what holds the list: a queue, the scope of a variable
/// @param head the link that the owner holds
/// @param links all of them
/// @param retained bytes that go with the links
/// @param isChain whether they stand in a row, as through `next`, rather than branch like a tree
record LinkedList(int owner, int head, IntArrayList links, long retained, boolean isChain) {
  static final String WORD = "links";

  /// The node by which the program knows the list: the owner, of a variable its value.
  int shown(HeapGraph graph) {
    return graph.rawName(owner).startsWith("system / Context") ? head : owner;
  }

  /// The list as something that may leak. Of links with a class of the program they are what
  /// accumulates, of any other, such as timers, what they hold.
  Candidate candidate(Capture last, long entries, long bytes) {
    var candidate = new Candidate(shown(last.graph()));
    candidate.add(candidate.node, (int) Math.min(Integer.MAX_VALUE, entries), bytes);
    if (ClassKinds.of(last, head) != ClassKinds.OWN) {
      candidate.sources.addAll(links);
    }
    return candidate;
  }

  /// A link where its class says more than what it holds, else NO_NODE.
  int example(Capture last) {
    return ClassKinds.of(last, head) <= ClassKinds.SHAPE ? head : HeapGraph.NO_NODE;
  }

  /// Null where holder and content tell.
  LeakKind kind(Capture last) {
    return last.className(head).equals("Timeout") ? LeakKind.TIMER : null;
  }
}

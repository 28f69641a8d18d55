package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames.Name;
import holdfast.graph.NodeType;
import holdfast.graph.TextHash;
import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.LongByteHashMap;

/// Finds objects by what is written on them: their class, their name, the names of what they refer
/// to. Nodes without a size are not objects and are not found, as in Summary.
///
/// Each string of the file is decoded and looked at once, when the first node or edge that it names
/// comes by, so that the first objects are found at once.
final class ObjectSearch {
  private static final int NODES_AT_ONCE = 1 << 14;
  private static final int NODES_BETWEEN_CANCELS = 0xFF;

  /// What is known of a text: bits.
  private static final byte UNKNOWN = 0;

  private static final byte KNOWN = 1;
  private static final byte MATCHES = 2;
  private static final byte IS_PROTO = 4;

  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;
  private final SearchQuestion question;
  private final boolean inClasses;
  private final boolean inNames;
  private final boolean inEdges;
  private final FoundObjects found;
  private final CancelSignal cancel;
  private final BitSet matchingClasses;
  private final AtomicInteger nextPart = new AtomicInteger();

  /// By string. Two threads may look at the same string, and come to the same answer.
  private final byte[] strings;

  ObjectSearch(
      SnapshotAnalysis snapshot, SearchQuestion question, FoundObjects found, CancelSignal cancel) {
    this.snapshot = snapshot;
    this.question = question;
    this.found = found;
    this.cancel = cancel;
    graph = snapshot.graph();
    inClasses = question.places().contains(SearchPlace.CLASSES);
    inNames = question.places().contains(SearchPlace.NAMES);
    inEdges =
        question.places().contains(SearchPlace.PROPERTIES)
            || question.places().contains(SearchPlace.INTERNALS);
    matchingClasses = inClasses ? matchingClasses() : new BitSet(0);
    strings = new byte[graph.stringCount()];
  }

  private BitSet matchingClasses() {
    var classes = snapshot.classNames();
    var matching = new BitSet(classes.count());
    for (int number = 0; number < classes.count(); number++) {
      cancel.throwIfCanceled(number);
      if (question.text().test(classes.name(number))) {
        matching.set(number);
      }
    }
    return matching;
  }

  /// O(nodes + edges), on all cores; allocates one byte per string.
  void run() {
    var workers = new Runnable[Workers.count()];
    Arrays.setAll(workers, _ -> new Worker());
    Workers.runAll(workers);
  }

  private byte known(int string) {
    byte known = strings[string];
    if (known == UNKNOWN) {
      var text = graph.string(string);
      known =
          (byte)
              (KNOWN
                  | (question.text().test(text) ? MATCHES : 0)
                  | (text.equals(PropertyNames.PROTO) ? IS_PROTO : 0));
      strings[string] = known;
    }
    return known;
  }

  /// Searches one part after the other, as long as there are any.
  private final class Worker implements Runnable {
    private final IntArrayList hits = new IntArrayList();

    /// Plain objects with the same properties have the same name.
    private final LongByteHashMap plainObjects = new LongByteHashMap();

    @Override
    public void run() {
      int count = graph.nodeCount();
      for (long from = nextPart.getAndIncrement() * (long) NODES_AT_ONCE;
          from < count;
          from = nextPart.getAndIncrement() * (long) NODES_AT_ONCE) {
        int end = (int) Math.min(count, from + NODES_AT_ONCE);
        for (int node = (int) from; node < end; node++) {
          if ((node & NODES_BETWEEN_CANCELS) == 0) {
            cancel.throwIfCanceled();
          }
          if (snapshot.shallowSize(node) != 0 && matches(node)) {
            hits.add(node);
          }
        }
        found.add(hits, end - (int) from);
        hits.clear();
      }
    }

    private boolean matches(int node) {
      return inClasses && matchingClasses.get(snapshot.classOf(node))
          || inNames && nameMatches(node)
          || inEdges && edgeMatches(node);
    }

    private boolean nameMatches(int node) {
      var type = graph.type(node);
      if (type == NodeType.CONCATENATED_STRING) {
        return question.text().test(snapshot.name(node));
      }
      if (type == NodeType.OBJECT && graph.knownNames().is(Name.OBJECT, graph.nameIndex(node))) {
        return plainObjectMatches(node);
      }
      return (known(graph.nameIndex(node)) & MATCHES) != 0;
    }

    private boolean plainObjectMatches(int node) {
      long hash = 0;
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        if (graph.edgeType(edge) == EdgeType.PROPERTY) {
          hash = TextHash.add(hash, graph.edgeNameIndex(edge));
        }
      }
      byte known = plainObjects.getIfAbsent(hash, UNKNOWN);
      if (known == UNKNOWN) {
        known = (byte) (KNOWN | (question.text().test(snapshot.name(node)) ? MATCHES : 0));
        plainObjects.put(hash, known);
      }
      return (known & MATCHES) != 0;
    }

    private boolean edgeMatches(int node) {
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        if (!graph.isNumbered(edge)) {
          byte known = known(graph.edgeNameIndex(edge));
          if ((known & MATCHES) != 0 && question.looksAt(graph, edge, (known & IS_PROTO) != 0)) {
            return true;
          }
        }
      }
      return false;
    }
  }
}

package holdfast.findings;

import holdfast.graph.HeapGraph;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// A holder in the last capture that may leak: an old object, and what was attributed to it.
final class Candidate {
  /// No class: there is no list.
  static final int NO_CLASS = -1;

  /// The holder; of several alike the one that gained most.
  final int node;

  /// All holders alike, such as the arrays of one class's instances; mostly the one.
  final IntArrayList alike = new IntArrayList(1);

  /// Older objects whose gains count as the holder's: itself, and links of its list.
  final IntArrayList sources = new IntArrayList(1);

  /// The collection that holds all of several alike directly, or NO_NODE.
  int container = HeapGraph.NO_NODE;

  /// Newer objects held directly.
  int entryCount;

  long bytes;

  /// The class whose nodes form a list below the holder, or [#NO_CLASS].
  int listClass = NO_CLASS;

  /// The class of the links below the holder whose arrays gained, or [#NO_CLASS].
  int chunkClass = NO_CLASS;

  /// The entry with the most bytes.
  int largestEntry = HeapGraph.NO_NODE;

  Candidate(int node) {
    this.node = node;
    alike.add(node);
  }

  void add(int source, int entries, long size) {
    sources.add(source);
    entryCount += entries;
    bytes += size;
  }
}

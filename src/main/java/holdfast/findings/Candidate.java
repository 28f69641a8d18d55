package holdfast.findings;

import holdfast.graph.HeapGraph;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// A holder in the last capture that may leak: an old object, and what was attributed to it.
final class Candidate {
  /// The holder.
  final int node;

  /// Older objects whose gains count as the holder's: itself, links of its list, containers inside.
  final IntArrayList sources = new IntArrayList();

  /// Newer objects held directly.
  int entryCount;

  long bytes;

  /// The class whose nodes form a list below the holder, or -1.
  int listClass = -1;

  /// The entry with the most bytes.
  int largestEntry = HeapGraph.NO_NODE;

  Candidate(int node) {
    this.node = node;
  }

  void add(int source, int entries, long size) {
    sources.add(source);
    entryCount += entries;
    bytes += size;
  }
}

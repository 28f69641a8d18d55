package holdfast.findings;

import holdfast.graph.HeapGraph;
import java.util.Arrays;

/// Holders and what they gained, each known by the place it came in: there may be millions. What a
/// holder gained comes from sources: itself, or the links of its list.
final class GainingHolders {
  private final int[] placeOf;
  private final int[] nodes;
  private final int[] entryCounts;
  private final long[] bytes;
  private final int[] sources;
  private final int[] placesOfSources;
  private int holderCount;
  private int sourceCount;

  /// Allocates 4 bytes per node and 24 per source.
  ///
  /// @param sourceCount how many will come
  GainingHolders(HeapGraph graph, int sourceCount) {
    placeOf = new int[graph.nodeCount()];
    Arrays.fill(placeOf, HeapGraph.NO_NODE);
    nodes = new int[sourceCount];
    entryCounts = new int[sourceCount];
    bytes = new long[sourceCount];
    sources = new int[sourceCount];
    placesOfSources = new int[sourceCount];
  }

  void add(int holder, int source, int entries, long size) {
    if (placeOf[holder] == HeapGraph.NO_NODE) {
      placeOf[holder] = holderCount;
      nodes[holderCount++] = holder;
    }
    int place = placeOf[holder];
    entryCounts[place] += entries;
    bytes[place] += size;
    sources[sourceCount] = source;
    placesOfSources[sourceCount++] = place;
  }

  /// Counts what one gained as another's.
  void move(int from, int to) {
    entryCounts[to] += entryCounts[from];
    bytes[to] += bytes[from];
  }

  int count() {
    return holderCount;
  }

  int node(int place) {
    return nodes[place];
  }

  int entryCount(int place) {
    return entryCounts[place];
  }

  long bytes(int place) {
    return bytes[place];
  }

  int sourceCount() {
    return sourceCount;
  }

  int source(int index) {
    return sources[index];
  }

  int placeOfSource(int index) {
    return placesOfSources[index];
  }
}

package holdfast.ui.retainers;

import holdfast.analysis.Holders;
import holdfast.analysis.RetainingPath;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// The paths to an object, one through each of its holders; they are worked out one by one.
///
/// @param ends the edges that the paths end with, that of the shortest first
/// @param text how many holders there are, and what it would free to cut the first path
record OtherPaths(RetainingPath shortest, int[] ends, String text) {
  static final OtherPaths NONE = new OtherPaths(null, new int[0], "");

  /// Finds the holders; in the background only.
  static OtherPaths of(
      SnapshotAnalysis snapshot, int node, RetainingPath shortest, CancelSignal cancel) {
    int first = shortest.steps().getLast().edge();
    if (first == HeapGraph.NO_EDGE
        || snapshot.graph().edgeSource(first) == snapshot.graph().root()) {
      return new OtherPaths(shortest, new int[] {first}, "");
    }
    var holders = snapshot.holders(node, cancel);
    int source = snapshot.graph().edgeSource(first);
    var ends = new IntArrayList();
    ends.add(first);
    for (int edge : holders.edges()) {
      if (snapshot.graph().edgeSource(edge) != source) {
        ends.add(edge);
      }
    }
    return new OtherPaths(shortest, ends.toArray(), text(snapshot, node, holders, ends.size()));
  }

  private static String text(SnapshotAnalysis snapshot, int node, Holders holders, int paths) {
    if (paths == 1) {
      return Messages.text("path.holders.one", ByteSize.format(snapshot.retainedSize(node)));
    }
    return holders.independent() < 2
        ? Messages.text("path.holders.below", Messages.count(paths))
        : Messages.text("path.holders.many", Messages.count(holders.independent()));
  }

  int count() {
    return ends.length;
  }

  /// In the background only.
  RetainingPath path(SnapshotAnalysis snapshot, int place, CancelSignal cancel) {
    return place == 0 ? shortest : snapshot.pathThrough(ends[place], cancel);
  }
}

package holdfast.comparison;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.List;

/// With which options a capture was taken, as far as its content tells: what they add looks like
/// growth beside a capture without them.
///
/// @param numbers how many numbers are told, small integers among them, which are no nodes
///   otherwise; 0 without `captureNumericValue`, which Node.js calls `exposeNumericValues`
/// @param internals whether the engine's own objects are exposed (`exposeInternals`): then no user
///   root stands beside the roots of the collector
public record CaptureOptions(int numbers, boolean internals) {

  /// O(nodes). A heap without any number counts as taken without numeric values.
  public static CaptureOptions of(SnapshotAnalysis snapshot, CancelSignal cancel) {
    var graph = snapshot.graph();
    int numbers = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (graph.type(node) == NodeType.NUMBER
          && graph.target(node, EdgeType.INTERNAL, "value") != HeapGraph.NO_NODE) {
        numbers++;
      }
    }
    return new CaptureOptions(numbers, !hasUserRoot(graph));
  }

  private static boolean hasUserRoot(HeapGraph graph) {
    int root = graph.root();
    for (int edge = graph.firstEdge(root); edge < graph.edgesEnd(root); edge++) {
      if (graph.edgeType(edge) == EdgeType.SHORTCUT) {
        return true;
      }
    }
    return false;
  }

  public boolean hasNumericValues() {
    return numbers > 0;
  }

  /// What it distorts that some captures were taken with an option and others without, a sentence
  /// per option; none where all were taken alike.
  ///
  /// @param names what the captures are called
  public static List<String> differences(List<String> names, List<CaptureOptions> options) {
    var withNumbers = new ArrayList<String>();
    var withInternals = new ArrayList<String>();
    int numbers = 0;
    for (int i = 0; i < names.size(); i++) {
      numbers = Math.max(numbers, options.get(i).numbers);
      if (options.get(i).hasNumericValues()) {
        withNumbers.add(names.get(i));
      }
      if (options.get(i).internals) {
        withInternals.add(names.get(i));
      }
    }
    var sentences = new ArrayList<String>();
    if (isSome(withNumbers, names)) {
      sentences.add(
          String.format(
              "Only %s taken with numeric values: small integers are nodes there (%,d numbers),"
                  + " so what holds them seems to have gained, and plain objects are named by more"
                  + " of their properties.",
              named(withNumbers), numbers));
    }
    if (isSome(withInternals, names)) {
      sentences.add(
          String.format(
              "Only %s taken with internals exposed: there tables and backing stores count by"
                  + " themselves rather than to their owners, objects of the engine have other"
                  + " classes, and distances start at the roots of the collector.",
              named(withInternals)));
    }
    return List.copyOf(sentences);
  }

  private static String named(List<String> names) {
    return String.join(" and ", names) + (names.size() == 1 ? " was" : " were");
  }

  private static boolean isSome(List<String> with, List<String> all) {
    return !with.isEmpty() && with.size() < all.size();
  }
}

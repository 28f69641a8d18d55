package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.ArrayList;
import java.util.List;

/// Finds one object in all captures of a process. Lists have its position in each, NO_NODE where it
/// is not there.
final class ObjectTracks {
  private final List<Capture> captures;
  private final Capture last;

  ObjectTracks(List<Capture> captures) {
    this.captures = captures;
    last = captures.getLast();
  }

  /// Positions of the object in all captures.
  ///
  /// @param node in the last capture
  List<Integer> of(int node) {
    long id = last.graph().nodeId(node);
    var type = last.graph().type(node);
    var name = last.graph().rawName(node);
    var nodes = new ArrayList<Integer>();
    for (var capture : captures) {
      int same =
          last.roles().of(node) == NodeRoles.ROOT
              ? rootNamed(capture, name)
              : capture.objects().nodeOf(id);
      boolean isSame =
          same != HeapGraph.NO_NODE
              && capture.graph().type(same) == type
              && capture.graph().rawName(same).equals(name);
      nodes.add(isSame ? same : HeapGraph.NO_NODE);
    }
    return nodes;
  }

  private static int rootNamed(Capture capture, String name) {
    var graph = capture.graph();
    for (int node = 0; node < Math.min(graph.nodeCount(), 100); node++) {
      if (graph.type(node) == NodeType.SYNTHETIC && graph.rawName(node).equals(name)) {
        return node;
      }
    }
    return HeapGraph.NO_NODE;
  }

  /// What the objects hold by a property or variable of some name.
  List<Integer> below(List<Integer> owners, String name) {
    var values = new ArrayList<Integer>();
    for (int i = 0; i < owners.size(); i++) {
      int owner = owners.get(i);
      int value = HeapGraph.NO_NODE;
      if (owner != HeapGraph.NO_NODE) {
        var graph = captures.get(i).graph();
        value = graph.target(owner, EdgeType.PROPERTY, name);
        if (value == HeapGraph.NO_NODE) {
          value = graph.target(owner, EdgeType.CONTEXT, name);
        }
      }
      values.add(value);
    }
    return values;
  }

  /// Whether every capture has an object, of the class that the last one has.
  boolean areOfOneClass(List<Integer> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      int node = nodes.get(i);
      if (node == HeapGraph.NO_NODE
          || !captures.get(i).className(node).equals(last.className(nodes.getLast()))) {
        return false;
      }
    }
    return true;
  }

  /// Bytes, 0 where there is no object.
  long[] retained(List<Integer> nodes) {
    var sizes = new long[nodes.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] =
          nodes.get(i) == HeapGraph.NO_NODE
              ? 0
              : captures.get(i).snapshot().retainedSize(nodes.get(i));
    }
    return sizes;
  }

  /// 0 where there is no object, or a value without entries.
  long[] entries(List<Integer> nodes) {
    var counts = new long[nodes.size()];
    for (int i = 0; i < counts.length; i++) {
      int node = nodes.get(i);
      counts[i] =
          node == HeapGraph.NO_NODE || captures.get(i).roles().of(node) == NodeRoles.VALUE
              ? 0
              : captures.get(i).entries().of(node);
    }
    return counts;
  }
}

package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames;
import holdfast.graph.NodeType;
import holdfast.graph.TextHash;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;

/// Plain objects grouped by shape: the names of their properties in the order of the file. Millions
/// of objects have few shapes, so what follows from the properties alone is worked out once per
/// shape.
final class ObjectShapes {
  static final int NO_SHAPE = -1;

  private final HeapGraph graph;

  /// The first object of each shape, in the order of the file.
  private final IntArrayList examples = new IntArrayList();

  private final IntArrayList counts = new IntArrayList();

  /// A shape with the same hash, or [#NO_SHAPE].
  private final IntArrayList nextOfHash = new IntArrayList();

  private final LongIntHashMap firstOfHash = new LongIntHashMap();
  private int plainObjectCount;

  private ObjectShapes(HeapGraph graph) {
    this.graph = graph;
  }

  /// Finds the shape of every plain object and writes it into its place in `shapes`. O(edges of
  /// plain objects).
  static ObjectShapes find(HeapGraph graph, int[] shapes, CancelSignal cancel) {
    var result = new ObjectShapes(graph);
    for (int node = 0; node < graph.nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      if (result.isPlain(node)) {
        shapes[node] = result.add(node);
      }
    }
    return result;
  }

  boolean isPlain(int node) {
    return isPlain(graph, node);
  }

  /// Whether a node is an object without a class of its own, which is named by its properties.
  static boolean isPlain(HeapGraph graph, int node) {
    return graph.type(node) == NodeType.OBJECT
        && graph.knownNames().is(KnownNames.Name.OBJECT, graph.nameIndex(node));
  }

  int plainObjectCount() {
    return plainObjectCount;
  }

  int count() {
    return examples.size();
  }

  /// The first object of a shape.
  int example(int shape) {
    return examples.get(shape);
  }

  int objectCount(int shape) {
    return counts.get(shape);
  }

  /// Names of the properties, in the order of the file.
  String[] properties(int shape) {
    int node = examples.get(shape);
    var names = new String[graph.edgesEnd(node) - graph.firstEdge(node)];
    int count = 0;
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      if (graph.edgeType(edge) == EdgeType.PROPERTY) {
        names[count++] = graph.edgeName(edge);
      }
    }
    return Arrays.copyOf(names, count);
  }

  private int add(int node) {
    plainObjectCount++;
    long hash = hash(graph, node);
    int first = firstOfHash.getIfAbsent(hash, NO_SHAPE);
    for (int shape = first; shape != NO_SHAPE; shape = nextOfHash.get(shape)) {
      if (hasSameProperties(examples.get(shape), node)) {
        counts.set(shape, counts.get(shape) + 1);
        return shape;
      }
    }
    int shape = examples.size();
    examples.add(node);
    counts.add(1);
    nextOfHash.add(first);
    firstOfHash.put(hash, shape);
    return shape;
  }

  /// Hash of 64 bits of the properties of an object, on which its shown name depends. O(its edges).
  static long hash(HeapGraph graph, int node) {
    long hash = 0;
    for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
      if (graph.edgeType(edge) == EdgeType.PROPERTY) {
        hash = TextHash.add(hash, graph.edgeNameIndex(edge));
      }
    }
    return hash;
  }

  private boolean hasSameProperties(int a, int b) {
    int edgeA = nextProperty(graph.firstEdge(a), a);
    int edgeB = nextProperty(graph.firstEdge(b), b);
    while (edgeA < graph.edgesEnd(a) && edgeB < graph.edgesEnd(b)) {
      if (graph.edgeNameIndex(edgeA) != graph.edgeNameIndex(edgeB)) {
        return false;
      }
      edgeA = nextProperty(edgeA + 1, a);
      edgeB = nextProperty(edgeB + 1, b);
    }
    return edgeA == graph.edgesEnd(a) && edgeB == graph.edgesEnd(b);
  }

  private int nextProperty(int from, int node) {
    int edge = from;
    while (edge < graph.edgesEnd(node) && graph.edgeType(edge) != EdgeType.PROPERTY) {
      edge++;
    }
    return edge;
  }
}

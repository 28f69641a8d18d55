package holdfast.analysis;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames;
import holdfast.graph.NodeType;
import holdfast.graph.TextHash;
import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;
import java.util.function.Predicate;
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
  /// plain objects), on all cores.
  static ObjectShapes find(HeapGraph graph, int[] shapes, CancelSignal cancel) {
    var parts = new ObjectShapes[Workers.count()];
    Workers.forEachRange(
        graph.nodeCount(),
        (range, from, to) -> {
          parts[range] = new ObjectShapes(graph);
          parts[range].addRange(from, to, shapes, cancel);
        });
    var all = parts[0];
    var merged = new int[parts.length][];
    for (int range = 1; range < parts.length && parts[range] != null; range++) {
      merged[range] = all.addAll(parts[range]);
    }
    Workers.forEachRange(
        graph.nodeCount(),
        (range, from, to) -> {
          if (range > 0) {
            renumber(graph, shapes, merged[range], from, to);
          }
        });
    return all;
  }

  private void addRange(int from, int to, int[] shapes, CancelSignal cancel) {
    for (int node = from; node < to; node++) {
      cancel.throwIfCanceled(node);
      if (isPlain(graph, node)) {
        shapes[node] = add(node, 1);
      }
    }
  }

  /// Adds the shapes of a later range; the number of each by its number there.
  private int[] addAll(ObjectShapes later) {
    var numbers = new int[later.count()];
    for (int shape = 0; shape < numbers.length; shape++) {
      numbers[shape] = add(later.example(shape), later.objectCount(shape));
    }
    return numbers;
  }

  private static void renumber(HeapGraph graph, int[] shapes, int[] numbers, int from, int to) {
    for (int node = from; node < to; node++) {
      if (isPlain(graph, node)) {
        shapes[node] = numbers[shapes[node]];
      }
    }
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

  /// Names the properties in the order of the file until one is refused. Decodes each name, of
  /// which an object that serves as a dictionary may have a million.
  ///
  /// @param wantsMore whether to go on behind a property
  void forEachProperty(int shape, Predicate<String> wantsMore) {
    int node = examples.get(shape);
    int edge = nextProperty(graph.firstEdge(node), node);
    while (edge < graph.edgesEnd(node) && wantsMore.test(graph.edgeName(edge))) {
      edge = nextProperty(edge + 1, node);
    }
  }

  private int add(int node, int objects) {
    plainObjectCount += objects;
    long hash = hash(graph, node);
    int first = firstOfHash.getIfAbsent(hash, NO_SHAPE);
    for (int shape = first; shape != NO_SHAPE; shape = nextOfHash.get(shape)) {
      if (hasSameProperties(examples.get(shape), node)) {
        counts.set(shape, counts.get(shape) + objects);
        return shape;
      }
    }
    int shape = examples.size();
    examples.add(node);
    counts.add(objects);
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

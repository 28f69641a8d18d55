package holdfast.analysis;

import holdfast.graph.HeapGraph;
import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.index.InvalidIndexException;
import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The class of every node, what Summary groups by. A class is a name, and for objects whose
/// constructor has a place in a script, that place too: two classes `Node` of two files are two.
/// Source of the rules: DevTools, `calculateObjectNames` and `classKeyInternal`.
public final class ClassNames {
  /// Of a class that no place tells apart.
  static final int NO_PLACE = -1;

  /// In place of a class, for a shape that no interface fits.
  static final int NO_INTERFACE = -1;

  private static final int NO_NAME = -1;

  /// The section of an index with a number for every class.
  static final String PLACES = "class places";

  /// Which class this is. Two are one where everything is equal, but for interfaces: each is a
  /// class of its own.
  ///
  /// @param place of the constructor, or [#NO_PLACE]
  /// @param nameIndex number of the name among the strings; none for classes that are known by the
  ///   text of their name, which are others than those by a string of the file, even where the
  ///   texts are equal
  record HeapClass(String name, int place, int nameIndex) {
    static HeapClass ofText(String name) {
      return new HeapClass(name, NO_PLACE, NO_NAME);
    }

    static HeapClass ofName(int nameIndex, String name) {
      return new HeapClass(name, NO_PLACE, nameIndex);
    }

    static HeapClass at(int place, String name) {
      return new HeapClass(name, place, NO_NAME);
    }

    /// Written out, as is [#hashCode]: Java makes those of a record at run time, while the first
    /// rows are waited for.
    @Override
    public boolean equals(Object other) {
      return other instanceof HeapClass that
          && place == that.place
          && nameIndex == that.nameIndex
          && name.equals(that.name);
    }

    @Override
    public int hashCode() {
      return (31 * place + nameIndex) * 31 + name.hashCode();
    }
  }

  private final HeapGraph graph;
  private final List<HeapClass> classes = new ArrayList<>();
  private NarrowColumn classOf;
  private InterfaceDefinitions interfaces;

  private ClassNames(HeapGraph graph) {
    this.graph = graph;
  }

  /// O(nodes + edges of plain objects), on all cores; allocates 2 bytes per node, takes an array
  /// while it runs.
  static ClassNames compute(HeapGraph graph, NodeArrays arrays, CancelSignal cancel) {
    return compute(graph, null, arrays, cancel);
  }

  /// The same with the interfaces of another snapshot, so that one shape has one name in both.
  static ClassNames compute(
      HeapGraph graph, ClassNames like, NodeArrays arrays, CancelSignal cancel) {
    var result = new ClassNames(graph);
    int[] numbers = arrays.take();
    var shapes = ObjectShapes.find(graph, numbers, cancel);
    result.interfaces = like == null ? InterfaceDefinitions.infer(shapes) : like.interfaces;
    result.assign(numbers, result.classesOfShapes(shapes), arrays, cancel);
    return result;
  }

  void save(IndexWriter index) {
    index.addTexts("classes", classes.stream().map(HeapClass::name).toList());
    // the numbers that stand for none are -1
    index.add(PLACES, classes.stream().mapToInt(c -> c.place() + 1).toArray());
    index.add("class names", classes.stream().mapToInt(c -> c.nameIndex() + 1).toArray());
    classOf.save(index, "classes of nodes");
    interfaces.save(index);
  }

  /// Classes that are there once the index is read.
  static ClassNames restore(HeapGraph graph, IndexReader index) {
    var result = new ClassNames(graph);
    var names = index.texts("classes");
    int count = names.size();
    int[] places = index.ints(PLACES, count, graph.locations().placeCount() + 1);
    int[] nameIndexes = index.ints("class names", count, Integer.MAX_VALUE);
    for (int i = 0; i < count; i++) {
      result.add(new HeapClass(names.get(i), places[i] - 1, nameIndexes[i] - 1));
    }
    InvalidIndexException.require(count > 0, "classes");
    result.classOf = NarrowColumn.restore(index, "classes of nodes", graph.nodeCount(), count);
    result.interfaces = InterfaceDefinitions.restore(index);
    return result;
  }

  public int count() {
    return classes.size();
  }

  /// Number of the class of a node.
  public int classOf(int node) {
    return classOf.get(node);
  }

  /// Name of a class, which need not be the only one of that name.
  public String name(int classNumber) {
    return classes.get(classNumber).name();
  }

  /// The place of a class among those of the locations, or [#NO_PLACE].
  int place(int classNumber) {
    return classes.get(classNumber).place();
  }

  private int add(HeapClass added) {
    classes.add(added);
    return classes.size() - 1;
  }

  /// Adds the classes of the interfaces, and returns the class of each shape, or [#NO_INTERFACE].
  private int[] classesOfShapes(ObjectShapes shapes) {
    var matcher = new InterfaceMatcher(interfaces);
    var classOfInterface = new int[interfaces.definitions().size()];
    Arrays.fill(classOfInterface, NO_INTERFACE);
    var result = new int[shapes.count()];
    for (int shape = 0; shape < result.length; shape++) {
      int match = matcher.match(shapes, shape);
      result[shape] = NO_INTERFACE;
      if (match != InterfaceMatcher.NO_INTERFACE) {
        if (classOfInterface[match] == NO_INTERFACE) {
          var name = interfaces.definitions().get(match).name();
          classOfInterface[match] = add(HeapClass.ofText(name));
        }
        result[shape] = classOfInterface[match];
      }
    }
    return result;
  }

  private void assign(int[] numbers, int[] classOfShape, NodeArrays arrays, CancelSignal cancel) {
    var ofInterfaces = List.copyOf(classes);
    var parts = new ClassAssignment[Workers.count()];
    Workers.forEachRange(
        numbers.length,
        (range, from, to) -> {
          parts[range] = new ClassAssignment(graph, numbers, classOfShape, ofInterfaces);
          parts[range].assign(from, to, cancel);
        });
    var numberOf = new HashMap<HeapClass, Integer>();
    var merged = new int[parts.length][];
    for (int range = 0; range < parts.length && parts[range] != null; range++) {
      merged[range] = merge(ofInterfaces.size(), parts[range].met(), numberOf);
    }
    classOf = NarrowColumn.of(numbers, merged, count(), arrays);
  }

  /// Adds the classes that a range has met; the number of each by its number there.
  private int[] merge(int interfaceCount, List<HeapClass> met, Map<HeapClass, Integer> numberOf) {
    var result = new int[interfaceCount + met.size()];
    for (int number = 0; number < result.length; number++) {
      result[number] =
          number < interfaceCount
              ? number
              : numberOf.computeIfAbsent(met.get(number - interfaceCount), this::add);
    }
    return result;
  }
}

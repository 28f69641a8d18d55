package holdfast.analysis;

import holdfast.format.LocationColumns;
import holdfast.graph.HeapGraph;
import holdfast.graph.KnownNames;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;

/// The class of every node, what Summary groups by. A class is a name, and for objects whose
/// constructor has a place in a script, that place too: two classes `Node` of two files are two.
/// Source of the rules: DevTools, `calculateObjectNames` and `classKeyInternal`.
public final class ClassNames {
  private static final int NO_CLASS = -1;

  /// Of a class that no place tells apart.
  static final int NO_PLACE = -1;

  private final HeapGraph graph;

  private NarrowColumn classOf;

  private InterfaceDefinitions interfaces;
  private final List<String> names = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  private ClassNames(HeapGraph graph) {
    this.graph = graph;
  }

  /// O(nodes + edges of plain objects); allocates 2 bytes per node and 4 per string.
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
    result.new Assignment(shapes, numbers).run(cancel);
    result.classOf = NarrowColumn.of(numbers, result.count(), arrays);
    return result;
  }

  public int count() {
    return names.size();
  }

  /// Number of the class of a node.
  public int classOf(int node) {
    return classOf.get(node);
  }

  /// Name of a class, which need not be the only one of that name.
  public String name(int classNumber) {
    return names.get(classNumber);
  }

  /// The place of a class among those of the locations, or [#NO_PLACE].
  int place(int classNumber) {
    return places.get(classNumber);
  }

  private int addClass(String name, int place) {
    names.add(name);
    places.add(place);
    return names.size() - 1;
  }

  /// Gives every node its class.
  private final class Assignment {
    private final ObjectShapes shapes;

    /// First the shapes of plain objects, then the class of every node.
    private final int[] numbers;

    private final int[] classOfShape;
    private final int[] classOfType;
    private final int[] classOfName;
    private final Map<String, Integer> classOfText = new HashMap<>();
    private final LongIntHashMap classOfPlace = new LongIntHashMap();

    /// Numbers of class names, equal for equal names.
    private final Map<String, Integer> textNumbers = new HashMap<>();

    private final IntIntHashMap textOfClass = new IntIntHashMap();

    Assignment(ObjectShapes shapes, int[] numbers) {
      this.shapes = shapes;
      this.numbers = numbers;
      classOfType = new int[graph.typeCount()];
      classOfName = new int[graph.stringCount()];
      Arrays.fill(classOfType, NO_CLASS);
      Arrays.fill(classOfName, NO_CLASS);
      classOfShape = classesOfShapes();
    }

    /// The class of each shape, or [#NO_CLASS] where no interface fits.
    private int[] classesOfShapes() {
      var matcher = new InterfaceMatcher(interfaces);
      var classOfInterface = new int[interfaces.definitions().size()];
      Arrays.fill(classOfInterface, NO_CLASS);
      var result = new int[shapes.count()];
      for (int shape = 0; shape < result.length; shape++) {
        int match = matcher.match(shapes.properties(shape));
        result[shape] = NO_CLASS;
        if (match != InterfaceMatcher.NO_INTERFACE) {
          if (classOfInterface[match] == NO_CLASS) {
            classOfInterface[match] =
                addClass(interfaces.definitions().get(match).name(), NO_PLACE);
          }
          result[shape] = classOfInterface[match];
        }
      }
      return result;
    }

    void run(CancelSignal cancel) {
      var locations = graph.locations();
      for (int node = 0; node < numbers.length; node++) {
        cancel.throwIfCanceled(node);
        int unlocated = unlocatedClass(node);
        int place =
            graph.type(node) == NodeType.OBJECT
                ? locations.placeOf(node)
                : LocationColumns.NO_PLACE;
        numbers[node] =
            place == LocationColumns.NO_PLACE ? unlocated : locatedClass(unlocated, place);
      }
    }

    private int locatedClass(int unlocated, int place) {
      long key = (long) place << 32 | textNumber(unlocated);
      int known = classOfPlace.getIfAbsent(key, NO_CLASS);
      if (known == NO_CLASS) {
        known = addClass(name(unlocated), place);
        classOfPlace.put(key, known);
      }
      return known;
    }

    private int textNumber(int classNumber) {
      return textOfClass.getIfAbsentPutWithKey(
          classNumber,
          number -> textNumbers.computeIfAbsent(name(number), _ -> textNumbers.size()));
    }

    private int unlocatedClass(int node) {
      return switch (graph.type(node)) {
        case OBJECT, NATIVE -> {
          int shapeClass = shapes.isPlain(node) ? classOfShape[numbers[node]] : NO_CLASS;
          yield shapeClass != NO_CLASS ? shapeClass : classOfName(graph.nameIndex(node));
        }
        default -> classOfType(graph.typeIndex(node));
      };
    }

    private int classOfType(int type) {
      if (classOfType[type] == NO_CLASS) {
        classOfType[type] =
            classOfText(
                switch (graph.typeAt(type)) {
                  case HIDDEN -> "(system)";
                  case CODE -> "(compiled code)";
                  case CLOSURE -> "Function";
                  case REGEXP -> "RegExp";
                  default -> "(" + graph.typeNameAt(type) + ")";
                });
      }
      return classOfType[type];
    }

    /// Classes by the text of their name are others than those by a string of the file, even where
    /// the texts are equal.
    private int classOfText(String text) {
      return classOfText.computeIfAbsent(text, name -> addClass(name, NO_PLACE));
    }

    private int classOfName(int nameIndex) {
      if (classOfName[nameIndex] == NO_CLASS) {
        var name = graph.string(nameIndex);
        classOfName[nameIndex] =
            isTag(nameIndex) ? classOfText(tag(name)) : addClass(name, NO_PLACE);
      }
      return classOfName[nameIndex];
    }

    private boolean isTag(int nameIndex) {
      return graph.knownNames().is(KnownNames.Name.TAG, nameIndex)
          || graph.knownNames().is(KnownNames.Name.DETACHED_TAG, nameIndex);
    }

    /// `<div id=...>` is a `<div>`.
    private static String tag(String name) {
      int space = name.indexOf(' ', name.startsWith("<") ? 0 : "Detached <".length());
      return space < 0 ? name : name.substring(0, space) + ">";
    }
  }
}

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

/// Gives the nodes of one range their classes. Each range numbers the classes that it meets by
/// itself, behind those of the interfaces; [ClassNames] makes one list of them.
final class ClassAssignment {
  private static final int NO_CLASS = -1;
  private static final int LATE_NAMES = 1 << 12;

  private final HeapGraph graph;

  /// First the shapes of plain objects, then the class of every node.
  private final int[] numbers;

  /// The class of each shape, or [ClassNames#NO_INTERFACE].
  private final int[] classOfShape;

  private final List<ClassNames.HeapClass> interfaces;

  private final List<ClassNames.HeapClass> met = new ArrayList<>();
  private final Map<ClassNames.HeapClass, Integer> numberOf = new HashMap<>();
  private final int[] classOfType;
  private final IntIntHashMap classOfName = new IntIntHashMap();

  /// Names that were looked up lately, by their last bits, and their classes: most nodes have one
  /// of few names.
  private final int[] lateNames = new int[LATE_NAMES];

  private final int[] lateClasses = new int[LATE_NAMES];

  /// The class without place that was last met at each place, and with place: nearly always there
  /// is only one.
  private final int[] unlocatedAt;

  private final int[] locatedAt;

  ClassAssignment(
      HeapGraph graph, int[] numbers, int[] classOfShape, List<ClassNames.HeapClass> interfaces) {
    this.graph = graph;
    this.numbers = numbers;
    this.classOfShape = classOfShape;
    this.interfaces = interfaces;
    classOfType = new int[graph.typeCount()];
    unlocatedAt = new int[graph.locations().placeCount()];
    locatedAt = new int[unlocatedAt.length];
    Arrays.fill(classOfType, NO_CLASS);
    Arrays.fill(lateNames, NO_CLASS);
    Arrays.fill(unlocatedAt, NO_CLASS);
  }

  /// The classes met, in the order of their first nodes; the first has the number behind the
  /// interfaces.
  List<ClassNames.HeapClass> met() {
    return met;
  }

  void assign(int from, int to, CancelSignal cancel) {
    var locations = graph.locations();
    for (int node = from; node < to; node++) {
      cancel.throwIfCanceled(node);
      int unlocated = unlocatedClass(node);
      int place =
          graph.type(node) == NodeType.OBJECT ? locations.placeOf(node) : LocationColumns.NO_PLACE;
      numbers[node] =
          place == LocationColumns.NO_PLACE ? unlocated : locatedClass(unlocated, place);
    }
  }

  private int unlocatedClass(int node) {
    return switch (graph.type(node)) {
      case OBJECT, NATIVE -> {
        int ofShape =
            ObjectShapes.isPlain(graph, node)
                ? classOfShape[numbers[node]]
                : ClassNames.NO_INTERFACE;
        yield ofShape != ClassNames.NO_INTERFACE ? ofShape : classOfName(graph.nameIndex(node));
      }
      default -> classOfType(graph.typeIndex(node));
    };
  }

  private int locatedClass(int unlocated, int place) {
    if (unlocatedAt[place] != unlocated) {
      unlocatedAt[place] = unlocated;
      locatedAt[place] = number(ClassNames.HeapClass.at(place, name(unlocated)));
    }
    return locatedAt[place];
  }

  private String name(int number) {
    return (number < interfaces.size()
            ? interfaces.get(number)
            : met.get(number - interfaces.size()))
        .name();
  }

  private int classOfType(int type) {
    if (classOfType[type] == NO_CLASS) {
      var name =
          switch (graph.typeAt(type)) {
            case HIDDEN -> "(system)";
            case CODE -> "(compiled code)";
            case CLOSURE -> "Function";
            case REGEXP -> "RegExp";
            default -> "(" + graph.typeNameAt(type) + ")";
          };
      classOfType[type] = number(ClassNames.HeapClass.ofText(name));
    }
    return classOfType[type];
  }

  private int classOfName(int nameIndex) {
    int late = nameIndex & LATE_NAMES - 1;
    if (lateNames[late] != nameIndex) {
      lateNames[late] = nameIndex;
      lateClasses[late] = lookedUpClass(nameIndex);
    }
    return lateClasses[late];
  }

  private int lookedUpClass(int nameIndex) {
    int known = classOfName.getIfAbsent(nameIndex, NO_CLASS);
    if (known != NO_CLASS) {
      return known;
    }
    int added = newClassOfName(nameIndex);
    classOfName.put(nameIndex, added);
    return added;
  }

  private int newClassOfName(int nameIndex) {
    var name = graph.string(nameIndex);
    return number(
        isTag(nameIndex)
            ? ClassNames.HeapClass.ofText(tag(name))
            : ClassNames.HeapClass.ofName(nameIndex, name));
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

  private int number(ClassNames.HeapClass heapClass) {
    return numberOf.computeIfAbsent(
        heapClass,
        added -> {
          met.add(added);
          return interfaces.size() + met.size() - 1;
        });
  }
}

package holdfast.testing;

import holdfast.testing.SnapshotBuilder.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The class name of each node: every object is held against every interface.
public final class SlowClasses {
  private final SnapshotBuilder heap;
  private List<Interface> interfaces = new ArrayList<>();

  private record Interface(String name, List<String> properties) {}

  private SlowClasses(SnapshotBuilder heap) {
    this.heap = heap;
    var counts = new LinkedHashMap<String, Integer>();
    var properties = new HashMap<String, List<String>>();
    int plain = 0;
    for (int node = 0; node < heap.nodes().size(); node++) {
      if (isPlain(node)) {
        plain++;
        var names = properties(node).stream().filter(name -> !name.equals("__proto__")).toList();
        if (!names.isEmpty()) {
          var name =
              "{" + String.join(", ", names.stream().map(SlowClasses::quoted).toList()) + "}";
          counts.merge(name, 1, Integer::sum);
          properties.put(name, names);
        }
      }
    }
    double least = Math.max(2, plain / 1000.0);
    counts.entrySet().stream()
        .filter(count -> count.getValue() >= least)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(
            count -> interfaces.add(new Interface(count.getKey(), properties.get(count.getKey()))));
  }

  /// Short names only: neither the limit of 120 characters nor escapes inside quotes are known
  /// here.
  public static List<String> of(SnapshotBuilder heap) {
    return of(heap, heap);
  }

  /// The same with the interfaces of another heap.
  public static List<String> of(SnapshotBuilder heap, SnapshotBuilder like) {
    var classes = new SlowClasses(heap);
    classes.interfaces = new SlowClasses(like).interfaces;
    var names = new ArrayList<String>();
    for (int node = 0; node < heap.nodes().size(); node++) {
      names.add(classes.nameOf(node));
    }
    return names;
  }

  private String nameOf(int number) {
    var node = heap.nodes().get(number);
    return switch (node.type()) {
      case "hidden" -> "(system)";
      case "code" -> "(compiled code)";
      case "closure" -> "Function";
      case "regexp" -> "RegExp";
      case "object" -> isPlain(number) ? interfaceOf(number) : tag(node.name());
      case "native" -> tag(node.name());
      default -> "(" + node.type() + ")";
    };
  }

  private static String tag(String name) {
    return name.startsWith("<") && name.contains(" ") ? name.split(" ")[0] + ">" : name;
  }

  private String interfaceOf(int node) {
    Interface best = null;
    for (var candidate : interfaces) {
      var missing = new ArrayList<>(candidate.properties());
      properties(node).forEach(missing::remove);
      if (missing.isEmpty()
          && (best == null || candidate.properties().size() > best.properties().size())) {
        best = candidate;
      }
    }
    return best == null ? "Object" : best.name();
  }

  private boolean isPlain(int node) {
    return heap.nodes().get(node).type().equals("object")
        && heap.nodes().get(node).name().equals("Object");
  }

  private List<String> properties(int node) {
    return heap.edges().stream()
        .filter(edge -> edge.from() == node && edge.type().equals("property"))
        .map(Edge::name)
        .toList();
  }

  private static String quoted(String name) {
    return name.contains(",") ? '"' + name + '"' : name;
  }
}

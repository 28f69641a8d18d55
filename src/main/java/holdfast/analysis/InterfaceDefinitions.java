package holdfast.analysis;

import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.index.InvalidIndexException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The interfaces that stand for frequent shapes of plain objects, such as `{id, name}`, most
/// frequent first. Source of the rule: DevTools, `inferInterfaceDefinitions`.
///
/// @param definitions in the order in which they win over each other
record InterfaceDefinitions(List<Definition> definitions) {
  private static final int NAME_LIMIT = 120;
  private static final int LEAST_OBJECTS = 2;
  private static final double LEAST_SHARE = 1000;

  /// @param name as DevTools shows it
  /// @param properties those an object must have, in the order of the name
  record Definition(String name, List<String> properties) {}

  void save(IndexWriter index) {
    index.addTexts("interfaces", definitions.stream().map(Definition::name).toList());
    index.add(
        "interface sizes", definitions.stream().mapToInt(d -> d.properties().size()).toArray());
    index.addTexts(
        "interface properties",
        definitions.stream().flatMap(d -> d.properties().stream()).toList());
  }

  /// Definitions that are there at once.
  static InterfaceDefinitions restore(IndexReader index) {
    var names = index.texts("interfaces");
    var properties = index.texts("interface properties");
    int[] sizes = index.ints("interface sizes", names.size(), properties.size() + 1);
    var definitions = new ArrayList<Definition>();
    int from = 0;
    for (int i = 0; i < sizes.length; i++) {
      int to = from + sizes[i];
      InvalidIndexException.require(to <= properties.size(), "interface sizes");
      definitions.add(new Definition(names.get(i), properties.subList(from, to)));
      from = to;
    }
    return new InterfaceDefinitions(List.copyOf(definitions));
  }

  /// O(properties of all shapes).
  static InterfaceDefinitions infer(ObjectShapes shapes) {
    var candidates = new LinkedHashMap<String, Candidate>();
    for (int shape = 0; shape < shapes.count(); shape++) {
      var definition = definition(shapes, shape);
      if (!definition.properties().isEmpty()) {
        candidates.computeIfAbsent(definition.name(), _ -> new Candidate(definition)).count +=
            shapes.objectCount(shape);
      }
    }
    double least = Math.max(LEAST_OBJECTS, shapes.plainObjectCount() / LEAST_SHARE);
    return new InterfaceDefinitions(
        candidates.values().stream()
            .sorted((a, b) -> Long.compare(b.count, a.count))
            .takeWhile(candidate -> candidate.count >= least)
            .map(candidate -> candidate.definition)
            .toList());
  }

  private static Definition definition(ObjectShapes shapes, int shape) {
    var name = new StringBuilder("{");
    var kept = new ArrayList<String>();
    shapes.forEachProperty(
        shape,
        property -> {
          if (property.equals(PropertyNames.PROTO)) {
            return true;
          }
          var formatted = PropertyNames.format(property);
          if (name.length() > 1 && name.length() + formatted.length() > NAME_LIMIT) {
            return false;
          }
          name.append(name.length() > 1 ? ", " : "").append(formatted);
          kept.add(property);
          return true;
        });
    return new Definition(name.append('}').toString(), List.copyOf(kept));
  }

  private static final class Candidate {
    private final Definition definition;
    private long count;

    Candidate(Definition definition) {
      this.definition = definition;
    }
  }
}

package holdfast.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the interface of an object: of those whose properties it all has the one with the most,
/// and of these the most frequent. A tree of sorted properties leads to it. Source of the rule:
/// DevTools, `applyInterfaceDefinitions`.
final class InterfaceMatcher {
  static final int NO_INTERFACE = -1;

  private final Step start = new Step();

  /// What the interfaces have; no other property of an object matters.
  private final Set<String> properties = new HashSet<>();

  InterfaceMatcher(InterfaceDefinitions interfaces) {
    List<InterfaceDefinitions.Definition> definitions = interfaces.definitions();
    for (int i = 0; i < definitions.size(); i++) {
      add(definitions.get(i), i);
    }
  }

  private void add(InterfaceDefinitions.Definition definition, int index) {
    var step = start;
    for (var property : definition.properties().stream().sorted().toList()) {
      properties.add(property);
      if (step.greatest == null || step.greatest.compareTo(property) < 0) {
        step.greatest = property;
      }
      step = step.next.computeIfAbsent(property, _ -> new Step());
    }
    if (step.index == NO_INTERFACE) {
      step.index = index;
      step.propertyCount = definition.properties().size();
    }
  }

  /// Number of the best interface for the objects of a shape, or [#NO_INTERFACE].
  int match(ObjectShapes shapes, int shape) {
    var sorted = new ArrayList<String>();
    shapes.forEachProperty(
        shape,
        property -> {
          if (properties.contains(property)) {
            sorted.add(property);
          }
          return true;
        });
    sorted.sort(null);
    var best = start;
    var steps = new LinkedHashSet<Step>();
    steps.add(start);
    for (var property : sorted) {
      for (var step : new ArrayList<>(steps)) {
        if (step.greatest == null || property.compareTo(step.greatest) >= 0) {
          steps.remove(step);
        }
        var next = step.next.get(property);
        if (next != null) {
          steps.add(next);
          if (next.isBetterThan(best)) {
            best = next;
          }
        }
      }
    }
    return best.index;
  }

  /// A set of properties, reached by adding them in sorted order.
  private static final class Step {
    private final Map<String, Step> next = new HashMap<>();

    /// No property behind this one leads on from here.
    private String greatest;

    private int index = NO_INTERFACE;
    private int propertyCount;

    private boolean isBetterThan(Step other) {
      if (index == NO_INTERFACE || other.index == NO_INTERFACE) {
        return index != NO_INTERFACE;
      }
      return propertyCount > other.propertyCount
          || propertyCount == other.propertyCount && index < other.index;
    }
  }
}

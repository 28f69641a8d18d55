package holdfast.check;

import holdfast.check.Limit.Unit;
import holdfast.check.Rule.Measure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads the rules that set limits: what they may be about, and how each limit is written.
final class LimitRules {
  /// What a limit is about and how it is written.
  ///
  /// @param mayBeShare whether it may be a percentage of what was before
  private record Quantity(Topic topic, Measure measure, Unit unit, boolean mayBeShare) {}

  private static final Map<String, Quantity> OF_HEAP =
      Map.of(
          "maxSize", new Quantity(Topic.HEAP_SIZE, Measure.SHALLOW_SIZE, Unit.BYTES, false),
          "maxGrowth", new Quantity(Topic.HEAP_GROWTH, Measure.SHALLOW_SIZE, Unit.BYTES, true));
  private static final Map<String, Quantity> OF_CLASS =
      Map.of(
          "maxCount",
          new Quantity(Topic.CLASS_COUNT, Measure.COUNT, Unit.OBJECTS, false),
          "maxGrowth",
          new Quantity(Topic.CLASS_GROWTH, Measure.COUNT, Unit.OBJECTS, true),
          "maxShallowGrowth",
          new Quantity(Topic.CLASS_SIZE_GROWTH, Measure.SHALLOW_SIZE, Unit.BYTES, true),
          "maxRetainedGrowth",
          new Quantity(Topic.CLASS_SIZE_GROWTH, Measure.RETAINED_SIZE, Unit.BYTES, true));
  private static final Map<String, Quantity> OF_CONTAINER =
      Map.of(
          "maxGrowth",
          new Quantity(Topic.CONTAINER_GROWTH, Measure.COUNT, Unit.ENTRIES, true),
          "maxRetainedGrowth",
          new Quantity(Topic.CONTAINER_SIZE_GROWTH, Measure.RETAINED_SIZE, Unit.BYTES, true));
  private static final Map<String, Quantity> OF_LISTENERS =
      Map.of("maxCount", new Quantity(Topic.LISTENER_COUNT, Measure.COUNT, Unit.LISTENERS, false));

  private final StrictJson json;

  LimitRules(StrictJson json) {
    this.json = json;
  }

  List<Rule> ofHeap() throws IOException, RulesException {
    return read("a heap rule", "", OF_HEAP);
  }

  List<Rule> ofClass() throws IOException, RulesException {
    return read("a class rule", "class", OF_CLASS);
  }

  List<Rule> ofContainer() throws IOException, RulesException {
    return read("a container rule", "container", OF_CONTAINER);
  }

  List<Rule> ofListeners() throws IOException, RulesException {
    return read("a listener rule", "event", OF_LISTENERS);
  }

  /// A limit that was read before the name it is for.
  private record Written(int line, Quantity quantity, Limit limit) {}

  /// Reads the rule that the current token begins, of which each limit is one.
  ///
  /// @param what it is, as a message names it
  /// @param nameKey under which the name stands; empty where there is none
  private List<Rule> read(String what, String nameKey, Map<String, Quantity> quantities)
      throws IOException, RulesException {
    var start = json.place();
    var texts = new LinkedHashMap<String, String>();
    var written = new ArrayList<Written>();
    var keys = new LinkedHashMap<String, StrictJson.Reading>();
    if (!nameKey.isEmpty()) {
      keys.put(nameKey, () -> texts.put(nameKey, json.name()));
    }
    if (nameKey.equals("event")) {
      keys.put("emitter", () -> texts.put("emitter", json.name()));
    }
    for (var key : quantities.keySet().stream().sorted().toList()) {
      var quantity = quantities.get(key);
      keys.put(key, () -> written.add(new Written(json.line(), quantity, limit(key, quantity))));
    }
    keys.put("reason", () -> texts.put("reason", json.text()));
    json.object(what, keys);
    if (!nameKey.isEmpty() && !nameKey.equals("event") && !texts.containsKey(nameKey)) {
      throw json.mistake(start, what + " needs " + nameKey);
    }
    if (written.isEmpty()) {
      var choice = quantities.keySet().stream().sorted().collect(Collectors.joining(", "));
      throw json.mistake(start, what + " needs a limit: " + choice);
    }
    return written.stream()
        .map(limit ->
            new Rule(
                limit.quantity.topic(),
                limit.line,
                NamePattern.of(texts.getOrDefault(nameKey, "*")),
                NamePattern.of(texts.getOrDefault("emitter", "*")),
                limit.quantity.measure(),
                limit.limit,
                texts.getOrDefault("reason", "")))
        .toList();
  }

  private Limit limit(String key, Quantity quantity) throws IOException, RulesException {
    var limit = Limit.parse(json.scalar(), quantity.unit(), quantity.mayBeShare());
    var expected =
        (quantity.unit() == Unit.BYTES ? "a size such as \"5 MB\"" : "a number")
            + (quantity.mayBeShare() ? ", or a share such as \"10 %\"" : "");
    return limit.orElseThrow(
        () -> json.mistake(key + " is " + json.shown() + "; expected " + expected));
  }
}

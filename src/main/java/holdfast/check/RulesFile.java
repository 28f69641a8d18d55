package holdfast.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import holdfast.check.Limit.Unit;
import holdfast.check.Rule.Measure;
import holdfast.findings.LeakKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads rules: JSON in which comments and commas before a closing bracket are welcome. Whatever is
/// not known is a mistake, so that no rule is silently left out.
public final class RulesFile {
  private static final int VERSION = 1;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

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

  private final String fileName;
  private final JsonParser json;
  private final List<Rule> limits = new ArrayList<>();
  private final List<Allowance> allowances = new ArrayList<>();
  private Set<Topic> failOn = Rules.NONE.failOn();

  private RulesFile(String fileName, JsonParser json) {
    this.fileName = fileName;
    this.json = json;
  }

  /// Reads what is under a key, whose value is the current token.
  @FunctionalInterface
  private interface Reading {
    void read() throws IOException, RulesException;
  }

  /// @throws IOException if the file cannot be read
  /// @throws RulesException for the first mistake in it
  public static Rules read(Path file) throws IOException, RulesException {
    var name = file.getFileName().toString();
    try (var text = Files.newBufferedReader(file);
        var json = JSON.createParser(text)) {
      return new RulesFile(name, json).read();
    } catch (JsonProcessingException e) {
      throw new RulesException(place(name, e.getLocation()), e.getOriginalMessage());
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new RulesException(name, "is not in UTF-8");
    }
  }

  private Rules read() throws IOException, RulesException {
    json.nextToken();
    var keys = new LinkedHashMap<String, Reading>();
    keys.put("$schema", this::text);
    keys.put("version", this::readVersion);
    keys.put("failOn", this::readFailOn);
    keys.put("heap", this::readHeap);
    keys.put("classes", () -> list(() -> readLimits("a class rule", "class", OF_CLASS)));
    keys.put(
        "containers", () -> list(() -> readLimits("a container rule", "container", OF_CONTAINER)));
    keys.put("listeners", () -> list(() -> readLimits("a listener rule", "event", OF_LISTENERS)));
    keys.put("allowed", () -> list(this::readAllowance));
    object("the file", keys);
    if (json.nextToken() != null) {
      throw mistake("nothing may follow the closing brace");
    }
    return new Rules(fileName, failOn, List.copyOf(limits), List.copyOf(allowances));
  }

  private void readVersion() throws IOException, RulesException {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT || json.getLongValue() != VERSION) {
      throw mistake("version is " + shown() + "; this Holdfast knows version " + VERSION);
    }
  }

  private void readFailOn() throws IOException, RulesException {
    var chosen = EnumSet.noneOf(Topic.class);
    list(() -> {
      var word = text();
      chosen.add(
          Rules.VERDICTS.stream()
              .filter(topic -> topic.text().equals(word))
              .findFirst()
              .orElseThrow(
                  () -> mistake("'" + word + "' is none of leak, suspect and inconclusive")));
    });
    failOn = chosen;
  }

  private void readHeap() throws IOException, RulesException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      list(() -> readLimits("a heap rule", "", OF_HEAP));
    } else {
      readLimits("a heap rule", "", OF_HEAP);
    }
  }

  /// A limit that was read before the name it is for.
  private record Written(int line, Quantity quantity, Limit limit) {}

  /// @param nameKey under which the name stands; empty where there is none
  private void readLimits(String what, String nameKey, Map<String, Quantity> quantities)
      throws IOException, RulesException {
    var start = json.currentTokenLocation();
    var texts = new LinkedHashMap<String, String>();
    var written = new ArrayList<Written>();
    var keys = new LinkedHashMap<String, Reading>();
    if (!nameKey.isEmpty()) {
      keys.put(nameKey, () -> texts.put(nameKey, name()));
    }
    if (nameKey.equals("event")) {
      keys.put("emitter", () -> texts.put("emitter", name()));
    }
    for (var key : quantities.keySet().stream().sorted().toList()) {
      var quantity = quantities.get(key);
      keys.put(key, () -> written.add(new Written(line(), quantity, limit(key, quantity))));
    }
    keys.put("reason", () -> texts.put("reason", text()));
    object(what, keys);
    if (!nameKey.isEmpty() && !nameKey.equals("event") && !texts.containsKey(nameKey)) {
      throw mistake(start, what + " needs " + nameKey);
    }
    if (written.isEmpty()) {
      var choice = quantities.keySet().stream().sorted().collect(Collectors.joining(", "));
      throw mistake(start, what + " needs a limit: " + choice);
    }
    for (var limit : written) {
      limits.add(
          new Rule(
              limit.quantity.topic(),
              limit.line,
              NamePattern.of(texts.getOrDefault(nameKey, "*")),
              NamePattern.of(texts.getOrDefault("emitter", "*")),
              limit.quantity.measure(),
              limit.limit,
              texts.getOrDefault("reason", "")));
    }
  }

  private Limit limit(String key, Quantity quantity) throws IOException, RulesException {
    var limit =
        json.currentToken() == JsonToken.VALUE_STRING || json.currentToken().isNumeric()
            ? Limit.parse(json.getText(), quantity.unit(), quantity.mayBeShare())
            : Optional.<Limit>empty();
    var expected =
        (quantity.unit() == Unit.BYTES ? "a size such as \"5 MB\"" : "a number")
            + (quantity.mayBeShare() ? ", or a share such as \"10 %\"" : "");
    return limit.orElseThrow(() -> mistake(key + " is " + shown() + "; expected " + expected));
  }

  private void readAllowance() throws IOException, RulesException {
    var start = json.currentTokenLocation();
    var texts = new LinkedHashMap<String, String>();
    var kinds = new ArrayList<LeakKind>();
    var dates = new ArrayList<LocalDate>();
    var keys = new LinkedHashMap<String, Reading>();
    keys.put("holder", () -> texts.put("holder", name()));
    keys.put("class", () -> texts.put("class", name()));
    keys.put("kind", () -> kinds.add(kind()));
    keys.put("reason", () -> texts.put("reason", name()));
    keys.put("until", () -> dates.add(date()));
    object("an allowed finding", keys);
    if (!texts.containsKey("holder") && !texts.containsKey("class") && kinds.isEmpty()) {
      throw mistake(start, "an allowed finding needs one of holder, class, kind");
    }
    if (!texts.containsKey("reason")) {
      throw mistake(start, "an allowed finding needs a reason");
    }
    if (dates.isEmpty()) {
      throw mistake(start, "an allowed finding needs until, the last day it is allowed on");
    }
    allowances.add(
        new Allowance(
            start.getLineNr(),
            NamePattern.of(texts.getOrDefault("holder", "*")),
            NamePattern.of(texts.getOrDefault("class", "*")),
            kinds.stream().findFirst(),
            texts.get("reason"),
            dates.getFirst()));
  }

  private LeakKind kind() throws IOException, RulesException {
    var word = text();
    return Arrays.stream(LeakKind.values())
        .filter(kind -> kind.text().equals(word))
        .findFirst()
        .orElseThrow(() ->
            mistake(
                "'"
                    + word
                    + "' is no kind; known are "
                    + Arrays.stream(LeakKind.values())
                        .map(LeakKind::text)
                        .collect(Collectors.joining(", "))));
  }

  private LocalDate date() throws IOException, RulesException {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeException _) {
      throw mistake("until is " + shown() + "; expected a date such as \"2027-03-31\"");
    }
  }

  private String name() throws IOException, RulesException {
    var name = text();
    if (name.isBlank()) {
      throw mistake("expected a text that is not empty");
    }
    return name;
  }

  private String text() throws IOException, RulesException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw mistake("expected a text in quotes, found " + shown());
    }
    return json.getText();
  }

  private void list(Reading each) throws IOException, RulesException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw mistake("expected a list in [ ], found " + shown());
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      each.read();
    }
  }

  private void object(String what, Map<String, Reading> keys) throws IOException, RulesException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw mistake(
          json.currentToken() == null
              ? "the file is empty; expected { }"
              : "expected " + what + " in { }, found " + shown());
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var reading = keys.get(json.currentName());
      if (reading == null) {
        throw mistake(
            "unknown key '"
                + json.currentName()
                + "' in "
                + what
                + "; known are "
                + String.join(", ", keys.keySet()));
      }
      json.nextToken();
      reading.read();
    }
  }

  private int line() {
    return json.currentTokenLocation().getLineNr();
  }

  /// The current token as it is written, or what it begins.
  private String shown() {
    try {
      return switch (json.currentToken()) {
        case START_OBJECT -> "{";
        case START_ARRAY -> "[";
        default -> "'" + json.getText() + "'";
      };
    } catch (IOException _) {
      return "something unreadable";
    }
  }

  private RulesException mistake(String message) {
    return mistake(json.currentTokenLocation(), message);
  }

  private RulesException mistake(JsonLocation location, String message) {
    return new RulesException(place(fileName, location), message);
  }

  private static String place(String fileName, JsonLocation location) {
    return location == null || location.getLineNr() < 1
        ? fileName
        : fileName + ":" + location.getLineNr() + ":" + Math.max(1, location.getColumnNr());
  }
}

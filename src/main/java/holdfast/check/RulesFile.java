package holdfast.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import holdfast.findings.LeakKind;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads rules: JSON in which comments and commas before a closing bracket are welcome. Whatever is
/// not known is a mistake, so that no rule is silently left out.
public final class RulesFile {
  private static final String VERSION = "1";

  private final String fileName;
  private final StrictJson json;
  private final LimitRules limitRules;
  private final List<Rule> limits = new ArrayList<>();
  private final List<Allowance> allowances = new ArrayList<>();
  private Set<Topic> failOn = Rules.NONE.failOn();

  private RulesFile(String fileName, Reader text) throws IOException {
    this.fileName = fileName;
    json = new StrictJson(fileName, text);
    limitRules = new LimitRules(json);
  }

  /// @throws IOException if the file cannot be read
  /// @throws RulesException for the first mistake in it
  public static Rules read(Path file) throws IOException, RulesException {
    var name = file.getFileName().toString();
    try (var text = Files.newBufferedReader(file)) {
      return new RulesFile(name, text).read();
    } catch (JsonProcessingException e) {
      throw new RulesException(StrictJson.place(name, e.getLocation()), e.getOriginalMessage());
    } catch (CharacterCodingException _) {
      throw new RulesException(name, "is not in UTF-8");
    }
  }

  private Rules read() throws IOException, RulesException {
    json.next();
    var keys = new LinkedHashMap<String, StrictJson.Reading>();
    keys.put("$schema", json::text);
    keys.put("version", this::readVersion);
    keys.put("failOn", this::readFailOn);
    keys.put("heap", this::readHeap);
    keys.put("classes", () -> json.list(() -> limits.addAll(limitRules.ofClass())));
    keys.put("containers", () -> json.list(() -> limits.addAll(limitRules.ofContainer())));
    keys.put("listeners", () -> json.list(() -> limits.addAll(limitRules.ofListeners())));
    keys.put("allowed", () -> json.list(this::readAllowance));
    json.object("the file", keys);
    if (json.next() != null) {
      throw json.mistake("nothing may follow the closing brace");
    }
    return new Rules(fileName, failOn, List.copyOf(limits), List.copyOf(allowances));
  }

  private void readVersion() throws IOException, RulesException {
    if (json.current() != JsonToken.VALUE_NUMBER_INT || !json.scalar().equals(VERSION)) {
      throw json.mistake("version is " + json.shown() + "; this Holdfast knows version " + VERSION);
    }
  }

  private void readFailOn() throws IOException, RulesException {
    var chosen = EnumSet.noneOf(Topic.class);
    json.list(() -> {
      var word = json.text();
      chosen.add(
          Rules.VERDICTS.stream()
              .filter(topic -> topic.text().equals(word))
              .findFirst()
              .orElseThrow(
                  () -> json.mistake("'" + word + "' is none of leak, suspect and inconclusive")));
    });
    failOn = chosen;
  }

  private void readHeap() throws IOException, RulesException {
    if (json.current() == JsonToken.START_ARRAY) {
      json.list(() -> limits.addAll(limitRules.ofHeap()));
    } else {
      limits.addAll(limitRules.ofHeap());
    }
  }

  private void readAllowance() throws IOException, RulesException {
    var start = json.place();
    var texts = new LinkedHashMap<String, String>();
    var kinds = new ArrayList<LeakKind>();
    var dates = new ArrayList<LocalDate>();
    var keys = new LinkedHashMap<String, StrictJson.Reading>();
    keys.put("holder", () -> texts.put("holder", json.name()));
    keys.put("class", () -> texts.put("class", json.name()));
    keys.put("kind", () -> kinds.add(kind()));
    keys.put("reason", () -> texts.put("reason", json.name()));
    keys.put("until", () -> dates.add(date()));
    json.object("an allowed finding", keys);
    if (!texts.containsKey("holder") && !texts.containsKey("class") && kinds.isEmpty()) {
      throw json.mistake(start, "an allowed finding needs one of holder, class, kind");
    }
    if (!texts.containsKey("reason")) {
      throw json.mistake(start, "an allowed finding needs a reason");
    }
    if (dates.isEmpty()) {
      throw json.mistake(start, "an allowed finding needs until, the last day it is allowed on");
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
    var word = json.text();
    return Arrays.stream(LeakKind.values())
        .filter(kind -> kind.text().equals(word))
        .findFirst()
        .orElseThrow(() ->
            json.mistake(
                "'"
                    + word
                    + "' is no kind; known are "
                    + Arrays.stream(LeakKind.values())
                        .map(LeakKind::text)
                        .collect(Collectors.joining(", "))));
  }

  private LocalDate date() throws IOException, RulesException {
    try {
      return LocalDate.parse(json.text());
    } catch (DateTimeException _) {
      throw json.mistake("until is " + json.shown() + "; expected a date such as \"2027-03-31\"");
    }
  }
}

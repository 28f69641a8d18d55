package holdfast.check;

import com.fasterxml.jackson.core.JsonGenerator;
import holdfast.analysis.SourceLocation;
import holdfast.report.JsonFile;
import holdfast.report.ReportJson;
import holdfast.report.VisibleText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/// The result of a check as SARIF 2.1.0, which code scanning reads. A result stands at the source
/// line that is at fault; where none is known at its rule, else at the last capture.
public final class CheckSarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String ROOT = "SRCROOT";

  private final CheckResult result;
  private final SourceRoot root;
  private final String rulesPath;
  private final JsonGenerator json;

  private CheckSarif(CheckResult result, SourceRoot root, String rulesPath, JsonGenerator json) {
    this.result = result;
    this.root = root;
    this.rulesPath = rulesPath;
    this.json = json;
  }

  /// @param rulesPath relative path of the file of rules; empty for none
  /// @param version of Holdfast
  public static void write(
      CheckResult result, SourceRoot root, String rulesPath, String version, Writer target)
      throws IOException {
    JsonFile.write(target, json -> new CheckSarif(result, root, rulesPath, json).write(version));
  }

  private void write(String version) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    writeTool(version);
    json.writeObjectFieldStart("automationDetails");
    json.writeStringField("id", "holdfast-check/");
    json.writeEndObject();
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(ROOT);
    writeText("description", "The folder that source files are named from.");
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
    for (var problem : result.problems()) {
      write(problem);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeTool(String version) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Holdfast");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("rules");
    for (var topic : Topic.values()) {
      json.writeStartObject();
      json.writeStringField("id", topic.text());
      writeText("shortDescription", topic.title());
      writeText("fullDescription", topic.description());
      writeText("help", topic.description());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void write(Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", problem.topic().text());
    json.writeNumberField("ruleIndex", problem.topic().ordinal());
    json.writeStringField("level", problem.level().text());
    writeText("message", VisibleText.of(problem.title() + ". " + problem.text()));
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    writePlace(problem);
    writeWay(problem.way());
    json.writeEndObject();
    json.writeEndArray();
    writeRelated(problem);
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("holdfast/v1", problem.fingerprint());
    json.writeEndObject();
    if (problem.isAllowed()) {
      json.writeArrayFieldStart("suppressions");
      json.writeStartObject();
      json.writeStringField("kind", "external");
      json.writeStringField("status", "accepted");
      json.writeStringField("justification", VisibleText.of(problem.allowed()));
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeObjectFieldStart("properties");
    ReportJson.writeTexts(json, "way", problem.way());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writePlace(Problem problem) throws IOException {
    var source = problem.source();
    var reference = source.flatMap(place -> root.reference(place.file()));
    if (reference.isPresent()) {
      writePhysical(reference.get(), source.get().line(), source.get().column());
    } else if (isAtRule(problem)) {
      writePhysical(SourceRoot.relative(rulesPath).orElseThrow(), problem.line(), 1);
    } else {
      var file = result.captures().getLast().fileName();
      writePhysical(SourceRoot.relative(file).orElseThrow(), 1, 1);
    }
  }

  private boolean isAtRule(Problem problem) {
    return problem.line() > 0 && !rulesPath.isEmpty();
  }

  private void writePhysical(String reference, int line, int column) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", reference);
    if (!reference.startsWith("file:")) {
      json.writeStringField("uriBaseId", ROOT);
    }
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", Math.max(1, line));
    json.writeNumberField("startColumn", Math.max(1, column));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeWay(List<String> way) throws IOException {
    if (way.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("name", VisibleText.of(way.getLast()));
    json.writeStringField("fullyQualifiedName", VisibleText.of(String.join(".", way)));
    json.writeStringField("kind", "object");
    json.writeEndObject();
    json.writeEndArray();
  }

  /// Where the leaked class is written, and the rule.
  private void writeRelated(Problem problem) throws IOException {
    Optional<SourceLocation> leaked =
        problem
            .finding()
            .flatMap(finding -> finding.classSource())
            .filter(place -> !problem.source().equals(Optional.of(place)));
    var reference = leaked.flatMap(place -> root.reference(place.file()));
    boolean isRuleElsewhere =
        isAtRule(problem) && problem.source().flatMap(s -> root.reference(s.file())).isPresent();
    if (reference.isEmpty() && !isRuleElsewhere) {
      return;
    }
    json.writeArrayFieldStart("relatedLocations");
    if (reference.isPresent()) {
      json.writeStartObject();
      writePhysical(reference.get(), leaked.get().line(), leaked.get().column());
      writeText("message", VisibleText.of(problem.finding().get().leakedClass()));
      json.writeEndObject();
    }
    if (isRuleElsewhere) {
      json.writeStartObject();
      writePhysical(SourceRoot.relative(rulesPath).orElseThrow(), problem.line(), 1);
      writeText("message", "The rule");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeText(String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }
}

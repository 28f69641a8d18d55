package holdfast.check;

import com.fasterxml.jackson.core.JsonGenerator;
import holdfast.report.FindingJson;
import holdfast.report.ReportJson;
import java.io.IOException;

/// The result of a check for programs. Sizes in bytes. The version changes when a field changes its
/// meaning or goes; new fields may come any time.
public final class CheckJson {
  static final String SCHEMA = "holdfast-check";
  static final int VERSION = 1;

  private CheckJson() {}

  /// Writes it as an object.
  public static void write(JsonGenerator json, CheckResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeNumberField("version", VERSION);
    json.writeBooleanField("passed", result.isPassed());
    json.writeStringField("summary", result.summary());
    json.writeStringField("verdict", result.outcome().text());
    json.writeStringField("verdictText", result.verdict());
    ReportJson.writeCaptures(json, result.captures());
    ReportJson.writeTexts(json, "searched", result.searched());
    json.writeStringField("relation", result.relation());
    ReportJson.writeTexts(json, "notes", result.notes());
    json.writeStringField("rulesFile", result.rulesFile());
    json.writeArrayFieldStart("rules");
    for (var rule : result.rules()) {
      write(json, rule);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("problems");
    for (var problem : result.problems()) {
      write(json, problem);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, CheckedRule checked) throws IOException {
    json.writeStartObject();
    json.writeStringField("topic", checked.rule().topic().text());
    json.writeNumberField("line", checked.rule().line());
    json.writeStringField("text", checked.rule().text());
    json.writeStringField("reason", checked.rule().reason());
    json.writeStringField("state", checked.state().text());
    json.writeNumberField("broken", checked.broken());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("topic", problem.topic().text());
    json.writeStringField("level", problem.level().text());
    json.writeStringField("title", problem.title());
    json.writeStringField("message", problem.message());
    json.writeStringField("advice", problem.advice());
    json.writeStringField("allowed", problem.allowed());
    ReportJson.writeTexts(json, "way", problem.way());
    FindingJson.writeSource(json, "source", problem.source());
    json.writeNumberField("line", problem.line());
    json.writeStringField("fingerprint", problem.fingerprint());
    json.writeFieldName("finding");
    if (problem.finding().isPresent()) {
      FindingJson.write(json, problem.finding().get(), _ -> {});
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }
}

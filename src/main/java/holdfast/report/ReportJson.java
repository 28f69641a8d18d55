package holdfast.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// A report for programs. Sizes in bytes; lists with one number per capture in order of time. The
/// version changes when a field changes its meaning or goes; new fields may come any time.
public final class ReportJson {
  static final String SCHEMA = "holdfast-report";
  static final int VERSION = 1;

  private final JsonGenerator json;

  private ReportJson(JsonGenerator json) {
    this.json = json;
  }

  /// Writes everything, ending with a line break; leaves the target open.
  public static void write(Report report, Writer target) throws IOException {
    JsonFile.write(target, json -> new ReportJson(json).write(report));
  }

  private void write(Report report) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeNumberField("version", VERSION);
    json.writeStringField("title", report.title());
    writeCaptures(json, report.captures());
    json.writeStringField("relation", report.relation());
    writeTexts(json, "notes", report.notes());
    json.writeStringField("verdict", report.outcome().text());
    json.writeStringField("verdictText", report.verdict());
    json.writeArrayFieldStart("findings");
    for (var entry : report.findings()) {
      FindingJson.write(
          json, entry.finding(), further -> further.writeStringField("note", entry.note()));
    }
    json.writeEndArray();
    GrowthJson.write(json, report.classes(), report.containers());
    writeLastCapture(report);
    json.writeStringField("redacted", report.redacted());
    json.writeStringField("command", report.command());
    json.writeEndObject();
  }

  /// Writes the array `captures`.
  public static void writeCaptures(JsonGenerator json, List<Report.CaptureLine> captures)
      throws IOException {
    json.writeArrayFieldStart("captures");
    for (var capture : captures) {
      json.writeStartObject();
      json.writeStringField("letter", capture.letter());
      json.writeStringField("file", capture.fileName());
      json.writeNumberField("fileSize", capture.fileSize());
      json.writeNumberField("nodeCount", capture.nodeCount());
      json.writeNumberField("heapSize", capture.heapSize());
      json.writeStringField("origin", capture.origin());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeLastCapture(Report report) throws IOException {
    json.writeArrayFieldStart("dominators");
    for (var row : report.dominators()) {
      json.writeStartObject();
      json.writeNumberField("id", row.nodeId());
      json.writeStringField("name", row.name());
      json.writeStringField("className", row.className());
      json.writeNumberField("shallowSize", row.shallowSize());
      json.writeNumberField("retainedSize", row.retainedSize());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("statistics");
    for (var part : report.statistics()) {
      json.writeNumberField(part.key(), part.size());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("duplicatedStrings");
    for (var row : report.strings()) {
      json.writeStartObject();
      json.writeStringField("text", row.text());
      json.writeNumberField("copies", row.copies());
      json.writeNumberField("size", row.size());
      json.writeNumberField("wasted", row.wasted());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("bookmarks");
    for (var mark : report.bookmarks()) {
      json.writeStartObject();
      json.writeStringField("capture", mark.letter());
      json.writeStringField("name", mark.name());
      json.writeStringField("note", mark.note());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// Writes an array of texts.
  public static void writeTexts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (var text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}

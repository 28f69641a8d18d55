package holdfast.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/// A comparison of two reports for programs. Sizes in bytes.
public final class ReportDiffJson {
  static final String SCHEMA = "holdfast-report-diff";
  static final int VERSION = 1;

  private ReportDiffJson() {}

  /// Writes it as an object.
  public static void write(JsonGenerator json, ReportDiff diff) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeNumberField("version", VERSION);
    json.writeStringField("before", diff.before());
    json.writeStringField("after", diff.after());
    json.writeStringField("summary", diff.summary());
    json.writeArrayFieldStart("changes");
    for (var change : diff.changes()) {
      json.writeStartObject();
      json.writeStringField("subject", change.subject().text());
      json.writeStringField("state", change.state().text());
      json.writeStringField("name", change.name());
      write(json, "before", change.before());
      write(json, "after", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, Optional<ReportDiff.Side> side)
      throws IOException {
    if (side.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeStringField("verdict", side.get().verdict());
    json.writeNumberField("count", side.get().count());
    json.writeNumberField("size", side.get().size());
    json.writeEndObject();
  }
}

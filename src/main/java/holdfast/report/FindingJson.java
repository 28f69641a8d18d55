package holdfast.report;

import com.fasterxml.jackson.core.JsonGenerator;
import holdfast.analysis.SourceLocation;
import holdfast.findings.Finding;
import holdfast.findings.HolderLink;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A finding for programs. Sizes in bytes; lists with one number per capture in order of time.
public final class FindingJson {
  private FindingJson() {}

  /// What writes further fields.
  @FunctionalInterface
  public interface Further {
    void write(JsonGenerator json) throws IOException;
  }

  /// Writes one finding as an object.
  ///
  /// @param further writes what else is known of it
  public static void write(JsonGenerator json, Finding finding, Further further)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("rank", finding.rank());
    json.writeStringField("verdict", finding.verdict().text());
    json.writeStringField("kind", finding.kind().text());
    json.writeStringField("leakedClass", finding.leakedClass());
    json.writeArrayFieldStart("countBySnapshot");
    for (int count : finding.counts()) {
      json.writeNumber(count);
    }
    json.writeEndArray();
    writeNumbers(json, "retainedBySnapshot", finding.retainedSizes());
    writeNumbers(json, "entriesBySnapshot", finding.entries());
    json.writeStringField("entryWord", finding.entryWord());
    json.writeFieldName("holder");
    write(json, finding.holder());
    json.writeArrayFieldStart("path");
    for (var link : finding.path()) {
      write(json, link);
    }
    json.writeEndArray();
    writeSource(json, "source", finding.source());
    writeSource(json, "classSource", finding.classSource());
    json.writeNumberField("costPerEntry", finding.costPerEntry());
    json.writeNumberField("bytesReturned", finding.bytesReturned());
    json.writeArrayFieldStart("otherHolders");
    for (var other : finding.otherHolders()) {
      json.writeString(other);
    }
    json.writeEndArray();
    json.writeNumberField("confidence", finding.confidence().share());
    json.writeStringField("confidenceReason", finding.confidence().reason());
    json.writeStringField("settledBy", finding.confidence().settledBy());
    json.writeStringField("story", FindingText.story(finding));
    json.writeStringField("advice", FindingText.advice(finding));
    further.write(json);
    json.writeEndObject();
  }

  private static void writeNumbers(JsonGenerator json, String name, List<Long> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (long value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, HolderLink link) throws IOException {
    json.writeStartObject();
    json.writeStringField("edgeName", link.edgeName());
    json.writeStringField("className", link.className());
    json.writeNumberField("id", link.nodeId());
    json.writeEndObject();
  }

  /// Writes a place, or null where it is not known.
  public static void writeSource(JsonGenerator json, String name, Optional<SourceLocation> source)
      throws IOException {
    if (source.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeStringField("file", source.get().file());
    json.writeNumberField("line", source.get().line());
    json.writeNumberField("column", source.get().column());
    json.writeEndObject();
  }
}

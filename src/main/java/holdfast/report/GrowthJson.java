package holdfast.report;

import com.fasterxml.jackson.core.JsonGenerator;
import holdfast.comparison.ClassGrowth;
import holdfast.findings.ContainerGrowth;
import holdfast.findings.HolderLink;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// Growth for programs. Sizes in bytes; lists with one number per capture in order of time.
public final class GrowthJson {
  private GrowthJson() {}

  /// Writes the arrays `classes` and `containers`.
  public static void write(
      JsonGenerator json, List<ClassGrowth> classes, List<ContainerGrowth> containers)
      throws IOException {
    json.writeArrayFieldStart("classes");
    for (var row : classes) {
      json.writeStartObject();
      json.writeStringField("className", row.className());
      write(json, "counts", row.counts());
      write(json, "shallowSizes", row.shallowSizes());
      write(json, "retainedSizes", row.retainedSizes());
      json.writeNumberField("bornCount", row.bornCount());
      json.writeNumberField("bornSize", row.bornSize());
      json.writeNumberField("bornRetainedSize", row.bornRetainedSize());
      json.writeNumberField("grownCount", row.grownCount());
      json.writeNumberField("gainedInPlace", row.gainedInPlace());
      json.writeNumberField("diedCount", row.diedCount());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("containers");
    for (var container : containers) {
      json.writeStartObject();
      json.writeNumberField("id", container.container().nodeId());
      json.writeStringField("className", container.container().className());
      json.writeStringField("edgeName", container.container().edgeName());
      json.writeStringField("path", path(container));
      write(json, "entries", container.entries());
      write(json, "retainedSizes", container.retainedSizes());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// `global > shop > bySession`
  public static String path(ContainerGrowth container) {
    return container.path().stream().map(HolderLink::shownName).collect(Collectors.joining(" > "));
  }

  private static void write(JsonGenerator json, String name, List<? extends Number> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (var value : values) {
      json.writeNumber(value.longValue());
    }
    json.writeEndArray();
  }
}

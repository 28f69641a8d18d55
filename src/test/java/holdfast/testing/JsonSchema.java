package holdfast.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/// A JSON schema, of whatever version it says it is, and what speaks against a text.
public final class JsonSchema {
  private final Schema schema;

  private JsonSchema(Schema schema) {
    this.schema = schema;
  }

  public static JsonSchema of(String text) {
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    return new JsonSchema(registry.getSchema(text, InputFormat.JSON));
  }

  /// One line each; empty for a text that is as the schema wants it.
  public List<String> mistakes(String json) {
    return schema.validate(json, InputFormat.JSON).stream()
        .map(mistake -> mistake.getInstanceLocation() + ": " + mistake.getMessage())
        .toList();
  }
}

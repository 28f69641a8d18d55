package holdfast.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;

/// JSON for files: indented, all but ASCII escaped, which also keeps half surrogate pairs.
public final class JsonFile {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private JsonFile() {}

  /// What writes the value.
  @FunctionalInterface
  public interface Writing {
    void write(JsonGenerator json) throws IOException;
  }

  /// Writes one value, ending with a line break; leaves the target open.
  public static void write(Writer target, Writing writing) throws IOException {
    var json = JSON.createGenerator(target).setPrettyPrinter(new DefaultPrettyPrinter());
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    writing.write(json);
    json.writeRaw('\n');
    json.flush();
  }
}

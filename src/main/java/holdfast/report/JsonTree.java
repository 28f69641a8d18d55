package holdfast.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON value that is small enough to be read whole. What is asked for and not there is empty, so
/// that a file of another program ends in a clear message and not in a failure.
final class JsonTree {
  private static final JsonTree NONE = new JsonTree(null);

  /// A map of texts to values, a list of values, a text, a number, a truth value, or null.
  private final Object value;

  private JsonTree(Object value) {
    this.value = value;
  }

  /// @throws com.fasterxml.jackson.core.JsonProcessingException for what is no JSON
  static JsonTree read(Reader source) throws IOException {
    try (var json = new JsonFactory().createParser(source)) {
      json.nextToken();
      return new JsonTree(value(json));
    }
  }

  /// Jackson bounds how deep values may lie in each other.
  private static Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        var fields = new LinkedHashMap<String, Object>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          var name = json.currentName();
          json.nextToken();
          fields.put(name, value(json));
        }
        yield fields;
      }
      case START_ARRAY -> {
        var values = new ArrayList<Object>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(json));
        }
        yield values;
      }
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case null, default -> null;
    };
  }

  /// A field of an object.
  JsonTree get(String name) {
    return value instanceof Map<?, ?> fields && fields.get(name) != null
        ? new JsonTree(fields.get(name))
        : NONE;
  }

  /// The values of an array.
  List<JsonTree> list() {
    return value instanceof List<?> values
        ? values.stream().map(JsonTree::new).toList()
        : List.of();
  }

  String text() {
    return value instanceof String text ? text : "";
  }

  /// 0 for what is no number.
  long number() {
    return value instanceof Number number ? number.longValue() : 0;
  }

  /// The last number of an array, 0 where there is none.
  long last() {
    return list().isEmpty() ? 0 : list().getLast().number();
  }
}

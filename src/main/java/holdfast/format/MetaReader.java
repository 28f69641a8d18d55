package holdfast.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the `snapshot` section, the header.
final class MetaReader {
  private static final String SECTION = "snapshot";
  private static final JsonFactory FACTORY = new JsonFactory();

  private final long offset;
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, List<String>> names = new HashMap<>();

  /// Lists of type names, by the list of fields they belong to and the place in it.
  private final Map<String, List<List<String>>> types = new HashMap<>();

  private boolean hasMeta;

  private MetaReader(long offset) {
    this.offset = offset;
  }

  /// @param offset where the section starts in the file
  static SnapshotMeta read(byte[] json, long offset) throws IOException {
    var reader = new MetaReader(offset);
    try (var parser = FACTORY.createParser(json)) {
      reader.readHeader(parser);
    } catch (StreamReadException e) {
      throw new SnapshotFormatException(
          SECTION,
          offset + Math.max(0, e.getLocation().getByteOffset()),
          "JSON",
          e.getOriginalMessage(),
          SnapshotFormatException.DAMAGED);
    }
    return reader.meta();
  }

  private void readHeader(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw fault("an object", "another value", SnapshotFormatException.OTHER_KIND);
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      var token = parser.nextToken();
      if (name.equals("meta") && token == JsonToken.START_OBJECT) {
        hasMeta = true;
        readMeta(parser);
      } else if (token.isNumeric()) {
        numbers.put(name, count(parser, name));
      } else {
        parser.skipChildren();
      }
    }
  }

  private long count(JsonParser parser, String name) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
        && parser.getLongValue() >= 0) {
      return parser.getLongValue();
    }
    throw new SnapshotFormatException(
        SECTION,
        offset + parser.currentTokenLocation().getByteOffset(),
        "a whole number for " + name,
        parser.getText(),
        SnapshotFormatException.DAMAGED);
  }

  private void readMeta(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        parser.skipChildren();
        continue;
      }
      var strings = new ArrayList<String>();
      var lists = new ArrayList<List<String>>();
      for (var token = parser.nextToken();
          token != JsonToken.END_ARRAY && token != null;
          token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY) {
          lists.add(readStrings(parser));
        } else {
          parser.skipChildren();
          lists.add(List.of());
          strings.add(parser.getText());
        }
      }
      names.put(name, List.copyOf(strings));
      types.put(name, List.copyOf(lists));
    }
  }

  private static List<String> readStrings(JsonParser parser) throws IOException {
    var strings = new ArrayList<String>();
    for (var token = parser.nextToken();
        token != JsonToken.END_ARRAY && token != null;
        token = parser.nextToken()) {
      parser.skipChildren();
      strings.add(parser.getText());
    }
    return List.copyOf(strings);
  }

  private SnapshotMeta meta() throws SnapshotFormatException {
    if (!hasMeta) {
      throw fault("meta", "no such field", SnapshotFormatException.OTHER_KIND);
    }
    var nodeFields = required("node_fields", "type", "name", "id", "self_size", "edge_count");
    var edgeFields = required("edge_fields", "type", "name_or_index", "to_node");
    return new SnapshotMeta(
        nodeFields,
        typeNames("node_types", nodeFields.indexOf("type")),
        edgeFields,
        typeNames("edge_types", edgeFields.indexOf("type")),
        names.getOrDefault("location_fields", List.of()),
        requiredNumber("node_count"),
        requiredNumber("edge_count"),
        numbers.getOrDefault("root_index", 0L),
        numbers.getOrDefault("extra_native_bytes", 0L));
  }

  private List<String> required(String list, String... fields) throws SnapshotFormatException {
    var found = names.getOrDefault(list, List.of());
    for (var field : fields) {
      if (!found.contains(field)) {
        throw fault(
            "'" + field + "' in meta." + list, found.toString(), SnapshotFormatException.DAMAGED);
      }
    }
    return found;
  }

  private List<String> typeNames(String list, int field) throws SnapshotFormatException {
    var lists = types.getOrDefault(list, List.of());
    var found = field < lists.size() ? lists.get(field) : List.<String>of();
    if (found.isEmpty() || found.size() > RawSnapshot.TYPE_MASK + 1) {
      throw fault(
          "1 to 64 type names in meta." + list,
          Integer.toString(found.size()),
          SnapshotFormatException.DAMAGED);
    }
    return found;
  }

  private long requiredNumber(String name) throws SnapshotFormatException {
    var number = numbers.get(name);
    if (number == null) {
      throw fault(name, "no such field", SnapshotFormatException.DAMAGED);
    }
    return number;
  }

  private SnapshotFormatException fault(String expected, String found, String advice) {
    return new SnapshotFormatException(SECTION, offset, expected, found, advice);
  }
}

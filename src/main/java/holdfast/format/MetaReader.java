package holdfast.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the `snapshot` section, the header.
final class MetaReader {
  private static final String SECTION = "snapshot";
  private static final int LONG_DIGITS = 18;

  private final JsonCursor cursor;
  private final long offset;
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, List<String>> names = new HashMap<>();

  /// Lists of type names, by the list of fields they belong to and the place in it.
  private final Map<String, List<List<String>>> types = new HashMap<>();

  private boolean hasMeta;

  private MetaReader(JsonCursor cursor) {
    this.cursor = cursor;
    offset = cursor.position();
  }

  /// @param cursor at the start of the section; moves behind it
  static SnapshotMeta read(JsonCursor cursor) throws SnapshotFormatException {
    var reader = new MetaReader(cursor);
    if (cursor.peek() != '{') {
      throw reader.fault("an object", "another value", SnapshotFormatException.OTHER_KIND);
    }
    cursor.takeObject(SECTION, reader::readField);
    return reader.meta();
  }

  private void readField(String name) {
    int start = cursor.peek();
    if (name.equals("meta") && start == '{') {
      hasMeta = true;
      cursor.takeObject(SECTION, this::readList);
    } else if (start == '-' || start >= '0' && start <= '9') {
      numbers.put(name, readCount(name));
    } else {
      cursor.skipValue(SECTION);
    }
  }

  private long readCount(String name) {
    long start = cursor.position();
    var word = cursor.takeWord();
    if (word.length() <= LONG_DIGITS && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Long.parseLong(word);
    }
    throw Faults.of(
        SECTION, start, "a whole number for " + name, word, SnapshotFormatException.DAMAGED);
  }

  private void readList(String name) {
    if (cursor.peek() != '[') {
      cursor.skipValue(SECTION);
      return;
    }
    var strings = new ArrayList<String>();
    var lists = new ArrayList<List<String>>();
    cursor.takeArray(
        SECTION,
        () -> {
          if (cursor.peek() == '[') {
            var list = new ArrayList<String>();
            cursor.takeArray(SECTION, () -> list.add(readText()));
            lists.add(List.copyOf(list));
          } else {
            strings.add(readText());
            lists.add(List.of());
          }
        });
    names.put(name, List.copyOf(strings));
    types.put(name, List.copyOf(lists));
  }

  private String readText() {
    if (cursor.peek() == '"') {
      return cursor.takeString(SECTION);
    }
    cursor.skipValue(SECTION);
    return "";
  }

  private SnapshotMeta meta() throws SnapshotFormatException {
    if (!hasMeta) {
      throw fault("meta", "no such field", SnapshotFormatException.OTHER_KIND);
    }
    var nodeFields = required("node_fields", "type", "name", "id", "self_size", "edge_count");
    var edgeFields = required("edge_fields", "type", "name_or_index", "to_node");
    return new SnapshotMeta(
        offset,
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

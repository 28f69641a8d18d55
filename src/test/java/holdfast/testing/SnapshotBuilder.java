package holdfast.testing;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes the text of a heap snapshot, as V8 does unless told otherwise, and reads it back.
public final class SnapshotBuilder {
  public static final List<String> NODE_TYPES =
      List.of(
          "hidden",
          "array",
          "string",
          "object",
          "code",
          "closure",
          "regexp",
          "number",
          "native",
          "synthetic",
          "concatenated string",
          "sliced string",
          "symbol",
          "bigint",
          "object shape");

  /// Where white space stands between the numbers and strings.
  public enum Layout {
    /// A line per row, its break before the comma.
    V8,
    /// Nothing but the digits and commas, as Chrome 156 writes them.
    ONE_LINE,
    /// Blanks, tabs and CRLF wherever JSON lets them be.
    AIRY
  }

  /// @param name of edges with a number as their name its digits
  public record Edge(int from, String type, String name, int to) {}

  public record Node(String type, String name, long size, long id) {}

  private record Location(int node, long scriptId, long line, long column) {}

  private final List<Node> nodes = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<Location> locations = new ArrayList<>();
  private final Map<Integer, Integer> detachedness = new HashMap<>();
  private final List<String> strings = new ArrayList<>(List.of("<dummy>"));
  private final Map<String, Integer> stringNumbers = new HashMap<>();

  private List<String> nodeFields =
      List.of("type", "name", "id", "self_size", "edge_count", "detachedness");
  private List<String> nodeTypes = NODE_TYPES;
  private List<String> edgeFields = List.of("type", "name_or_index", "to_node");
  private List<String> edgeTypes =
      List.of("context", "element", "property", "internal", "hidden", "shortcut", "weak");
  private List<String> locationFields = List.of("object_index", "script_id", "line", "column");
  private List<String> sections =
      List.of("snapshot", "nodes", "edges", "samples", "locations", "strings");
  private final Map<String, String> ownSections = new HashMap<>();
  private Layout layout = Layout.V8;
  private boolean utf8;
  private int root;
  private long extraNativeBytes;

  public SnapshotBuilder nodeFields(String... names) {
    nodeFields = List.of(names);
    return this;
  }

  public SnapshotBuilder nodeTypes(String... names) {
    nodeTypes = List.of(names);
    return this;
  }

  public SnapshotBuilder edgeFields(String... names) {
    edgeFields = List.of(names);
    return this;
  }

  public SnapshotBuilder edgeTypes(String... names) {
    edgeTypes = List.of(names);
    return this;
  }

  public SnapshotBuilder locationFields(String... names) {
    locationFields = List.of(names);
    return this;
  }

  /// The sections to write, in order; all others are left out.
  public SnapshotBuilder sections(String... names) {
    sections = List.of(names);
    return this;
  }

  /// A section of another kind, to be named in [#sections].
  public SnapshotBuilder ownSection(String name, String json) {
    ownSections.put(name, json);
    return this;
  }

  public SnapshotBuilder layout(Layout wanted) {
    layout = wanted;
    return this;
  }

  /// Writes what is not ASCII as UTF-8 rather than as an escape.
  public SnapshotBuilder utf8() {
    utf8 = true;
    return this;
  }

  public SnapshotBuilder root(int node) {
    root = node;
    return this;
  }

  public SnapshotBuilder extraNativeBytes(long bytes) {
    extraNativeBytes = bytes;
    return this;
  }

  /// Adds the root as V8 writes it, and returns its number.
  public int root() {
    return node("synthetic", "", 0);
  }

  /// Adds a node with the next odd id, and returns its number.
  public int node(String type, String name, long size) {
    return node(type, name, size, 2L * nodes.size() + 1);
  }

  public int node(String type, String name, long size, long id) {
    nodes.add(new Node(type, name, size, id));
    return nodes.size() - 1;
  }

  /// Adds an edge; those of one node keep the order in which they were added.
  ///
  /// @param name a number where the type wants one
  public SnapshotBuilder edge(int from, String type, Object name, int to) {
    edges.add(new Edge(from, type, name.toString(), to));
    return this;
  }

  public SnapshotBuilder property(int from, String name, int to) {
    return edge(from, "property", name, to);
  }

  public SnapshotBuilder location(int node, long scriptId, long line, long column) {
    locations.add(new Location(node, scriptId, line, column));
    return this;
  }

  /// @param state 0 unknown, 1 attached, 2 detached
  public SnapshotBuilder detachedness(int node, int state) {
    detachedness.put(node, state);
    return this;
  }

  /// Adds a string that names nothing.
  public SnapshotBuilder string(String text) {
    strings.add(text);
    return this;
  }

  public List<Node> nodes() {
    return nodes;
  }

  public List<Edge> edges() {
    return edges;
  }

  public int rootNode() {
    return root;
  }

  /// The whole file.
  public String text() {
    var texts = new HashMap<String, String>(ownSections);
    texts.put("nodes", nodesText());
    texts.put("edges", edgesText());
    texts.put("samples", "[]");
    texts.put("locations", locationsText());
    texts.put("snapshot", headerText());
    texts.put("strings", stringsText());
    return sections.stream()
        .map(name -> blank() + '"' + name + '"' + blank() + ':' + blank() + texts.get(name))
        .collect(Collectors.joining(layout == Layout.ONE_LINE ? "," : ",\n", "{", "}"));
  }

  public byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  public Path writeTo(Path file) {
    try {
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes a temporary file and reads it back.
  public SnapshotAnalysis load() {
    try {
      var file = Files.createTempFile("built-", ".heapsnapshot");
      try {
        return SnapshotLoader.load(writeTo(file), ProgressListener.NONE, CancelSignal.NEVER);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String headerText() {
    var text = new StringBuilder("{\"meta\":{");
    text.append("\"node_fields\":").append(names(nodeFields));
    text.append(",\"node_types\":").append(types(nodeFields, nodeTypes));
    text.append(",\"edge_fields\":").append(names(edgeFields));
    text.append(",\"edge_types\":").append(types(edgeFields, edgeTypes));
    text.append(",\"trace_function_info_fields\":[],\"trace_node_fields\":[]");
    text.append(",\"sample_fields\":[\"timestamp_us\",\"last_assigned_id\"]");
    if (!locationFields.isEmpty()) {
      text.append(",\"location_fields\":").append(names(locationFields));
    }
    text.append("},\"node_count\":").append(nodes.size());
    text.append(",\"edge_count\":").append(edges.size());
    text.append(",\"trace_function_count\":0");
    if (root != 0) {
      text.append(",\"root_index\":").append((long) root * nodeFields.size());
    }
    if (extraNativeBytes != 0) {
      text.append(",\"extra_native_bytes\":").append(extraNativeBytes);
    }
    return text.append("}").toString();
  }

  private static String names(List<String> names) {
    return names.stream().map(n -> '"' + n + '"').collect(Collectors.joining(",", "[", "]"));
  }

  /// One entry per field: the list of type names for `type`, a word for the others.
  private static String types(List<String> fields, List<String> types) {
    return fields.stream()
        .map(field -> field.equals("type") ? names(types) : "\"number\"")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private String nodesText() {
    var edgeCounts = new int[nodes.size()];
    for (var edge : edges) {
      edgeCounts[edge.from]++;
    }
    var rows = new ArrayList<String>();
    for (int i = 0; i < nodes.size(); i++) {
      var node = nodes.get(i);
      int number = i;
      rows.add(
          row(
              nodeFields,
              field ->
                  switch (field) {
                    case "type" -> indexOf(nodeTypes, node.type);
                    case "name" -> stringNumber(node.name);
                    case "id" -> node.id;
                    case "self_size" -> node.size;
                    case "edge_count" -> edgeCounts[number];
                    case "detachedness" -> detachedness.getOrDefault(number, 0);
                    case "trace_node_id" -> 0;
                    default -> 77;
                  }));
    }
    return array(rows);
  }

  private String edgesText() {
    var ofNode = new ArrayList<List<String>>();
    nodes.forEach(_ -> ofNode.add(new ArrayList<>()));
    for (var edge : edges) {
      ofNode
          .get(edge.from)
          .add(
              row(
                  edgeFields,
                  field ->
                      switch (field) {
                        case "type" -> indexOf(edgeTypes, edge.type);
                        case "name_or_index" -> edgeName(edge);
                        case "to_node" -> (long) edge.to * nodeFields.size();
                        default -> 88;
                      }));
    }
    return array(ofNode.stream().flatMap(List::stream).toList());
  }

  private long edgeName(Edge edge) {
    return edge.type.equals("element") || edge.type.equals("hidden")
        ? Long.parseLong(edge.name)
        : stringNumber(edge.name);
  }

  private String locationsText() {
    return array(
        locations.stream()
            .map(location ->
                row(
                    locationFields,
                    field ->
                        switch (field) {
                          case "object_index" -> (long) location.node * nodeFields.size();
                          case "script_id" -> location.scriptId;
                          case "line" -> location.line;
                          case "column" -> location.column;
                          default -> 99;
                        }))
            .toList());
  }

  private String stringsText() {
    return array(strings.stream().map(this::quote).toList());
  }

  private interface FieldValue {
    long of(String field);
  }

  private String row(List<String> fields, FieldValue value) {
    return fields.stream()
        .map(field -> Long.toString(value.of(field)))
        .collect(Collectors.joining(blank() + "," + blank()));
  }

  private String array(List<String> rows) {
    return rows.stream()
        .collect(
            Collectors.joining(
                switch (layout) {
                  case V8 -> "\n,";
                  case ONE_LINE -> ",";
                  case AIRY -> " \t,\r\n  ";
                },
                "[" + blank(),
                blank() + "]"));
  }

  private String blank() {
    return layout == Layout.AIRY ? "\r\n\t " : "";
  }

  private static int indexOf(List<String> names, String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(name + " is none of " + names);
    }
    return index;
  }

  private int stringNumber(String text) {
    return stringNumbers.computeIfAbsent(
        text,
        added -> {
          strings.add(added);
          return strings.size() - 1;
        });
  }

  private String quote(String text) {
    var json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      switch (next) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        default -> {
          boolean plain = next >= ' ' && (next < 127 || utf8 && !isLoneSurrogate(text, i));
          json.append(plain ? String.valueOf(next) : String.format("\\u%04X", (int) next));
        }
      }
    }
    return json.append('"').toString();
  }

  private static boolean isLoneSurrogate(String text, int at) {
    char next = text.charAt(at);
    return Character.isHighSurrogate(next)
            && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1)))
        || Character.isLowSurrogate(next)
            && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}

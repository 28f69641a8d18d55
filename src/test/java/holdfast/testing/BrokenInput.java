package holdfast.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/// Files that cannot be read, and what is said about each: a sound file of two nodes with one thing
/// wrong. Where `^` stands in a replacement the fault is to be found.
///
/// @param name what is wrong
/// @param content the whole file
/// @param section the section that is blamed
/// @param offset bytes from the start of the file
/// @param expected what should have stood there
/// @param found what stands there
public record BrokenInput(
    String name, byte[] content, String section, long offset, String expected, String found) {
  public static final String SOUND =
      """
      {"snapshot":{"meta":{"node_fields":["type","name","id","self_size","edge_count"],\
      "node_types":[["synthetic","object"],"string","number","number","number"],\
      "edge_fields":["type","name_or_index","to_node"],\
      "edge_types":[["element","property"],"string_or_number","node"],\
      "location_fields":["object_index","script_id","line","column"]},\
      "node_count":2,"edge_count":2,"trace_function_count":0},
      "nodes":[0,0,1,0,2
      ,1,1,3,16,0],
      "edges":[1,1,5
      ,0,7,5],
      "trace_function_infos":[],
      "locations":[5,9,20,4],
      "strings":["<dummy>",
      "a\\u0041\\"b"]}
      """;

  private static final String NODES = "[0,0,1,0,2\n,1,1,3,16,0]";
  private static final String EDGES = "[1,1,5\n,0,7,5]";
  private static final String END = "the end of the file";

  @Override
  public String toString() {
    return name;
  }

  /// The whole message.
  public String message() {
    return "%s at byte %,d: expected %s, found %s".formatted(section, offset, expected, found);
  }

  public static Stream<BrokenInput> all() {
    return Stream.of(otherFiles(), cutOff(), header(), nodes(), edges(), locations(), strings())
        .flatMap(rows -> rows);
  }

  private static Stream<BrokenInput> otherFiles() {
    var brace = "'{', which every heap snapshot starts with";
    return Stream.of(
        whole("empty file", "^", "file", brace, "an empty file"),
        whole("nothing but white space", " \n\t^", "file", brace, END),
        whole("text", "^Hello", "file", brace, "'H'"),
        whole("web page", "^<!DOCTYPE html>", "file", brace, "'<'"),
        whole("JSON array", "^[1, 2]", "file", brace, "'['"),
        whole("JSON string", "^\"a\"", "file", brace, "'\"'"),
        whole("empty JSON object", "{^}", "file", "the section \"snapshot\"", "'}'"),
        whole(
            "JSON that is no snapshot",
            "{\"name\": \"x\", \"files\": [\"a\"]^}",
            "file",
            "the section \"snapshot\"",
            "'}'"),
        whole(
            "sampling heap profile",
            "{\"head\":^{\"callFrame\":{}},\"samples\":[]}",
            "file",
            "the section \"snapshot\"",
            "\"head\": this is a sampling heap profile (.heapprofile), which holds no objects"),
        whole("section without a name", "{^1:2}", "file", "'\"'", "'1'"),
        whole("section without a colon", "{\"snapshot\" ^1}", "snapshot", "':'", "'1'"),
        whole("section without a value", "{\"a\":^}", "a", "a value", "'}'"),
        bytes("binary garbage", new byte[] {0, 1, 2, 3}, brace, "the byte 0x00"),
        bytes("UTF-16", new byte[] {-1, -2, '{', 0}, brace, "the byte 0xFF"));
  }

  private static Stream<BrokenInput> cutOff() {
    return Stream.of(
        cut("cut in the name of a section", "{\"snap", "file", "'\"'"),
        cut("cut before the header", "{\"snapshot\":", "snapshot", "a value"),
        cut("cut in the header", "\"edge_fields\":[\"type\",", "snapshot", "']' or '}'"),
        cut("cut in a name of the header", "\"edge_fields\":[\"ty", "snapshot", "'\"'"),
        cut("cut in a count of the header", "\"node_count\":2", "snapshot", "']' or '}'"),
        cut(
            "cut behind the header",
            "\"trace_function_count\":0}",
            "nodes",
            "the section \"nodes\""),
        cut("cut before the nodes", "\"nodes\":", "nodes", "'['"),
        cut("cut at the start of the nodes", "\"nodes\":[", "nodes", "']'"),
        cut("cut in a number of the nodes", "\"nodes\":[0,0,1", "nodes", "',' or ']'"),
        cut("cut behind a comma of the nodes", "\"nodes\":[0,0,1,", "nodes", "a digit"),
        cut("cut between two nodes", "\"nodes\":[0,0,1,0,2\n", "nodes", "',' or ']'"),
        cut("cut behind the nodes", NODES, "edges", "the section \"edges\""),
        cut("cut before the edges", "\"edges\":", "edges", "'['"),
        cut("cut in the edges", "\"edges\":[1,1,", "edges", "a digit"),
        cut("cut between two edges", "\"edges\":[1,1,5\n,", "edges", "a digit"),
        cut("cut behind the edges", EDGES, "strings", "the section \"strings\""),
        cut(
            "cut in a section that is passed over",
            "_infos\":[",
            "trace_function_infos",
            "']' or '}'"),
        cut("cut in the locations", "\"locations\":[5,9,2", "locations", "',' or ']'"),
        cut("cut before the strings", "\"strings\":", "strings", "'['"),
        cut("cut at the start of the strings", "\"strings\":[", "strings", "']'"),
        cut("cut in a string", "\"a\\u0041", "strings", "'\"' at the end of the string"),
        cut("cut in an escape", "\"a\\u00", "strings", "'\"' at the end of the string"),
        cut("cut behind a backslash", "\"a\\u0041\\", "strings", "'\"' at the end of the string"),
        cut(
            "cut behind an escaped quote",
            "\\u0041\\\"",
            "strings",
            "'\"' at the end of the string"),
        cut("cut behind a string", "\"<dummy>\"", "strings", "']'"),
        cut("cut between two strings", "\"<dummy>\",\n", "strings", "']'"));
  }

  private static Stream<BrokenInput> header() {
    var trillion = "1000000000000";
    return Stream.of(
        header("header that is no object", "{\"meta\"", "^[\"meta\"", "an object", "another value"),
        header("no meta", "\"meta\":", "\"mate\":", "meta", "no such field"),
        header("no node_count", "\"node_count\"", "\"count\"", "node_count", "no such field"),
        header("no edge_count", "\"edge_count\":2", "\"count\":2", "edge_count", "no such field"),
        header(
            "no id among the fields",
            "\"id\"",
            "\"i\"",
            "'id' in meta.node_fields",
            "[type, name, i, self_size, edge_count]"),
        header(
            "no to_node among the fields",
            "\"to_node\"",
            "\"from_node\"",
            "'to_node' in meta.edge_fields",
            "[type, name_or_index, from_node]"),
        header(
            "no node types",
            "[\"synthetic\",\"object\"]",
            "\"string\"",
            "1 to 64 type names in meta.node_types",
            "0"),
        header(
            "128 edge types",
            "\"element\",\"property\"",
            "\"x\",".repeat(127) + "\"x\"",
            "1 to 64 type names in meta.edge_types",
            "128"),
        header(
            "node_count of 10^12",
            "\"node_count\":2",
            "\"node_count\":" + trillion,
            "node_count of at most 2,147,483,639",
            "1,000,000,000,000"),
        header(
            "edge_count of 10^12",
            "\"edge_count\":2",
            "\"edge_count\":" + trillion,
            "edge_count of at most 2,147,483,639",
            "1,000,000,000,000"),
        broken(
                "node_count that the file cannot hold",
                "\"node_count\":2",
                "\"node_count\":1000000",
                "nodes",
                "1,000,000 rows as the header says",
                "2")
            .at(NODES.substring(0, NODES.length() - 1)),
        number("node_count of 10^30", "\"node_count\":", "2", "1" + "0".repeat(30)),
        number("negative node_count", "\"node_count\":", "2", "-1"),
        number("fraction as node_count", "\"node_count\":", "2", "2.5"),
        number("negative edge_count", "\"edge_count\":", "2", "-1"),
        header(
            "no nodes at all",
            "\"node_count\":2",
            "\"node_count\":0",
            "at least one node",
            "node_count 0"),
        header(
            "root_index between two nodes",
            "\"node_count\":2",
            "\"node_count\":2,\"root_index\":3",
            "a root_index that is the start of a node",
            "3"),
        header(
            "root_index behind the last node",
            "\"node_count\":2",
            "\"node_count\":2,\"root_index\":10",
            "a root_index that is the start of a node",
            "10"));
  }

  private static Stream<BrokenInput> nodes() {
    return Stream.of(
        nodes("digits missing", "[0,0,^,0,2\n,1,1,3,16,0]", "a digit", "','"),
        nodes("minus sign", "[0,0,^-1,0,2\n,1,1,3,16,0]", "a digit", "a minus sign"),
        nodes("minus sign in a later row", "[0,0,1,0,2\n,1,1,3,^-16,0]", "a digit", "a minus sign"),
        nodes("fraction", "[0,0,1^.5,0,2\n,1,1,3,16,0]", "',' or ']'", "a decimal point"),
        nodes("exponent", "[0,0,1^e3,0,2\n,1,1,3,16,0]", "',' or ']'", "'e'"),
        nodes("letter", "[0,0,^x,0,2\n,1,1,3,16,0]", "a digit", "'x'"),
        nodes("string", "[0,0,^\"1\",0,2\n,1,1,3,16,0]", "a digit", "'\"'"),
        nodes("nested array", "[^[0,0,1,0,2]\n,[1,1,3,16,0]]", "a digit", "'['"),
        nodes("object", "[^{}]", "a digit", "'{'"),
        nodes("two numbers without a comma", "[0,0 ^0,1,0,2\n,1,1,3,16,0]", "',' or ']'", "'0'"),
        nodes("control character", "[0,0,^\u0001,0,2\n,1,1,3,16,0]", "a digit", "the byte 0x01"),
        nodes(
            "number of 19 digits",
            "[0,0,^" + "1".repeat(19) + ",0,2\n,1,1,3,16,0]",
            "a number of at most 18 digits",
            "a longer one"),
        nodes(
            "comma behind the last row",
            "[0,0,1,0,2\n,1,1,3,16,0,^]",
            "']' after 2 rows, as the header says",
            "more numbers"),
        nodes("incomplete row", "[0,0,1,0,2\n,1,1,3^]", "a row of 5 numbers, not 3", "']'"),
        nodes("fewer nodes than the header says", "[0,0,1,0,2^]", "2 rows as the header says", "1"),
        nodes("no nodes", "[^]", "2 rows as the header says", "0"),
        nodes(
            "more nodes than the header says",
            "[0,0,1,0,2\n,1,1,3,16,0\n,^1,1,5,16,0]",
            "']' after 2 rows, as the header says",
            "more numbers"),
        nodes(
            "type that the header does not name",
            "[0,0,1,0,2\n,^2,1,3,16,0]",
            "a node type below 2",
            "2"),
        nodes(
            "name that is no string",
            "[0,0,1,0,2\n,1,^2,3,16,0]",
            "the number of a string below 2",
            "2"),
        nodes(
            "name beyond 32 bits",
            "[0,0,1,0,2\n,1,^4294967296,3,16,0]",
            "the number of a string",
            "4,294,967,296"),
        nodes(
            "edge count beyond 32 bits",
            "[0,0,1,0,^4294967296\n,1,1,3,16,0]",
            "a number of edges",
            "4,294,967,296"),
        nodes(
            "more edges counted than there are",
            "[^0,0,1,0,3\n,1,1,3,16,0]",
            "edge counts that add up to the 2 edges of the header",
            "3"),
        nodes(
            "fewer edges counted than there are",
            "[^0,0,1,0,1\n,1,1,3,16,0]",
            "edge counts that add up to the 2 edges of the header",
            "1"),
        broken(
            "object instead of the nodes",
            "\"nodes\":" + NODES,
            "\"nodes\":^{}",
            "nodes",
            "'['",
            "'{'"),
        whole(
            "no nodes section",
            SOUND.replace("\"nodes\"", "\"knots\"").replace("]}\n", "]^}\n"),
            "nodes",
            "the section \"nodes\"",
            "no such section"));
  }

  private static Stream<BrokenInput> edges() {
    return Stream.of(
        edges("digits missing", "[1,^,5\n,0,7,5]", "a digit", "','"),
        edges("minus sign", "[1,1,^-5\n,0,7,5]", "a digit", "a minus sign"),
        edges("fraction", "[1,1,5^.0\n,0,7,5]", "',' or ']'", "a decimal point"),
        edges("nested array", "[^[1,1,5]\n,[0,7,5]]", "a digit", "'['"),
        edges(
            "comma behind the last row",
            "[1,1,5\n,0,7,5,^]",
            "']' after 2 rows, as the header says",
            "more numbers"),
        edges("incomplete row", "[1,1,5\n,0,7^]", "a row of 3 numbers, not 2", "']'"),
        edges("fewer edges than the header says", "[1,1,5^]", "2 rows as the header says", "1"),
        edges(
            "more edges than the header says",
            "[1,1,5\n,0,7,5\n,^0,7,5]",
            "']' after 2 rows, as the header says",
            "more numbers"),
        edges(
            "to a node that does not exist",
            "[1,1,^10\n,0,7,5]",
            "the start of a node below 10",
            "10"),
        edges(
            "far behind the last node",
            "[1,1,^999999999999999999\n,0,7,5]",
            "the start of a node below 10",
            "999,999,999,999,999,999"),
        edges("between two nodes", "[1,1,5\n,0,7,^4]", "a multiple of 5, where a node starts", "4"),
        edges(
            "type that the header does not name", "[^2,1,5\n,0,7,5]", "an edge type below 2", "2"),
        edges("name that is no string", "[1,^2,5\n,0,7,5]", "the number of a string below 2", "2"),
        edges(
            "number beyond 32 bits",
            "[1,1,5\n,0,^4294967296,5]",
            "a number of 32 bits",
            "4,294,967,296"));
  }

  private static Stream<BrokenInput> locations() {
    return Stream.of(
        broken(
            "incomplete location",
            "[5,9,20,4]",
            "[5,9,20^]",
            "locations",
            "a row of 4 numbers, not 3",
            "']'"),
        broken(
            "minus sign in a location",
            "[5,9,20,4]",
            "[5,9,20,^-4]",
            "locations",
            "a digit",
            "a minus sign"),
        broken(
            "comma behind the last location",
            "[5,9,20,4]",
            "[5,9,20,4,^]",
            "locations",
            "another row of 4 numbers after ','",
            "']'"));
  }

  private static Stream<BrokenInput> strings() {
    return Stream.of(
        strings("number instead of a string", "[^1,\"a\"]", "a string", "'1'"),
        strings("nested array of strings", "[^[\"a\"]]", "a string", "'['"),
        strings("comma before the first string", "[^,\"a\"]", "a string", "','"),
        strings("comma behind the last string", "[\"<dummy>\",\"a\",^]", "a string", "']'"),
        strings("two commas", "[\"<dummy>\",^,\"a\"]", "a string", "','"),
        strings("no comma", "[\"<dummy>\"^\"a\"]", "',' or ']'", "'\"'"),
        strings("null", "[\"<dummy>\",^null]", "a string", "'n'"),
        strings("object instead of the strings", "^{}", "'['", "'{'"));
  }

  private static BrokenInput nodes(String name, String replacement, String expected, String found) {
    return broken(name + " among the nodes", NODES, replacement, "nodes", expected, found);
  }

  private static BrokenInput edges(String name, String replacement, String expected, String found) {
    return broken(name + " among the edges", EDGES, replacement, "edges", expected, found);
  }

  private static BrokenInput strings(
      String name, String replacement, String expected, String found) {
    var strings = SOUND.substring(SOUND.indexOf("[\"<dummy>"), SOUND.lastIndexOf('}'));
    return broken(name, strings, replacement, "strings", expected, found);
  }

  /// Faults of the header as a whole are found at its start.
  private static BrokenInput header(
      String name, String sound, String replacement, String expected, String found) {
    return broken(name, sound, replacement.replace("^", ""), "snapshot", expected, found)
        .at("{\"snapshot\":");
  }

  private static BrokenInput number(String name, String field, String sound, String found) {
    return broken(
        name,
        field + sound,
        field + "^" + found,
        "snapshot",
        "a whole number for " + field.substring(1, field.length() - 2),
        found);
  }

  private static BrokenInput broken(
      String name,
      String sound,
      String replacement,
      String section,
      String expected,
      String found) {
    int at = SOUND.indexOf(sound);
    if (at < 0 || SOUND.indexOf(sound, at + 1) >= 0) {
      throw new IllegalArgumentException(sound + " must stand in the sound file once");
    }
    return whole(name, SOUND.replace(sound, replacement), section, expected, found);
  }

  /// Cuts the sound file behind the last place where a text stands.
  private static BrokenInput cut(String name, String end, String section, String expected) {
    int at = SOUND.lastIndexOf(end);
    if (at < 0) {
      throw new IllegalArgumentException(end + " must stand in the sound file");
    }
    return whole(name, SOUND.substring(0, at + end.length()) + "^", section, expected, END);
  }

  private static BrokenInput whole(
      String name, String text, String section, String expected, String found) {
    return new BrokenInput(
        name,
        text.replace("^", "").getBytes(StandardCharsets.UTF_8),
        section,
        text.indexOf('^'),
        expected,
        found);
  }

  private static BrokenInput bytes(String name, byte[] content, String expected, String found) {
    return new BrokenInput(name, content, "file", 0, expected, found);
  }

  /// The same with the fault behind a text.
  private BrokenInput at(String text) {
    var whole = new String(content, StandardCharsets.UTF_8);
    return new BrokenInput(
        name,
        Arrays.copyOf(content, content.length),
        section,
        whole.indexOf(text) + text.length(),
        expected,
        found);
  }
}

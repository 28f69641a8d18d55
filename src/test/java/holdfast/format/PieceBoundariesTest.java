package holdfast.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Big arrays are read in pieces of 1 MiB: nothing may depend on where one ends.
class PieceBoundariesTest {
  private static final int PIECE = PieceBuffers.PIECE;

  private static final String HEADER =
      """
      {"snapshot":{"meta":{"node_fields":["type","name","id","self_size","edge_count"],\
      "node_types":[["synthetic","object"]],"edge_fields":["type","name_or_index","to_node"],\
      "edge_types":[["element"]]},"node_count":%d,"edge_count":%d},
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void randomFileIsReadAsAnOrdinaryParserReadsIt(long seed) throws IOException {
    assertReadAsByAnOrdinaryParser("seed " + seed, new RandomText(seed).file());
  }

  /// Rows of one length and one more byte before each file: the boundary falls on every byte of a
  /// row.
  @ParameterizedTest
  @ValueSource(
      strings = {"1,1,12345,678,0", " 1 , 1\n,\t9 ,\r\n10,0 ", "1,1,123456789012345678,0,0"})
  void boundaryMayFallOnAnyByteOfARow(String row) throws IOException {
    int rows = PIECE / (row.length() + 1) + 20;
    for (int shift = 0; shift <= row.length(); shift++) {
      var nodes = " ".repeat(shift) + (row + ",").repeat(rows - 1) + row;
      var text =
          HEADER.formatted(rows, 0)
              + "\"nodes\":["
              + nodes
              + "],\"edges\":[],\"strings\":[\"a\",\"b\"]}";
      try (var raw = read(text)) {
        var id = Long.parseLong(row.split(",")[2].strip());
        for (int node = 0; node < rows; node++) {
          if (raw.nodeIds().get(node) != id || raw.nodeTypes()[node] != 1) {
            assertEquals(id, raw.nodeIds().get(node), "node " + node + ", shift " + shift);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\"",
        "\"\"",
        "\"\\\"\"",
        "\"\\\\\"",
        "\"\\\\\\\"\\\\\"",
        "\"\\u0041\\\"],[\"",
        "\"\\\\\\\\\\\\\\\\\\\\\\\"\"",
        "\"é\uD83D\uDE00\" \n",
        "\n\t \"a\"\r\n "
      })
  void boundaryMayFallOnAnyByteOfAString(String string) throws IOException {
    int length = string.getBytes(StandardCharsets.UTF_8).length + 1;
    int count = PIECE / length + 20;
    var expected = (String) Json.parse(string);
    for (int shift = 0; shift <= length; shift++) {
      var strings = '"' + "x".repeat(shift) + "\"," + (string + ",").repeat(count - 1) + string;
      var text =
          HEADER.formatted(1, 0)
              + "\"nodes\":[0,0,1,0,0],\"edges\":[],\"strings\":["
              + strings
              + "]}";
      try (var raw = read(text)) {
        assertEquals(count + 1, raw.strings().count(), "shift " + shift);
        for (int i = 1; i <= count; i++) {
          if (!raw.strings().get(i).equals(expected)) {
            assertEquals(expected, raw.strings().get(i), "string " + i + ", shift " + shift);
          }
        }
      }
    }
  }

  @Test
  void faultBehindManyPiecesIsFoundAtItsByte() throws IOException {
    int rows = 300_000;
    var start = HEADER.formatted(rows + 1, 0) + "\"nodes\":[" + "1,1,12345,678,0\n,".repeat(rows);
    var thrown =
        assertThrows(
            SnapshotFormatException.class,
            () -> read(start + "1,1,x,0,0],\"edges\":[],\"strings\":[\"a\",\"b\"]}"));
    assertEquals(
        "nodes at byte %,d: expected a digit, found 'x'".formatted(start.length() + 4),
        thrown.getMessage());
  }

  @Test
  void edgeToNowhereBehindManyPiecesIsFoundAtItsByte() throws IOException {
    int rows = 400_000;
    var start =
        HEADER.formatted(1, rows + 1)
            + "\"nodes\":[0,0,1,0,400001],\"edges\":["
            + "0,7,0\n,".repeat(rows);
    var thrown =
        assertThrows(
            SnapshotFormatException.class, () -> read(start + "0,7,3],\"strings\":[\"a\"]}"));
    assertEquals(
        "edges at byte %,d: expected a multiple of 5, where a node starts, found 3"
            .formatted(start.length() + 4),
        thrown.getMessage());
  }

  @Test
  void runOfBackslashesLongerThanAPieceIsOneString() throws IOException {
    var backslashes = "\\".repeat(3 * PIECE);
    var text =
        HEADER.formatted(1, 0)
            + "\"nodes\":[0,0,1,0,0],\"edges\":[],\"strings\":[\""
            + backslashes
            + "\\\"\",\"b\"]}";
    try (var raw = read(text)) {
      assertEquals(
          List.of(3 * PIECE / 2 + 1, "b"),
          List.of(raw.strings().get(0).length(), raw.strings().get(1)));
    }
  }

  @Test
  void stringThatFillsPiecesIsOneString() throws IOException {
    var filling = "x".repeat(3 * PIECE);
    var text =
        HEADER.formatted(1, 0)
            + "\"nodes\":[0,0,1,0,0],\"edges\":[],\"strings\":[\"a\",\""
            + filling
            + "\",\"b\"]}";
    try (var raw = read(text)) {
      assertEquals(
          List.of(3, "a", filling, "b"),
          List.of(
              raw.strings().count(),
              raw.strings().get(0),
              raw.strings().get(1),
              raw.strings().get(2)));
    }
  }

  @Test
  void whiteSpaceThatFillsPiecesIsPassedOver() throws IOException {
    var blank = " ".repeat(3 * PIECE);
    var text =
        HEADER.formatted(1, 1)
            + ("\"nodes\":[0,_0,1,0,1_]_,_\"edges\":_[_0,_7_,0],\"strings\":[\"a\"_,_\"b\"_]}")
                .replace("_", blank);
    try (var raw = read(text)) {
      assertEquals(
          List.of(1L, 7, "b"),
          List.of(raw.nodeIds().get(0), raw.edgeNames().get(0), raw.strings().get(1)));
    }
  }

  private void assertReadAsByAnOrdinaryParser(String name, String text) throws IOException {
    Map<String, Object> file = Json.parseObject(text);
    try (var raw = read(text)) {
      var nodes = numbers(file.get("nodes"));
      assertArrayEquals(column(nodes, 5, 0), widened(raw.nodeTypes()), name);
      assertArrayEquals(column(nodes, 5, 1), widened(raw.nodeNames()), name);
      var ids = new long[nodes.length / 5];
      var sizes = new long[ids.length];
      for (int node = 0; node < ids.length; node++) {
        ids[node] = raw.nodeIds().get(node);
        sizes[node] = raw.selfSizes().get(node);
      }
      assertArrayEquals(column(nodes, 5, 2), ids, name);
      assertArrayEquals(column(nodes, 5, 3), sizes, name);
      var edges = numbers(file.get("edges"));
      assertArrayEquals(column(edges, 3, 1), widened(raw.edgeNames()), name);
      var targets = new long[raw.edgeNames().length()];
      for (int edge = 0; edge < targets.length; edge++) {
        targets[edge] = 5L * raw.edgeTargets().target(edge);
      }
      assertArrayEquals(column(edges, 3, 2), targets, name);
      var strings = (List<?>) file.get("strings");
      assertEquals(strings.size(), raw.strings().count(), name);
      for (int i = 0; i < strings.size(); i++) {
        if (!strings.get(i).equals(raw.strings().get(i))) {
          assertEquals(strings.get(i), raw.strings().get(i), name + ", string " + i);
        }
      }
    }
  }

  private static long[] numbers(Object list) {
    return ((List<?>) list).stream().mapToLong(number -> (Long) number).toArray();
  }

  private static long[] column(long[] rows, int stride, int field) {
    var column = new long[rows.length / stride];
    for (int row = 0; row < column.length; row++) {
      column[row] = rows[row * stride + field];
    }
    return column;
  }

  private static long[] widened(byte[] values) {
    var wide = new long[values.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  private static long[] widened(NameColumn values) {
    var wide = new long[values.length()];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values.get(i);
    }
    return wide;
  }

  private RawSnapshot read(String text) throws IOException {
    var file = Files.writeString(folder.resolve("a.heapsnapshot"), text);
    return SnapshotReader.read(file, ProgressListener.NONE, CancelSignal.NEVER);
  }

  /// Three big arrays with rows, strings and white space of any length.
  private static final class RandomText {
    private static final String[] PARTS = {
      "a",
      "plain text ",
      "\\\"",
      "\\\\",
      "\\\\\\\"",
      "\\u0041",
      "\\ud83d\\ude00",
      "\\n",
      "é",
      "中",
      ",",
      "]",
      "[",
      "{",
      ":",
      "'",
      "/",
      "\\/"
    };
    private static final String[] BLANKS = {" ", "\n", "\r\n", "\t", "   ", "\n\n"};

    private final Random random;
    private final boolean airy;
    private final StringBuilder text = new StringBuilder();

    RandomText(long seed) {
      random = new Random(seed);
      airy = seed % 2 == 0;
    }

    String file() {
      int nodes = 90_000 + random.nextInt(30_000);
      int edges = 150_000 + random.nextInt(50_000);
      int strings = 60_000;
      text.append(HEADER.formatted(nodes, edges));
      var left = new int[] {edges};
      array("nodes", nodes, () -> node(strings, nodes, left));
      array("edges", edges, () -> row(0, random.nextInt(1000), 5L * random.nextInt(nodes)));
      array("strings", strings, this::string);
      text.setLength(text.length() - 1);
      return text.append('}').toString();
    }

    private void array(String name, int count, Supplier<String> next) {
      text.append('"').append(name).append("\":").append('[').append(blank());
      for (int i = 0; i < count; i++) {
        text.append(i == 0 ? "" : blank() + "," + blank()).append(next.get());
      }
      text.append(blank()).append("],");
    }

    /// The first node takes all edges.
    private String node(int strings, int nodes, int[] edgesLeft) {
      long size = random.nextLong() >>> 10 + random.nextInt(54);
      long id = random.nextLong() >>> 10 + random.nextInt(54);
      int edges = edgesLeft[0];
      edgesLeft[0] = 0;
      return row(random.nextInt(2), random.nextInt(strings), id, size, edges);
    }

    private String row(long... values) {
      var row = new StringBuilder();
      for (int i = 0; i < values.length; i++) {
        row.append(i == 0 ? "" : blank() + "," + blank()).append(values[i]);
      }
      return row.toString();
    }

    private String string() {
      var string = new StringBuilder("\"");
      for (int parts = random.nextInt(random.nextInt(200) == 0 ? 400 : 12); parts > 0; parts--) {
        string.append(PARTS[random.nextInt(PARTS.length)]);
      }
      return string.append('"').toString();
    }

    private String blank() {
      return airy && random.nextInt(4) == 0 ? BLANKS[random.nextInt(BLANKS.length)] : "";
    }
  }
}

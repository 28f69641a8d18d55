package holdfast.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SnapshotBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotReaderTest {
  private static final String CONTENT =
      "synthetic '' 1 0 0 | object A 3 16 2 | string héap 5 24 1"
          + " | property a 1 | element 7 2 | weak w 0"
          + " | 2 at 9:20:4 | 1 at 9:21:5";

  @TempDir private Path folder;

  @Test
  void columnsHoldWhatTheFileSays() throws IOException {
    assertEquals(CONTENT, read(sample()));
  }

  @ParameterizedTest
  @EnumSource
  void whiteSpaceDoesNotMatter(SnapshotBuilder.Layout layout) throws IOException {
    assertEquals(CONTENT, read(sample().layout(layout)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "strings locations edges nodes snapshot",
        "nodes edges locations strings snapshot",
        "edges snapshot nodes strings locations",
        "locations snapshot strings edges nodes",
        "snapshot strings nodes edges locations",
        "snapshot locations edges strings nodes"
      })
  void sectionsMayStandInAnyOrder(String order) throws IOException {
    assertEquals(CONTENT, read(sample().sections(order.split(" "))));
  }

  @Test
  void locationsMayBeMissing() throws IOException {
    assertEquals(
        CONTENT.substring(0, CONTENT.indexOf(" | 2 at")),
        read(sample().sections("snapshot", "nodes", "edges", "strings")));
  }

  @Test
  void locationsThatTheHeaderDoesNotExplainArePassedOver() throws IOException {
    assertEquals(
        CONTENT.substring(0, CONTENT.indexOf(" | 2 at")),
        read(sample().locationFields("object_index", "script_id", "line")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "null",
        "-1.5e300",
        "true",
        "\"text\"",
        "[[1,[2,[3]]],{\"a\":[{}]}]",
        "\"] } \\\" [ { \\\\\"",
        "[\"]\", \"}\", \"\\\"nodes\\\":[\"]",
        "{\"nodes\": [1], \"strings\": [\"a\"]}"
      })
  void sectionsThatNobodyKnowsArePassedOver(String value) throws IOException {
    var built = sample().ownSection("own", value);
    built.sections("own", "snapshot", "nodes", "edges", "locations", "strings");
    assertEquals(CONTENT, read(built));
    built.sections("snapshot", "nodes", "edges", "locations", "own", "strings");
    assertEquals(CONTENT, read(built));
    built.sections("snapshot", "nodes", "edges", "locations", "strings", "own");
    assertEquals(CONTENT, read(built));
  }

  @Test
  void sectionOfAKnownNameInsideAnotherIsNoSection() throws IOException {
    var built = sample().ownSection("trace_tree", "{\"nodes\":[9,9],\"snapshot\":{}}");
    built.sections("trace_tree", "snapshot", "nodes", "edges", "locations", "strings");
    assertEquals(CONTENT, read(built));
  }

  @Test
  void fieldsMayStandInAnyOrderAmongOthers() throws IOException {
    var built = sample();
    built.nodeFields("own", "edge_count", "self_size", "new", "id", "name", "type");
    built.edgeFields("to_node", "own", "name_or_index", "type");
    built.locationFields("own", "column", "line", "script_id", "new", "object_index");
    assertEquals(CONTENT, read(built));
  }

  @Test
  void sevenFieldsOfOlderFilesAreReadByName() throws IOException {
    var built = sample();
    built.nodeFields(
        "type", "name", "id", "self_size", "edge_count", "trace_node_id", "detachedness");
    assertEquals(CONTENT, read(built));
  }

  @Test
  void typesAreReadByName() throws IOException {
    var built = sample();
    built.nodeTypes("string", "own", "synthetic", "object");
    built.edgeTypes("weak", "element", "own", "property");
    assertEquals(CONTENT, read(built));
  }

  @Test
  void edgesMayHaveMoreTypesThanUsual() throws IOException {
    var types =
        Stream.concat(
            IntStream.range(0, 61).mapToObj(number -> "own " + number),
            Stream.of("weak", "element", "property"));
    assertEquals(CONTENT, read(sample().edgeTypes(types.toArray(String[]::new))));
  }

  @Test
  void detachednessIsUnknownWhereTheFileHasNone() throws IOException {
    try (var raw = open(sample().nodeFields("type", "name", "id", "self_size", "edge_count"))) {
      assertFalse(raw.hasDetachedness());
      assertArrayEquals(new int[] {0, 0, 0}, detachedness(raw));
    }
  }

  @Test
  void detachednessIsReadPerNode() throws IOException {
    try (var raw = open(sample().detachedness(1, 2).detachedness(2, 1))) {
      assertArrayEquals(new int[] {0, 2, 1}, detachedness(raw));
    }
  }

  private static int[] detachedness(RawSnapshot raw) {
    var values = new int[raw.nodeTypes().length];
    Arrays.setAll(values, node -> (raw.nodeTypes()[node] & 0xFF) >>> RawSnapshot.TYPE_BITS);
    return values;
  }

  @Test
  void idsAndSizesMayPass32Bits() throws IOException {
    var built = new SnapshotBuilder();
    var values = List.of(0L, 1L, 0xFFFF_FFFEL, 0xFFFF_FFFFL, 0x1_0000_0000L, 1L << 53);
    for (long value : values) {
      built.node("object", "A", value, value);
    }
    try (var raw = open(built)) {
      assertEquals(
          List.of(values, values),
          List.of(
              IntStream.range(0, values.size()).mapToObj(raw.nodeIds()::get).toList(),
              IntStream.range(0, values.size()).mapToObj(raw.selfSizes()::get).toList()));
    }
  }

  @Test
  void elementNumbersMayFill32Bits() throws IOException {
    var built = new SnapshotBuilder();
    int root = built.root();
    built.edge(root, "element", 4294967295L, root).edge(root, "hidden", 4294967294L, root);
    try (var raw = open(built)) {
      assertEquals(
          List.of("4294967295", "4294967294"),
          List.of(
              Integer.toUnsignedString(raw.edgeNames().get(0)),
              Integer.toUnsignedString(raw.edgeNames().get(1))));
    }
  }

  @Test
  void headerTellsRootAndBytesBeyondTheHeap() throws IOException {
    try (var raw = open(sample().root(2).extraNativeBytes(123_456_789_012L))) {
      assertEquals(
          List.of(12L, 123_456_789_012L),
          List.of(raw.meta().rootIndex(), raw.meta().extraNativeBytes()));
    }
  }

  @Test
  void firstNodeIsTheRootWhereTheHeaderSaysNothing() throws IOException {
    try (var raw = open(sample())) {
      assertEquals(0, raw.meta().rootIndex());
    }
  }

  @Test
  void arraysMayBeEmpty() throws IOException {
    var built = new SnapshotBuilder();
    built.root();
    assertEquals("synthetic '' 1 0 0", read(built.layout(SnapshotBuilder.Layout.AIRY)));
  }

  @Test
  void byteOrderMarkIsPassedOver() throws IOException {
    assertEquals(CONTENT, read("\uFEFF" + sample().text()));
  }

  @Test
  void whatFollowsTheFileIsPassedOver() throws IOException {
    assertEquals(CONTENT, read(sample().text() + "\n\n \u0000"));
  }

  @Test
  void ofTwoLocationsOfANodeTheLaterCounts() throws IOException {
    var built = sample().location(1, 9, 77, 7);
    assertEquals(CONTENT.replace("1 at 9:21:5", "1 at 9:77:7"), read(built));
  }

  @Test
  void locationOfNoNodeIsPassedOver() throws IOException {
    assertEquals(CONTENT, read(sample().location(55, 9, 77, 7)));
  }

  @Test
  void fileIsReadFromARelativePath() throws IOException {
    var here = Path.of("").toAbsolutePath();
    var file = sample().writeTo(folder.resolve("a.heapsnapshot"));
    try (var raw =
        SnapshotReader.read(here.relativize(file), ProgressListener.NONE, CancelSignal.NEVER)) {
      assertEquals(3, raw.nodeTypes().length);
    }
  }

  @Test
  void fileNameMayHoldAnything() throws IOException {
    var file = sample().writeTo(folder.resolve("ä b'c\"d%20 .heapsnapshot"));
    try (var raw = SnapshotReader.read(file, ProgressListener.NONE, CancelSignal.NEVER)) {
      assertEquals(3, raw.nodeTypes().length);
    }
  }

  @Test
  void randomHeapsAreReadAsTheyWereWritten() throws IOException {
    var layouts = SnapshotBuilder.Layout.values();
    for (long seed = 1; seed <= 100; seed++) {
      var built = RandomGraphs.withSeed(seed).layout(layouts[(int) (seed % layouts.length)]);
      assertEquals(written(built), read(built), "seed " + seed + "\n" + built.text());
    }
  }

  private static SnapshotBuilder sample() {
    var built = new SnapshotBuilder();
    built.root();
    int a = built.node("object", "A", 16);
    int text = built.node("string", "héap", 24);
    built.property(a, "a", a).edge(a, "element", 7, text).edge(text, "weak", "w", 0);
    return built.location(text, 9, 20, 4).location(a, 9, 21, 5);
  }

  private static String written(SnapshotBuilder built) {
    var parts = new ArrayList<String>();
    var edges = new ArrayList<String>();
    for (int node = 0; node < built.nodes().size(); node++) {
      int from = node;
      var own = built.edges().stream().filter(edge -> edge.from() == from).toList();
      own.forEach(edge -> edges.add(edge.type() + " " + edge.name() + " " + edge.to()));
      var row = built.nodes().get(node);
      parts.add(
          "%s %s %d %d %d"
              .formatted(row.type(), shown(row.name()), row.id(), row.size(), own.size()));
    }
    parts.addAll(edges);
    return String.join(" | ", parts);
  }

  private static String shown(String name) {
    return name.isEmpty() ? "''" : name;
  }

  private RawSnapshot open(SnapshotBuilder built) throws IOException {
    return open(built.text());
  }

  private RawSnapshot open(String text) throws IOException {
    var file = Files.write(folder.resolve("a.heapsnapshot"), text.getBytes(StandardCharsets.UTF_8));
    return SnapshotReader.read(file, ProgressListener.NONE, CancelSignal.NEVER);
  }

  private String read(SnapshotBuilder built) throws IOException {
    return read(built.text());
  }

  /// Everything in the columns as one line.
  private String read(String text) throws IOException {
    try (var raw = open(text)) {
      var meta = raw.meta();
      var parts = new ArrayList<String>();
      for (int node = 0; node < raw.nodeTypes().length; node++) {
        parts.add(
            "%s %s %d %d %d"
                .formatted(
                    meta.nodeTypes().get(raw.nodeTypes()[node]),
                    shown(raw.strings().get(raw.nodeNames().get(node))),
                    raw.nodeIds().get(node),
                    raw.selfSizes().get(node),
                    raw.firstEdges()[node + 1] - raw.firstEdges()[node]));
      }
      for (int edge = 0; edge < raw.edgeNames().length(); edge++) {
        int type = raw.edgeTargets().type(edge);
        int name = raw.edgeNames().get(edge);
        parts.add(
            "%s %s %d"
                .formatted(
                    meta.edgeTypes().get(type),
                    meta.isNumberedEdgeType(type)
                        ? Integer.toUnsignedString(name)
                        : raw.strings().get(name),
                    raw.edgeTargets().target(edge)));
      }
      for (int node = raw.nodeTypes().length - 1; node >= 0; node--) {
        int placeNumber = raw.locations().placeOf(node);
        if (placeNumber != LocationColumns.NO_PLACE) {
          var place = raw.locations().place(placeNumber);
          parts.add(
              "%d at %d:%d:%d".formatted(node, place.scriptId(), place.line(), place.column()));
        }
      }
      return String.join(" | ", parts);
    }
  }
}

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Writes a heap snapshot that holds another one several times over, side by side under one root:
/// what the cache is trained on, and a file larger than any process of this machine could write.
///
/// `java SnapshotCopies.java IN COPIES OUT`, where IN is a snapshot of up to 2 GB, as V8 writes it.
/// Each copy has its own objects, ids and string contents; names of classes and properties are
/// shared, as in a real heap.
final class SnapshotCopies {
  private static final List<String> TEXTS =
      List.of("string", "concatenated string", "sliced string");

  private final byte[] in;
  private final int copies;
  private final Meta meta;
  private final byte[] digits = new byte[20];

  private SnapshotCopies(byte[] in, int copies) {
    this.in = in;
    this.copies = copies;
    meta = new Meta(new String(in, 0, find("\"nodes\":["), StandardCharsets.UTF_8));
  }

  public static void main(String[] args) throws IOException {
    var file = Path.of(args[0]);
    byte[] bytes;
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = args[0].endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      bytes = in.readAllBytes();
    }
    try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 20)) {
      new SnapshotCopies(bytes, Integer.parseInt(args[1])).write(out);
    }
  }

  private void write(OutputStream out) throws IOException {
    long[] nodes = numbers("\"nodes\":[");
    long[] edges = numbers("\"edges\":[");
    long[] locations = numbers("\"locations\":[");
    int nodeCount = nodes.length / meta.nodeFields.size();
    long edgeCount = edges.length / 3L;
    var header =
        meta.text
            .replaceFirst("\"node_count\":\\d+", "\"node_count\":" + (long) nodeCount * copies)
            .replaceFirst(
                "\"edge_count\":\\d+", "\"edge_count\":" + (edgeCount * copies + copies - 1));
    text(out, header + "\"nodes\":[");
    int stringsStart = find("\"strings\":[") + "\"strings\":[".length();
    int stringsEnd = lastBracket();
    int stringCount = countStrings(stringsStart, stringsEnd);
    writeNodes(out, nodes, stringCount);
    text(out, "],\n\"edges\":[");
    writeEdges(out, edges, nodes);
    text(out, "],\n\"trace_function_infos\":[],\n\"trace_tree\":[],\n\"samples\":[],\n");
    text(out, "\"locations\":[");
    writeLocations(out, locations, nodes.length);
    text(out, "],\n\"strings\":[");
    writeStrings(out, stringsStart, stringsEnd);
    text(out, "]}\n");
  }

  private void writeNodes(OutputStream out, long[] nodes, int stringCount) throws IOException {
    int stride = meta.nodeFields.size();
    int name = meta.nodeFields.indexOf("name");
    int id = meta.nodeFields.indexOf("id");
    int edgeCount = meta.nodeFields.indexOf("edge_count");
    long idStep = 0;
    for (int row = 0; row < nodes.length; row += stride) {
      idStep = Math.max(idStep, nodes[row + id] + 2 & ~1L);
    }
    for (int copy = 0; copy < copies; copy++) {
      for (int row = 0; row < nodes.length; row += stride) {
        boolean isText = TEXTS.contains(meta.nodeTypes.get((int) nodes[row]));
        for (int field = 0; field < stride; field++) {
          long value = nodes[row + field];
          if (field == id) {
            value += copy * idStep;
          } else if (field == name && isText) {
            value += (long) copy * stringCount;
          } else if (field == edgeCount && copy == 0 && row == 0) {
            value += copies - 1;
          }
          number(out, value, copy + row + field > 0);
        }
        out.write('\n');
      }
    }
  }

  private void writeEdges(OutputStream out, long[] edges, long[] nodes) throws IOException {
    long rootsEdges = nodes[meta.nodeFields.indexOf("edge_count")];
    for (int copy = 0; copy < copies; copy++) {
      long shift = (long) copy * nodes.length;
      for (int row = 0; row < edges.length; row += 3) {
        if (copy == 0 && row == rootsEdges * 3) {
          writeEdgesToCopies(out, nodes.length);
        }
        number(out, edges[row], copy + row > 0);
        number(out, edges[row + 1], true);
        number(out, edges[row + 2] + shift, true);
        out.write('\n');
      }
    }
  }

  private void writeEdgesToCopies(OutputStream out, int step) throws IOException {
    for (int copy = 1; copy < copies; copy++) {
      number(out, meta.edgeTypes.indexOf("element"), true);
      number(out, 1000 + copy, true);
      number(out, (long) copy * step, true);
      out.write('\n');
    }
  }

  private void writeLocations(OutputStream out, long[] locations, int step) throws IOException {
    for (int copy = 0; copy < copies; copy++) {
      for (int at = 0; at < locations.length; at++) {
        long shift = at % 4 == 0 ? (long) copy * step : 0;
        number(out, locations[at] + shift, copy + at > 0);
      }
    }
  }

  private void writeStrings(OutputStream out, int start, int end) throws IOException {
    out.write(in, start, end - start);
    for (int copy = 1; copy < copies; copy++) {
      text(out, ",");
      boolean isInside = false;
      for (int at = start; at < end; at++) {
        if (in[at] == '\\') {
          out.write(in[at++]);
        } else if (in[at] == '"') {
          if (isInside) {
            text(out, "~" + copy);
          }
          isInside = !isInside;
        }
        out.write(in[at]);
      }
    }
  }

  private int countStrings(int start, int end) {
    int quotes = 0;
    for (int at = start; at < end; at++) {
      if (in[at] == '\\') {
        at++;
      } else if (in[at] == '"') {
        quotes++;
      }
    }
    return quotes / 2;
  }

  private int lastBracket() {
    int at = in.length - 1;
    while (in[at] != ']') {
      at--;
    }
    return at;
  }

  private int find(String text) {
    var sought = text.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at <= in.length - sought.length; at++) {
      if (in[at] == sought[0]
          && Arrays.equals(in, at, at + sought.length, sought, 0, sought.length)) {
        return at;
      }
    }
    throw new IllegalArgumentException("no " + text + " in the snapshot");
  }

  private long[] numbers(String key) {
    int start = find(key) + key.length();
    int count = 1;
    int end = start;
    for (; in[end] != ']'; end++) {
      count += in[end] == ',' ? 1 : 0;
    }
    var numbers = new long[in[start] == ']' ? 0 : count];
    int at = 0;
    for (int i = start; i < end; i++) {
      if (in[i] == ',') {
        at++;
      } else if (in[i] >= '0') {
        numbers[at] = numbers[at] * 10 + in[i] - '0';
      }
    }
    return numbers;
  }

  private void number(OutputStream out, long value, boolean isNotFirst) throws IOException {
    if (isNotFirst) {
      out.write(',');
    }
    int at = digits.length;
    long rest = value;
    do {
      digits[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    out.write(digits, at, digits.length - at);
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /// What the header says of the columns.
  private static final class Meta {
    final String text;
    final List<String> nodeFields;
    final List<String> nodeTypes;
    final List<String> edgeTypes;

    Meta(String text) {
      this.text = text;
      nodeFields = names("\"node_fields\":\\[([^]]*)]");
      nodeTypes = names("\"node_types\":\\[\\[([^]]*)]");
      edgeTypes = names("\"edge_types\":\\[\\[([^]]*)]");
    }

    private List<String> names(String pattern) {
      var matcher = Pattern.compile(pattern).matcher(text);
      if (!matcher.find()) {
        throw new IllegalArgumentException("no " + pattern + " in the header");
      }
      return Pattern.compile("\"([^\"]*)\"")
          .matcher(matcher.group(1))
          .results()
          .map(result -> result.group(1))
          .toList();
    }
  }
}

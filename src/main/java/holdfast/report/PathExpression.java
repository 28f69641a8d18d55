package holdfast.report;

import holdfast.analysis.ObjectContents;
import holdfast.analysis.ObjectContents.Kind;
import holdfast.analysis.RetainingPath;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SourceLocation;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A path as an expression of JavaScript: `bySession.get("sess-31").user`, with a comment on where
/// its first variable is to be found. What no expression reaches stands there as a comment too.
public final class PathExpression {
  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}$_][\\p{L}\\p{N}$_]*");
  private static final Pattern INDEX = Pattern.compile("[0-9]{1,10}");
  private static final Pattern SYMBOL = Pattern.compile("<symbol (.*)>");
  private static final String GLOBAL = "globalThis";
  private static final String PAIR = " pair in WeakMap (table @";
  private static final int TEXT_LIMIT = 200;

  private final SnapshotAnalysis snapshot;
  private final HeapGraph graph;
  private final CancelSignal cancel;
  private String expression = "";
  private String origin = "";

  /// The function on the way last, whose variables come next.
  private int function = HeapGraph.NO_NODE;

  /// The Map or Set whose table comes next.
  private int container = HeapGraph.NO_NODE;

  private PathExpression(SnapshotAnalysis snapshot, CancelSignal cancel) {
    this.snapshot = snapshot;
    this.cancel = cancel;
    graph = snapshot.graph();
  }

  /// O(edges of the tables on the path).
  public static String of(SnapshotAnalysis snapshot, RetainingPath path, CancelSignal cancel) {
    var writer = new PathExpression(snapshot, cancel);
    var steps = path.steps();
    writer.start(steps.getFirst().node());
    for (var step : steps.subList(1, steps.size())) {
      cancel.throwIfCanceled();
      writer.add(step.edge(), step.node());
    }
    return writer.origin.isEmpty()
        ? writer.expression
        : writer.expression + "  // " + writer.origin;
  }

  private void start(int node) {
    var name = graph.rawName(node);
    boolean isGlobal = name.startsWith("global") || name.startsWith("Window");
    expression = isGlobal ? GLOBAL : object(node);
    pass(node);
  }

  private void add(int edge, int node) {
    var name = graph.edgeName(edge);
    switch (graph.edgeType(edge)) {
      case PROPERTY -> property(name);
      case ELEMENT -> expression += "[" + name + "]";
      case CONTEXT -> variable(edge, name);
      default -> internal(edge, name);
    }
    pass(node);
  }

  private void pass(int node) {
    if (graph.type(node) == NodeType.CLOSURE) {
      function = node;
    }
  }

  private void property(String name) {
    var symbol = SYMBOL.matcher(name);
    if (IDENTIFIER.matcher(name).matches()) {
      expression = expression.equals(GLOBAL) ? name : expression + "." + name;
    } else if (symbol.matches()) {
      expression += "[" + comment("Symbol(" + symbol.group(1) + ")") + "]";
    } else {
      expression += "[" + (INDEX.matcher(name).matches() ? name : quoted(name)) + "]";
    }
  }

  /// A variable is where an expression can start anew: nothing leads to it from outside.
  private void variable(int edge, String name) {
    if (ObjectContents.kindOf(graph, graph.edgeSource(edge)) != Kind.SCOPE
        || !IDENTIFIER.matcher(name).matches()) {
      expression += comment(name);
      return;
    }
    expression = name;
    origin = name + " is a variable around " + functionName();
  }

  private String functionName() {
    if (function == HeapGraph.NO_NODE) {
      return "a function";
    }
    var name = graph.rawName(function);
    var place = snapshot.sourceLocation(function).map(SourceLocation::toString);
    return oneLine(name.isEmpty() ? "an anonymous function" : name + "()")
        + place.map(at -> ", " + oneLine(at)).orElse("");
  }

  private void internal(int edge, String name) {
    int source = graph.edgeSource(edge);
    if (name.contains(PAIR)) {
      expression = comment("the WeakMap") + ".get(" + expression + ")";
    } else if (name.equals("table") && isContainer(source)) {
      container = source;
    } else if (container != HeapGraph.NO_NODE && INDEX.matcher(name).matches()) {
      entry(edge);
      container = HeapGraph.NO_NODE;
    } else if (graph.type(source) == NodeType.ARRAY && INDEX.matcher(name).matches()) {
      expression += "[" + name + "]";
    } else if (!isSilent(source, name)) {
      expression += comment(name);
    }
  }

  private boolean isContainer(int node) {
    return switch (ObjectContents.kindOf(graph, node)) {
      case MAP, SET, WEAK_MAP, WEAK_SET -> true;
      default -> false;
    };
  }

  /// Links that an expression passes over: what follows them says enough.
  private boolean isSilent(int source, String name) {
    return switch (name) {
      case "elements", "properties", "previous" -> true;
      case "context" -> graph.type(source) == NodeType.CLOSURE;
      default -> false;
    };
  }

  private void entry(int edge) {
    var contents = ObjectContents.of(graph, container, cancel);
    int key = contents.keyOf(edge);
    boolean hasValues = contents.kind() == Kind.MAP || contents.kind() == Kind.WEAK_MAP;
    boolean isKey = key == edge || IntStream.of(contents.entries()).noneMatch(one -> one == edge);
    if (!hasValues || isKey) {
      expression =
          "[..." + expression + (hasValues ? ".keys()" : "") + "]" + comment("one of them");
    } else if (key == HeapGraph.NO_EDGE) {
      expression += ".get(" + comment("a number") + ")";
    } else {
      expression += ".get(" + key(graph.edgeTarget(key)) + ")";
    }
  }

  private String key(int node) {
    return switch (graph.type(node)) {
      case STRING, CONCATENATED_STRING, SLICED_STRING -> quoted(snapshot.name(node));
      case NUMBER -> snapshot.name(node).matches("-?[0-9.]+") ? snapshot.name(node) : object(node);
      default -> object(node);
    };
  }

  private String object(int node) {
    return comment(snapshot.className(node) + " @" + graph.nodeId(node));
  }

  /// Foreign text must not end the comment it stands in.
  private static String comment(String text) {
    return "/* " + oneLine(text).replace("*/", "* /") + " */";
  }

  private static String oneLine(String text) {
    var head = text.length() > TEXT_LIMIT ? text.substring(0, TEXT_LIMIT) + "…" : text;
    return head.replaceAll("[\\p{Cntrl}\u2028\u2029]", " ");
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        default -> {
          if (c < ' ' || c == '\u2028' || c == '\u2029' || c == '\u007f') {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}

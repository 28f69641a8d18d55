package holdfast.findings;

import holdfast.analysis.Script;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Finds the number behind a bound: written where it is compared, where its name is given a value,
/// or where the collection is made; or a property of the collection's owner, in captures with
/// numeric values.
final class BoundNumbers {
  private static final String NUMBER = "[0-9][0-9_]*(?:\\.[0-9]+)?(?:e[0-9]+)?";
  private static final Pattern LITERAL = Pattern.compile(NUMBER);

  /// As `1_000`, `5e3`, `10 * 1000` and `2 ** 12`.
  private static final String PRODUCT =
      "(?<number>%1$s(?:\\s*\\*\\*?\\s*%1$s)*)\\s*(?=[;,)\\n}]|$)".formatted(NUMBER);

  /// How far from a name its bound may stand.
  private static final String NEAR = "\\s*[:=]\\s*[^;{}]{0,120}?";

  private static final int LINKS = 6;
  private static final long LARGEST = 1_000_000_000_000L;

  private final Capture capture;
  private final FunctionTexts texts;

  BoundNumbers(Capture capture, FunctionTexts texts) {
    this.capture = capture;
    this.texts = texts;
  }

  /// What an operand of a comparison stands for.
  ///
  /// @param operand a number, a variable or a property
  /// @param script the text that it stands in
  /// @param owner the object or scope whose function compares
  OptionalLong of(String operand, String script, int owner) {
    if (LITERAL.matcher(operand).matches()) {
      return product(operand);
    }
    var name = operand.substring(operand.lastIndexOf('.') + 1);
    var known = property(owner, name);
    return known.isPresent()
        ? known
        : find("(?<![\\w$])" + Pattern.quote(name) + "\\s*[:=]\\s*" + PRODUCT, script);
  }

  /// The bound of a collection whose functions have one: a number by such a name in its owner, or
  /// where the program makes it. O(edges of the owner), and of the holder's retainers.
  Bound named(int holder, int owner, long entries) {
    var graph = capture.graph();
    for (int edge = graph.firstEdge(owner); edge < graph.edgesEnd(owner); edge++) {
      if (graph.edgeType(edge) == EdgeType.PROPERTY && EvictionCode.isBound(graph.edgeName(edge))) {
        var number = value(graph.edgeTarget(edge));
        if (number.isPresent() && number.getAsLong() >= entries) {
          return Bound.evicted(number);
        }
      }
    }
    return configured(holder, entries);
  }

  /// The same by where the program makes it.
  Bound configured(int holder, long entries) {
    var number = configured(holder);
    return Bound.evicted(
        number.isPresent() && number.getAsLong() >= entries ? number : OptionalLong.empty());
  }

  /// The same of a collection that only by its name has a bound: none where the number of the
  /// program is exceeded.
  Bound promised(int holder, long entries) {
    var number = configured(holder);
    if (number.isEmpty()) {
      return Bound.PROMISED;
    }
    return number.getAsLong() >= entries ? Bound.evicted(number) : Bound.NONE;
  }

  /// As `cache = new LRUCache({ max: 500 })` or `cache = lru(500)`, by the names on the way to it.
  private OptionalLong configured(int holder) {
    var path = new HolderPaths(capture, Long.MAX_VALUE).to(holder);
    var own = capture.snapshot().scripts().stream().filter(s -> OwnCode.isOwn(s.name())).toList();
    for (int i = path.size() - 1; i >= Math.max(1, path.size() - LINKS); i--) {
      var name = path.get(i).edgeName();
      if (name.matches("#?[A-Za-z_$][\\w$]*") && !name.equals("context")) {
        var found = made(name, own);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return OptionalLong.empty();
  }

  private OptionalLong made(String name, List<Script> scripts) {
    var start = "(?<![\\w$])" + Pattern.quote(name) + NEAR;
    var option =
        start + "\\{[^{}]{0,200}?(?<![\\w$])" + EvictionCode.BOUND_NAME + "\\s*:\\s*" + PRODUCT;
    var argument =
        "(?<![\\w$])" + Pattern.quote(name) + "\\s*=\\s*(?:new\\s+)?[\\w$.]+\\(\\s*" + PRODUCT;
    for (var script : scripts) {
      var text = texts.of(script);
      var found = find(option, text);
      found = found.isPresent() ? found : find(argument, text);
      if (found.isPresent()) {
        return found;
      }
    }
    return OptionalLong.empty();
  }

  private static OptionalLong find(String pattern, String text) {
    return CodeSearch.first(Pattern.compile(pattern), text)
        .map(found -> product(found.group("number")))
        .orElse(OptionalLong.empty());
  }

  /// A number, or a product of numbers and powers; empty where it is no size.
  private static OptionalLong product(String text) {
    double product = 1;
    for (var factor : text.replace("_", "").replaceAll("\\s", "").split("(?<!\\*)\\*(?!\\*)")) {
      double power = 1;
      var powers = factor.split("\\*\\*");
      for (int i = powers.length - 1; i >= 0; i--) {
        power =
            i == powers.length - 1
                ? Double.parseDouble(powers[i])
                : Math.pow(Double.parseDouble(powers[i]), power);
      }
      product *= power;
    }
    return product >= 2 && product <= LARGEST
        ? OptionalLong.of(Math.round(product))
        : OptionalLong.empty();
  }

  private OptionalLong property(int owner, String name) {
    for (var type : List.of(EdgeType.PROPERTY, EdgeType.CONTEXT)) {
      int value = capture.graph().target(owner, type, name);
      if (value != HeapGraph.NO_NODE && value(value).isPresent()) {
        return value(value);
      }
    }
    return OptionalLong.empty();
  }

  /// Of a number, where the capture has numeric values.
  private OptionalLong value(int node) {
    var graph = capture.graph();
    int value =
        graph.type(node) == NodeType.NUMBER
            ? graph.target(node, EdgeType.INTERNAL, "value")
            : HeapGraph.NO_NODE;
    return value != HeapGraph.NO_NODE && LITERAL.matcher(graph.rawName(value)).matches()
        ? product(graph.rawName(value))
        : OptionalLong.empty();
  }
}

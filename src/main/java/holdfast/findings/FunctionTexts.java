package holdfast.findings;

import holdfast.analysis.Script;
import holdfast.analysis.SourceLocation;
import holdfast.graph.HeapGraph;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What functions are written as, without comments and strings ([MaskedCode]), as far as the
/// snapshot has the text of their scripts: by default the first 1,024 characters.
final class FunctionTexts {
  private static final int NOWHERE = -1;
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private final Capture capture;

  /// By the string that holds a script's text.
  private final Map<Integer, String> scripts = new HashMap<>();

  FunctionTexts(Capture capture) {
    this.capture = capture;
  }

  /// The text of a script; empty where there is none. O(characters) when first asked.
  String of(Script script) {
    return script.source() == HeapGraph.NO_NODE
        ? ""
        : scripts.computeIfAbsent(
            script.source(), source -> MaskedCode.of(capture.snapshot().name(source)));
  }

  /// The text of a closure's script.
  String ofScriptOf(int closure) {
    return capture.snapshot().scriptOf(closure).map(this::of).orElse("");
  }

  /// Parameters and body of a closure; empty where they lie behind what the snapshot has, and of a
  /// class, whose methods are functions of their own.
  String of(int closure) {
    var text = ofScriptOf(closure);
    int start = startOf(closure, text);
    return start == NOWHERE || text.startsWith("class", start) ? "" : functionAt(text, start);
  }

  /// The first place in a closure's text that a pattern matches.
  Optional<SourceLocation> find(Pattern wanted, int closure) {
    var found = CodeSearch.first(wanted, of(closure));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var text = ofScriptOf(closure);
    int at = startOf(closure, text) + found.get().start();
    return capture.snapshot().scriptOf(closure).map(script -> ScriptTexts.place(script, text, at));
  }

  private int startOf(int closure, String text) {
    var place = capture.snapshot().sourceLocation(closure);
    if (place.isEmpty() || text.isEmpty()) {
      return NOWHERE;
    }
    int start = 0;
    for (int line = 1; line < place.get().line(); line++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        return NOWHERE;
      }
    }
    start += place.get().column() - 1;
    return start < text.length() ? start : NOWHERE;
  }

  /// Parameters and body of the function that a script gives a name; empty where it has none.
  static String named(String script, String name) {
    var quoted = Pattern.quote(name);
    var definition =
        Pattern.compile(
            "\\bfunction\\s*\\*?\\s+%1$s\\s*(?=\\()|(?<![\\w$#])%1$s\\s*[=:]\\s*(?:async\\s+)?(?:function\\b[\\s\\w$*]*)?(?=\\()|(?m)^[ \\t]*+(?:(?:async|static|private)\\s++){0,3}%1$s(?=\\([^()]*\\)\\s*\\{)"
                .formatted(quoted));
    return CodeSearch.first(definition, script)
        .map(found -> functionAt(script, found.end()))
        .orElse("");
  }

  /// @param start where the parameters start
  private static String functionAt(String text, int start) {
    int body = text.indexOf('(', start);
    int arrow = text.indexOf("=>", start);
    if (body < 0 || arrow >= 0 && arrow < body) {
      body = arrow; // one parameter without parentheses
    } else {
      body = closing(text, body) + 1;
    }
    if (body < 0) {
      return "";
    }
    body = skipBlank(text, body);
    if (text.startsWith("=>", body)) {
      body = skipBlank(text, body + 2);
    }
    boolean isBlock = body < text.length() && text.charAt(body) == '{';
    int end = isBlock ? closing(text, body) + 1 : endOfExpression(text, body);
    return text.substring(start, Math.min(end, text.length()));
  }

  private static int skipBlank(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// Where a bracket is closed; the end of the text if it is not.
  private static int closing(String text, int opening) {
    int depth = 0;
    for (int at = opening; at < text.length(); at++) {
      depth += OPENING.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
      depth -= CLOSING.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return text.length();
  }

  private static int endOfExpression(String text, int start) {
    int depth = 0;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += OPENING.indexOf(c) >= 0 ? 1 : 0;
      depth -= CLOSING.indexOf(c) >= 0 ? 1 : 0;
      if (depth < 0 || depth == 0 && (c == ';' || c == ',')) {
        return at;
      }
    }
    return text.length();
  }
}

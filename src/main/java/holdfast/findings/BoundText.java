package holdfast.findings;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads from what a function is written as whether it fills a collection up to a bound: it adds to
/// it, compares its size or a counter with something, and then lets entries go, starts anew with an
/// empty one, or does not add at all.
final class BoundText {
  private static final String OPERAND =
      "(?:(?:\\+\\+|--)\\s*)?[\\w$.#]+(?:\\s*\\(\\s*[\\w$.#]+\\s*\\)\\s*\\.\\s*length)?";

  private static final Pattern COMPARISON =
      Pattern.compile(
          "(?<![\\w$.#])(?<left>%1$s)\\s*(?:\\+\\+)?\\s*(?<sign>>=|<=|===?|>(?![>=])|<(?![<=]))\\s*(?<right>%1$s)"
              .formatted(OPERAND));

  /// Its condition compares, but where a loop is.
  private static final Pattern LOOP =
      Pattern.compile("\\bfor\\s*\\([^;{}]{0,200};[^;{}]{0,200};[^;{}]{0,200}?\\)\\s*(?=[\\w{])");

  private static final Pattern CALL =
      Pattern.compile("(?<![\\w$.])(?:(?:this|self)\\s*\\.\\s*)?(?<name>#?[\\w$]+)\\s*\\(");
  private static final Pattern ARGUMENT = Pattern.compile("\\s*(?<name>[\\w$]+)\\s*[)\\]]");
  private static final Set<String> KEYWORDS =
      Set.of("if", "while", "for", "switch", "return", "catch", "function", "await", "super");

  /// What no size is meant to reach, or what no bound is.
  private static final Set<String> NO_BOUND =
      Set.of("0", "1", "undefined", "null", "true", "false", "NaN", "Infinity", "this");

  /// How many may run or be tried again bounds no collection.
  private static final Pattern OF_WORK =
      Pattern.compile("(?i)concurren|parallel|running|in_?flight|worker|retr|attempt");

  private static final String FRESH =
      "(?:new\\s+[\\w$.]+|(?:Object\\s*\\.\\s*)?create\\s*\\(|\\{\\s*\\}|\\[\\s*\\])";

  private final Pattern filling;
  private final Pattern fillingAtOnce;
  private final Pattern letting;
  private final Pattern size;
  private final Pattern cut;

  /// @param isVariable whether functions know the collection as a variable, else as a property
  BoundText(String name, boolean isVariable) {
    var quoted = Pattern.quote(name) + "(?![\\w$])";
    var subject = isVariable ? "(?<![\\w$.#])" + quoted : "\\.\\s*" + quoted;
    var filled =
        subject
            + "\\s*!?(?:\\[[^;{}\\n]{1,200}?\\]\\s*=(?![=>])|\\??\\.\\s*(?:set|add|push|unshift|append|enqueue)\\s*\\()";
    filling = Pattern.compile(filled);
    fillingAtOnce = Pattern.compile("^\\s*\\)\\s*\\{?\\s*(?:[\\w$.#]*?)" + filled);
    letting =
        Pattern.compile(
            subject
                + "\\s*(?:=\\s*"
                + FRESH
                + "|=\\s*[^;{}]{0,200}\\.\\s*(?:slice|filter)\\s*\\(|\\??\\.\\s*(?:clear|delete|shift|pop|splice)\\s*\\(|\\.\\s*length\\s*=(?!=))"
                + "|\\bdelete\\s+(?:[\\w$.]*\\.)?"
                + (isVariable ? subject : quoted)
                + "\\s*[\\[.]");
    size =
        Pattern.compile(
            "(?:[\\w$.#]*\\.)?%1$s\\s*\\.\\s*(?:size|length)|Object\\s*\\.\\s*keys\\s*\\(\\s*(?:[\\w$.#]*\\.)?%1$s\\s*\\)\\s*\\.\\s*length"
                .formatted(quoted));
    cut =
        Pattern.compile(
            ("(?<![\\w$])%1$s\\s*[:=]\\s*(?:\\[[^;{}]{0,200}?\\.\\.\\.[\\w$.]{0,80}?%1$s[^;{}]{0,200}?\\]|[\\w$.]{0,80}?%1$s\\s*\\.\\s*concat\\([^;{}]{0,200}?\\))"
                 + "\\s*\\.\\s*slice\\(\\s*(?:-\\s*|0\\s*,\\s*)(?<bound>[\\w$.#]+)")
                .formatted(quoted));
  }

  /// Whether a function adds to the collection.
  boolean fills(String function) {
    return CodeSearch.finds(filling, function);
  }

  /// What a function compares with before it lets entries go or adds none: a number or a name;
  /// empty where it does not.
  ///
  /// @param function its text, as [FunctionTexts] has it
  /// @param named the text of another function by its name
  Optional<String> boundIn(String function, UnaryOperator<String> named) {
    if (!fills(function)) {
      return Optional.empty();
    }
    var text = withoutLoops(function);
    for (var found = CodeSearch.first(COMPARISON, text);
        found.isPresent();
        found = CodeSearch.first(COMPARISON, text, found.get().start("sign"))) {
      var comparison = found.get();
      var bound = boundOf(comparison, text);
      if (bound.isPresent()
          && (letsGoAfter(text, comparison.end(), named) || isRefused(text, comparison))) {
        return bound;
      }
    }
    return Optional.empty();
  }

  /// What an array is cut to each time it is replaced by a longer one, as in `past: [...state.past,
  /// edit].slice(-LIMIT)`.
  Optional<String> cutIn(String script) {
    return CodeSearch.first(cut, script)
        .map(found -> found.group("bound"))
        .filter(bound -> isBound(bound, script));
  }

  private static String withoutLoops(String function) {
    var text = new StringBuilder(function);
    for (var loop = CodeSearch.first(LOOP, function);
        loop.isPresent();
        loop = CodeSearch.first(LOOP, function, loop.get().end())) {
      int length = loop.get().end() - loop.get().start();
      text.replace(loop.get().start(), loop.get().end(), " ".repeat(length));
    }
    return text.toString();
  }

  private Optional<String> boundOf(MatchResult comparison, String function) {
    var left = comparison.group("left");
    var right = comparison.group("right");
    if (isSize(left, function) && isBound(right, function)) {
      return Optional.of(right);
    }
    return isSize(right, function) && isBound(left, function)
        ? Optional.of(left)
        : Optional.empty();
  }

  /// Whether it is the number of entries, or something of the collection's owner that the function
  /// counts up.
  private boolean isSize(String operand, String function) {
    if (size.matcher(operand).matches()) {
      return true;
    }
    var counter = operand.replaceFirst("^\\+\\+\\s*", "");
    return counter.matches("(?:this\\.)?[A-Za-z_$#][\\w$]*")
        && isCountedUp(counter, function)
        && !isDeclaredIn(counter, function);
  }

  private static boolean isCountedUp(String counter, String function) {
    var quoted = Pattern.quote(counter);
    return CodeSearch.finds(
        Pattern.compile(
            "\\+\\+\\s*%1$s(?![\\w$])|(?<![\\w$.])%1$s\\s*(?:\\+\\+|\\+=)".formatted(quoted)),
        function);
  }

  /// Whether it is a parameter or a variable of the function itself, which counts no longer than
  /// one call.
  private static boolean isDeclaredIn(String variable, String function) {
    return isParameterOf(variable, function)
        || CodeSearch.finds(
            Pattern.compile(
                "\\b(?:let|var|const)\\s[^;(){}]{0,200}?(?<![\\w$.])%1$s(?![\\w$])"
                    .formatted(Pattern.quote(variable))),
            function);
  }

  private static boolean isParameterOf(String name, String function) {
    return CodeSearch.finds(
        Pattern.compile(
            "^\\([^()]*(?<![\\w$.])%s(?![\\w$])[^()]*\\)".formatted(Pattern.quote(name))),
        function);
  }

  private boolean isBound(String operand, String function) {
    return !NO_BOUND.contains(operand)
        && !OF_WORK.matcher(operand).find()
        && !operand.startsWith("-")
        && !size.matcher(operand).matches()
        && !isCountedUp(operand.replaceFirst("^\\+\\+\\s*", ""), function);
  }

  private boolean letsGoAfter(String function, int from, UnaryOperator<String> named) {
    var rest = function.substring(from);
    for (var found = CodeSearch.first(letting, rest);
        found.isPresent();
        found = CodeSearch.first(letting, rest, found.get().end())) {
      if (!isOfParameter(rest.substring(found.get().end()), function)) {
        return true;
      }
    }
    var callees = new LinkedHashSet<String>();
    for (var call = CodeSearch.first(CALL, rest);
        call.isPresent();
        call = CodeSearch.first(CALL, rest, call.get().end())) {
      callees.add(call.get().group("name"));
    }
    callees.removeAll(KEYWORDS);
    return callees.stream().anyMatch(callee -> CodeSearch.finds(letting, named.apply(callee)));
  }

  /// Whether what goes is what the function was called for, as an entry whose work is done.
  private static boolean isOfParameter(String arguments, String function) {
    var name = ARGUMENT.matcher(arguments);
    return name.lookingAt() && isParameterOf(name.group("name"), function);
  }

  /// Whether nothing is added beyond the bound: `if (rows.length < max) rows.push(row)`.
  private boolean isRefused(String function, MatchResult comparison) {
    boolean isBelow =
        comparison.group("sign").startsWith("<")
            == size.matcher(comparison.group("left")).matches();
    boolean isOwn =
        size.matcher(comparison.group("left")).matches()
            || size.matcher(comparison.group("right")).matches();
    var rest = function.substring(comparison.end());
    return isOwn
        && !comparison.group("sign").startsWith("=")
        && (isBelow
            ? CodeSearch.finds(fillingAtOnce, rest)
            : rest.matches("(?s)\\s*\\)\\s*\\{?\\s*(?:return|throw)\\b.*") && fills(rest));
  }
}

package holdfast.findings;

import holdfast.analysis.Script;
import holdfast.analysis.SourceLocation;
import holdfast.graph.HeapGraph;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Looks through the texts of scripts, of which a snapshot has the first 1,024 characters, for the
/// lines that declare or make something. The first script that has such a line gives the answer.
final class ScriptTexts {
  private final Capture capture;

  ScriptTexts(Capture capture) {
    this.capture = capture;
  }

  /// Where a name is declared, or else where something of that name is filled.
  Optional<SourceLocation> declaration(String name, List<Script> scripts) {
    return patterns(Pattern.quote(name)).stream()
        .map(pattern -> find(pattern, scripts))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// Where objects of a class are made.
  Optional<SourceLocation> creation(String className, List<Script> scripts) {
    var made = "\\bnew\\s+(?<at>" + Pattern.quote(className) + ")\\s*[(;,)]";
    return find(Pattern.compile(made), scripts);
  }

  /// Where a property is set whose name is a symbol, or else where the symbol is made.
  Optional<SourceLocation> symbolic(String description, List<Script> scripts) {
    var made =
        Pattern.compile(
            "(?<at>(?<name>[A-Za-z_$][\\w$]*))\\s*=\\s*Symbol(?:\\.for)?\\(\\s*['\"`]"
                + Pattern.quote(description)
                + "['\"`]");
    for (var script : scripts) {
      var match = CodeSearch.first(made, text(script));
      if (match.isPresent()) {
        var set = "\\[(?<at>" + Pattern.quote(match.get().group("name")) + ")\\]\\s*=(?!=)";
        return find(Pattern.compile(set), List.of(script)).or(() -> find(made, List.of(script)));
      }
    }
    return Optional.empty();
  }

  /// Where a CommonJS module says what it exports as a whole.
  Optional<SourceLocation> exported(Script script) {
    return find(Pattern.compile("\\b(?<at>module\\.exports)\\s*=(?!=)"), List.of(script));
  }

  private String text(Script script) {
    return script.source() == HeapGraph.NO_NODE ? "" : capture.snapshot().name(script.source());
  }

  /// The first place, of the group `at`.
  private Optional<SourceLocation> find(Pattern pattern, List<Script> scripts) {
    for (var script : scripts) {
      var text = text(script);
      var match = CodeSearch.first(pattern, text);
      if (match.isPresent()) {
        return Optional.of(place(script, text, match.get().start("at")));
      }
    }
    return Optional.empty();
  }

  /// Line and column of a position in a script's text.
  static SourceLocation place(Script script, String text, int at) {
    int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    return new SourceLocation(script.name(), line, at - text.lastIndexOf('\n', at - 1));
  }

  private static List<Pattern> patterns(String name) {
    return List.of(
        // a name for what another module exports declares nothing
        Pattern.compile(
            "\\b(?:const|let|var)\\s+(?<at>" + name + ")(?![\\w$])(?!\\s*=\\s*require\\()"),
        Pattern.compile("\\bstatic\\s+(?<at>" + name + ")(?![\\w$])"),
        Pattern.compile("\\bthis\\.(?<at>" + name + ")\\s*=(?!=)"),
        Pattern.compile("(?m)^[ \\t]*+(?<at>" + name + ")\\s*(?:=(?!=)|;)"),
        Pattern.compile("(?<![\\w$.])(?<at>" + name + ")\\s*:"),
        Pattern.compile("\\.(?<at>" + name + ")\\s*=(?!=)"),
        Pattern.compile("(?<![\\w$])(?<at>" + name + ")\\s*(?:\\.(?:push|set|add|unshift)\\(|\\[)"),
        Pattern.compile(
            "\\.(?:on|once|addListener|addEventListener)\\(\\s*['\"](?<at>" + name + ")['\"]"));
  }
}

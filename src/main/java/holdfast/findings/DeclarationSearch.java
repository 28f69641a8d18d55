package holdfast.findings;

import holdfast.analysis.Script;
import holdfast.analysis.SourceLocation;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the line that declares a holder, or else one that fills it. A snapshot has the first 1,024
/// characters of each script; where the line lies behind them, the place of the class or function
/// next to the holder is the answer.
final class DeclarationSearch {
  private static final Pattern IDENTIFIER = Pattern.compile("#?[A-Za-z_$][A-Za-z0-9_$]{0,79}");

  private final Capture capture;

  DeclarationSearch(Capture capture) {
    this.capture = capture;
  }

  /// @param closure a function made together with the newest entries, or NO_NODE
  Optional<SourceLocation> find(List<HolderLink> path, int closure) {
    var near = nearScripts(path);
    for (int i = path.size() - 1; i >= Math.max(1, path.size() - 3); i--) {
      var name = path.get(i).edgeName();
      if (IDENTIFIER.matcher(name).matches() && !isEngineName(name)) {
        var found = declaration(name, near);
        if (found.isEmpty() && i == path.size() - 1) {
          found = declaration(name, otherScripts(near));
        }
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return closure == HeapGraph.NO_NODE ? nearest(path) : location(closure).or(() -> nearest(path));
  }

  private static boolean isEngineName(String name) {
    return name.equals("context")
        || name.equals("exports")
        || name.equals("previous")
        || name.startsWith("_events");
  }

  private Optional<SourceLocation> location(int node) {
    return capture.snapshot().sourceLocation(node).filter(l -> isOwn(l.file()));
  }

  private static boolean isOwn(String script) {
    return !script.startsWith("node:") && !script.startsWith("internal/");
  }

  /// Where the class or function next to the holder is written.
  private Optional<SourceLocation> nearest(List<HolderLink> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      var found = location(path.get(i).node());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// Scripts of the classes, functions and modules on the path, nearest to the holder first.
  private List<Script> nearScripts(List<HolderLink> path) {
    var scripts = new LinkedHashSet<Script>();
    for (int i = path.size() - 1; i >= 0; i--) {
      int node = path.get(i).node();
      capture.snapshot().scriptOf(node).filter(s -> isOwn(s.name())).ifPresent(scripts::add);
      if (capture.graph().rawName(node).startsWith("system / Context")) {
        scriptOfContext(node).ifPresent(scripts::add);
      }
    }
    return new ArrayList<>(scripts);
  }

  /// A closure that sees the scope tells its script.
  private Optional<Script> scriptOfContext(int context) {
    var retainers = capture.snapshot().retainers();
    for (int slot = retainers.first(context); slot < retainers.end(context); slot++) {
      int source = retainers.source(slot);
      if (capture.graph().type(source) == NodeType.CLOSURE
          && capture.graph().target(source, EdgeType.INTERNAL, "context") == context) {
        var script = capture.snapshot().scriptOf(source).filter(s -> isOwn(s.name()));
        if (script.isPresent()) {
          return script;
        }
      }
    }
    return Optional.empty();
  }

  private List<Script> otherScripts(List<Script> near) {
    return capture.snapshot().scripts().stream()
        .filter(s -> isOwn(s.name()) && !near.contains(s))
        .filter(s -> !s.name().contains("/node_modules/"))
        .sorted(Comparator.comparing(Script::name))
        .toList();
  }

  private Optional<SourceLocation> declaration(String name, List<Script> scripts) {
    var patterns = patterns(Pattern.quote(name));
    for (var pattern : patterns) {
      for (var script : scripts) {
        if (script.source() != HeapGraph.NO_NODE) {
          var text = capture.snapshot().name(script.source());
          var match = pattern.matcher(text);
          if (match.find()) {
            int at = match.start("at");
            int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
            int column = at - text.lastIndexOf('\n', at - 1);
            return Optional.of(new SourceLocation(script.name(), line, column));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<Pattern> patterns(String name) {
    return List.of(
        Pattern.compile("\\b(?:const|let|var)\\s+(?<at>" + name + ")(?![\\w$])"),
        Pattern.compile("\\bstatic\\s+(?<at>" + name + ")(?![\\w$])"),
        Pattern.compile("\\bthis\\.(?<at>" + name + ")\\s*=(?!=)"),
        Pattern.compile("(?m)^\\s*(?<at>" + name + ")\\s*(?:=(?!=)|;)"),
        Pattern.compile("(?<![\\w$.])(?<at>" + name + ")\\s*:"),
        Pattern.compile("\\.(?<at>" + name + ")\\s*=(?!=)"),
        Pattern.compile("(?<![\\w$])(?<at>" + name + ")\\s*(?:\\.(?:push|set|add|unshift)\\(|\\[)"),
        Pattern.compile(
            "\\.(?:on|once|addListener|addEventListener)\\(\\s*['\"](?<at>" + name + ")['\"]"));
  }
}

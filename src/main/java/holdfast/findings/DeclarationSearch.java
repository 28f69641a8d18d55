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

  /// @param maker a function made together with the newest entries, or NO_NODE
  /// @param byMaker whether the function tells more than the holder's declaration, as it does for
  ///   listeners and timers
  Optional<SourceLocation> find(List<HolderLink> path, int maker, boolean byMaker) {
    var near = nearScripts(path);
    var own = near.stream().filter(s -> OwnCode.isOwn(s.name())).toList();
    var made = maker == HeapGraph.NO_NODE ? Optional.<SourceLocation>empty() : location(maker);
    if (byMaker && made.filter(m -> OwnCode.isOwn(m.file())).isPresent()) {
      return made;
    }
    return declared(path, own, true)
        .or(() -> made.filter(m -> OwnCode.isOwn(m.file())))
        .or(() -> declared(path, near, false))
        .or(() -> made)
        .or(() -> nearest(path));
  }

  private Optional<SourceLocation> declared(
      List<HolderLink> path, List<Script> near, boolean everywhere) {
    for (int i = path.size() - 1; i >= Math.max(1, path.size() - 4); i--) {
      var name = path.get(i).edgeName();
      if (IDENTIFIER.matcher(name).matches() && !isEngineName(name)) {
        var found = declaration(name, near);
        if (found.isEmpty() && everywhere && i == path.size() - 1) {
          found = declaration(name, otherScripts(near));
        }
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// Whether the program or a package holds something, rather than Node.js: what is next to the
  /// holder on its path and has a place in a script tells.
  boolean isOfProgram(int holder) {
    var paths = new HolderPaths(capture, Long.MAX_VALUE);
    var nearest = paths.nearest(holder);
    for (int i = nearest.size() - 1; i >= 0; i--) {
      int node = nearest.get(i);
      int located =
          capture.graph().rawName(node).startsWith("system / Context") ? closureOf(node) : node;
      var place =
          located == HeapGraph.NO_NODE
              ? Optional.<SourceLocation>empty()
              : capture.snapshot().sourceLocation(located);
      if (place.isPresent()) {
        return OwnCode.isUser(place.get().file());
      }
    }
    return paths.to(holder).stream().noneMatch(link -> link.edgeName().startsWith("<symbol"));
  }

  private int closureOf(int context) {
    var retainers = capture.snapshot().retainers();
    for (int slot = retainers.first(context); slot < retainers.end(context); slot++) {
      int source = retainers.source(slot);
      if (capture.graph().type(source) == NodeType.CLOSURE) {
        return source;
      }
    }
    return HeapGraph.NO_NODE;
  }

  private static boolean isEngineName(String name) {
    return name.equals("context")
        || name.equals("exports")
        || name.equals("previous")
        || name.startsWith("_events");
  }

  private Optional<SourceLocation> location(int node) {
    return capture.snapshot().sourceLocation(node).filter(l -> OwnCode.isUser(l.file()));
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
      capture
          .snapshot()
          .scriptOf(node)
          .filter(s -> OwnCode.isUser(s.name()))
          .ifPresent(scripts::add);
      moduleScript(node).ifPresent(scripts::add);
      if (capture.graph().rawName(node).startsWith("system / Context")) {
        scriptOfContext(node).ifPresent(scripts::add);
      }
    }
    return new ArrayList<>(scripts);
  }

  /// The script of a CommonJS module, which bears the name of its file.
  private Optional<Script> moduleScript(int node) {
    int name = capture.graph().target(node, EdgeType.PROPERTY, "filename");
    if (!capture.graph().rawName(node).equals("Module") || name == HeapGraph.NO_NODE) {
      return Optional.empty();
    }
    var file = capture.snapshot().name(name);
    return capture.snapshot().scripts().stream().filter(s -> s.name().equals(file)).findFirst();
  }

  /// A closure that sees the scope tells its script.
  private Optional<Script> scriptOfContext(int context) {
    var retainers = capture.snapshot().retainers();
    for (int slot = retainers.first(context); slot < retainers.end(context); slot++) {
      int source = retainers.source(slot);
      if (capture.graph().type(source) == NodeType.CLOSURE
          && capture.graph().target(source, EdgeType.INTERNAL, "context") == context) {
        var script = capture.snapshot().scriptOf(source).filter(s -> OwnCode.isUser(s.name()));
        if (script.isPresent()) {
          return script;
        }
      }
    }
    return Optional.empty();
  }

  private List<Script> otherScripts(List<Script> near) {
    return capture.snapshot().scripts().stream()
        .filter(s -> OwnCode.isOwn(s.name()) && !near.contains(s))
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

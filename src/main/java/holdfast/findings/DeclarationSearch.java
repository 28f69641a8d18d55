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
  private static final Pattern SYMBOL = Pattern.compile("<symbol ([^>]{1,80})>");

  private final Capture capture;
  private final ScriptTexts texts;
  private final FunctionTexts functions;

  DeclarationSearch(Capture capture) {
    this.capture = capture;
    texts = new ScriptTexts(capture);
    functions = new FunctionTexts(capture);
  }

  /// @param maker a function made together with the newest entries, or NO_NODE
  /// @param made what is made for each entry
  /// @param byMaker whether the function tells more than the holder's declaration, as it does for
  ///   listeners and timers
  Optional<SourceLocation> find(
      List<HolderLink> path, int maker, List<ClassMembers> made, boolean byMaker) {
    var near = nearScripts(path);
    var own = near.stream().filter(s -> OwnCode.isOwn(s.name())).toList();
    var byFunction =
        maker == HeapGraph.NO_NODE ? Optional.<SourceLocation>empty() : location(maker);
    var byOwnFunction = byFunction.filter(m -> OwnCode.isOwn(m.file()));
    if (byMaker && byOwnFunction.isPresent()) {
      return byOwnFunction;
    }
    return declared(path, own, true)
        .or(() -> byOwnFunction)
        .or(() -> creation(made))
        .or(() -> keeper(path))
        .or(() -> declared(path, near, false))
        .or(() -> byFunction)
        .or(() -> nearest(path));
  }

  private Optional<SourceLocation> declared(
      List<HolderLink> path, List<Script> near, boolean everywhere) {
    for (int i = path.size() - 1; i >= Math.max(1, path.size() - 4); i--) {
      var name = path.get(i).edgeName();
      if (i < path.size() - 1 && path.get(i).className().equals("Function")) {
        // it sees the holder in its scope, and does not declare it
        continue;
      }
      var symbol = SYMBOL.matcher(name);
      if (symbol.matches()) {
        var found = texts.symbolic(symbol.group(1), everywhere ? otherScripts(List.of()) : near);
        if (found.isPresent()) {
          return found;
        }
      }
      if (IDENTIFIER.matcher(name).matches() && !isEngineName(name)) {
        var found = texts.declaration(name, near);
        if (found.isEmpty() && everywhere && i == path.size() - 1) {
          found = texts.declaration(name, otherScripts(near));
        }
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// Where the program declares, or else uses, what it keeps of the package that holds: its
  /// variable next to the holder on the path.
  private Optional<SourceLocation> keeper(List<HolderLink> path) {
    for (int i = path.size() - 1; i > 0; i--) {
      int place = i;
      var name = path.get(i).edgeName();
      var above = path.get(i - 1);
      if (above.className().startsWith("system / Context") && IDENTIFIER.matcher(name).matches()) {
        var script = scriptOfContext(above.node()).filter(s -> OwnCode.isOwn(s.name()));
        var found =
            script
                .flatMap(own -> texts.declaration(name, List.of(own)))
                .or(() -> place < 2 ? Optional.empty() : use(name, path.get(place - 2).node()));
        if (script.isPresent()) {
          return found;
        }
      }
      if (name.equals("exports") && above.className().equals("Module")) {
        return moduleScript(above.node())
            .filter(s -> OwnCode.isOwn(s.name()))
            .flatMap(texts::exported);
      }
    }
    return Optional.empty();
  }

  /// Where a function of the program first uses what another module exports.
  private Optional<SourceLocation> use(String name, int closure) {
    return location(closure).filter(place -> OwnCode.isOwn(place.file())).isEmpty()
        ? Optional.empty()
        : functions.find(
            Pattern.compile("(?<![\\w$.])" + Pattern.quote(name) + "\\s*[.(\\[]"), closure);
  }

  /// Where the program itself makes objects of one of the classes, or else where it declares one.
  private Optional<SourceLocation> creation(List<ClassMembers> made) {
    var own = otherScripts(List.of());
    return made.stream()
        .filter(m -> !isOfEngine(m.example))
        .map(m -> capture.classes().name(m.classNumber))
        .filter(name -> IDENTIFIER.matcher(name).matches())
        .map(name -> texts.creation(name, own))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() ->
            made.stream()
                .map(m -> location(m.example).filter(place -> OwnCode.isOwn(place.file())))
                .flatMap(Optional::stream)
                .findFirst());
  }

  /// Whether it is of a class of what runs the program.
  private boolean isOfEngine(int node) {
    return capture
        .snapshot()
        .sourceLocation(node)
        .filter(l -> !OwnCode.isUser(l.file()))
        .isPresent();
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
}

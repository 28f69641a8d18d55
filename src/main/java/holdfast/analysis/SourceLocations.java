package holdfast.analysis;

import holdfast.format.BitSet;
import holdfast.format.LocationColumns;
import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where objects were written: closures at their function, instances at their class. The file names
/// lines and scripts by number; what a script is called is found through the closures it defined.
final class SourceLocations {
  private static final String SCRIPT_PREFIX = "system / Script / ";

  private final HeapGraph graph;
  private final LocationColumns locations;
  private final NodeNames names;
  private Map<Long, Script> scripts;

  SourceLocations(HeapGraph graph, NodeNames names) {
    this.graph = graph;
    this.names = names;
    locations = graph.locations();
  }

  /// The place that the file gives for a node.
  Optional<SourceLocation> of(int node) {
    int place = locations.placeOf(node);
    return place == LocationColumns.NO_PLACE ? Optional.empty() : Optional.of(at(place));
  }

  /// File without folders, and line: enough to tell two classes apart.
  String describe(int place) {
    var location = at(place);
    var file = location.file();
    int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    return file.substring(slash + 1) + ":" + location.line();
  }

  /// @param placeNumber among the places of the file
  SourceLocation at(int placeNumber) {
    var place = locations.place(placeNumber);
    var script = scripts().get(place.scriptId());
    return new SourceLocation(
        script == null ? "script " + place.scriptId() : script.name(),
        fromOne(place.line()),
        fromOne(place.column()));
  }

  /// A line or column counted from 1. No source has so many, but a damaged file may say so.
  private static int fromOne(long fromZero) {
    return 1 + Math.clamp(fromZero, 0, Integer.MAX_VALUE - 1);
  }

  /// The script of a node that has a place in the file.
  Optional<Script> scriptAt(int node) {
    int place = locations.placeOf(node);
    return place == LocationColumns.NO_PLACE
        ? Optional.empty()
        : Optional.ofNullable(scripts().get(locations.place(place).scriptId()));
  }

  /// The scripts that defined a closure, in no order. O(nodes) when first asked.
  Collection<Script> all() {
    return scripts().values();
  }

  private synchronized Map<Long, Script> scripts() {
    if (scripts == null) {
      scripts = findScripts();
    }
    return scripts;
  }

  /// One closure per place is enough. O(nodes).
  private Map<Long, Script> findScripts() {
    var found = new HashMap<Long, Script>();
    var looked = new BitSet(locations.placeCount());
    for (int node = 0; node < graph.nodeCount(); node++) {
      if (graph.type(node) != NodeType.CLOSURE) {
        continue;
      }
      int place = locations.placeOf(node);
      if (place != LocationColumns.NO_PLACE && looked.add(place)) {
        long scriptId = locations.place(place).scriptId();
        if (!found.containsKey(scriptId)) {
          scriptOf(node, scriptId).ifPresent(script -> found.put(scriptId, script));
        }
      }
    }
    return found;
  }

  /// The script of what V8 shares between the closures of a function, or a script itself, as a
  /// place at its start.
  Optional<Definition> startOf(Definition.Kind kind, String name, int node) {
    int behind = scriptOfShared(node);
    int script = behind == HeapGraph.NO_NODE ? node : behind;
    boolean isScript = sourceOf(script) != HeapGraph.NO_NODE;
    return isScript
        ? nameOf(script)
            .map(file ->
                new Definition(kind, name, new SourceLocation(file, 1, 1), sourceOf(script)))
        : Optional.empty();
  }

  /// The text of a function's script, which may have no name, or [HeapGraph#NO_NODE].
  int sourceOfFunction(int closure) {
    int shared = graph.target(closure, EdgeType.INTERNAL, "shared");
    int script = shared == HeapGraph.NO_NODE ? HeapGraph.NO_NODE : scriptOfShared(shared);
    return script == HeapGraph.NO_NODE ? HeapGraph.NO_NODE : sourceOf(script);
  }

  private Optional<Script> scriptOf(int closure, long scriptId) {
    int shared = graph.target(closure, EdgeType.INTERNAL, "shared");
    int script = shared == HeapGraph.NO_NODE ? HeapGraph.NO_NODE : scriptOfShared(shared);
    return script == HeapGraph.NO_NODE
        ? Optional.empty()
        : nameOf(script).map(name -> new Script(scriptId, name, sourceOf(script)));
  }

  private Optional<String> nameOf(int script) {
    int name = graph.target(script, EdgeType.INTERNAL, "name");
    if (name != HeapGraph.NO_NODE
        && NodeNames.isText(graph.type(name))
        && !names.of(name).isEmpty()) {
      return Optional.of(names.of(name));
    }
    var nodeName = graph.rawName(script);
    return nodeName.startsWith(SCRIPT_PREFIX)
        ? Optional.of(nodeName.substring(SCRIPT_PREFIX.length()))
        : Optional.empty();
  }

  private int sourceOf(int script) {
    int source = graph.target(script, EdgeType.INTERNAL, "source");
    return source != HeapGraph.NO_NODE && NodeNames.isText(graph.type(source))
        ? source
        : HeapGraph.NO_NODE;
  }

  /// Newer files call the edge `script`, older ones `script_or_debug_info`.
  private int scriptOfShared(int shared) {
    int script = graph.target(shared, EdgeType.INTERNAL, "script");
    if (script == HeapGraph.NO_NODE) {
      script = graph.target(shared, EdgeType.INTERNAL, "script_or_debug_info");
    }
    int behindDebugInfo =
        script == HeapGraph.NO_NODE
            ? HeapGraph.NO_NODE
            : graph.target(script, EdgeType.INTERNAL, "script");
    return behindDebugInfo == HeapGraph.NO_NODE ? script : behindDebugInfo;
  }
}

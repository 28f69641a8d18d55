package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.HashSet;
import java.util.Set;

/// Which properties a function uses: V8 keeps their names beside its bytecode, in the constant
/// pool, once the function has run.
///
/// ```
/// closure --shared--> SharedFunctionInfo --function data--> (code) --> BytecodeArray
///                                                                         --> (constant pool)
/// ```
final class FunctionNames {
  /// From a function's shared part to its bytecode.
  private static final int DEEPEST = 3;

  private final HeapGraph graph;

  FunctionNames(HeapGraph graph) {
    this.graph = graph;
  }

  /// The shared part of a closure, or NO_NODE.
  int shared(int closure) {
    return graph.target(closure, EdgeType.INTERNAL, "shared");
  }

  /// Names in the constant pool; none of a function that has not run, or not for long. O(edges of
  /// its code).
  Set<String> of(int shared) {
    var names = new HashSet<String>();
    collect(shared, DEEPEST, names);
    return names;
  }

  /// Whether V8 has bytecode of it: it has run, and not too long ago.
  boolean isCompiled(int shared) {
    return hasBytecode(shared, DEEPEST);
  }

  private boolean hasBytecode(int code, int depth) {
    for (int edge = graph.firstEdge(code); edge < graph.edgesEnd(code); edge++) {
      int target = graph.edgeTarget(edge);
      if (graph.type(target) == NodeType.CODE
          && (graph.rawName(target).equals("system / BytecodeArray")
              || depth > 0 && leadsToBytecode(edge) && hasBytecode(target, depth - 1))) {
        return true;
      }
    }
    return false;
  }

  /// Code that was compiled further, without being optimized, has no name in Node.js 20.
  private boolean leadsToBytecode(int edge) {
    var name = graph.rawName(graph.edgeTarget(edge));
    return name.equals("system / BytecodeArray")
        || name.equals("system / InterpreterData")
        || name.startsWith("(code for ")
        || name.startsWith("(baseline ")
        || name.isEmpty()
            && graph.edgeType(edge) == EdgeType.INTERNAL
            && graph.edgeName(edge).equals("function_data");
  }

  private void collect(int code, int depth, Set<String> names) {
    for (int edge = graph.firstEdge(code); edge < graph.edgesEnd(code); edge++) {
      int target = graph.edgeTarget(edge);
      if (graph.type(target) != NodeType.CODE) {
        continue;
      }
      var name = graph.rawName(target);
      if (name.equals("(constant pool)")) {
        addStrings(target, names);
      } else if (depth > 0 && leadsToBytecode(edge)) {
        collect(target, depth - 1, names);
      }
    }
  }

  private void addStrings(int pool, Set<String> names) {
    for (int edge = graph.firstEdge(pool); edge < graph.edgesEnd(pool); edge++) {
      int target = graph.edgeTarget(edge);
      if (graph.type(target) == NodeType.STRING) {
        names.add(graph.rawName(target));
      }
    }
  }
}

package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.Set;

/// Sorts classes by how much their name tells about a leak.
final class ClassKinds {
  /// Written by the program or a library.
  static final int OWN = 0;

  /// Plain objects known by their properties, and buffers.
  static final int SHAPE = 1;

  /// What every program has: arrays, functions, promises, timers.
  static final int PLUMBING = 2;

  /// Strings and numbers.
  static final int VALUE = 3;

  /// Not to be named: scopes, prototypes.
  static final int NONE = 4;

  private static final int MOST_RETAINERS = 100;

  private static final Set<String> COMMON =
      Set.of(
          "Array",
          "Function",
          "Object",
          "Map",
          "Set",
          "WeakMap",
          "WeakSet",
          "WeakRef",
          "FinalizationRegistry",
          "Promise",
          "Generator",
          "AsyncGenerator",
          "AsyncFunction",
          "Timeout",
          "Immediate",
          "TimersList",
          "AsyncResource",
          "AsyncContextFrame",
          "Listener",
          "Symbol",
          "Date",
          "RegExp",
          "Error",
          "Iterator",
          "BoundFunction",
          "Number",
          "String",
          "Boolean",
          "Proxy",
          "Arguments");

  private static final Set<String> BYTES =
      Set.of(
          "Buffer",
          "FastBuffer",
          "ArrayBuffer",
          "SharedArrayBuffer",
          "DataView",
          "Uint8Array",
          "Int8Array",
          "Uint8ClampedArray",
          "Uint16Array",
          "Int16Array",
          "Uint32Array",
          "Int32Array",
          "Float32Array",
          "Float64Array",
          "BigInt64Array",
          "BigUint64Array",
          "system / JSArrayBufferData");

  private ClassKinds() {}

  static int of(Capture capture, int node) {
    var type = capture.graph().type(node);
    if (capture.roles().of(node) == NodeRoles.VALUE) {
      return VALUE;
    }
    if (type == NodeType.CLOSURE || type == NodeType.REGEXP) {
      return PLUMBING;
    }
    if (capture.roles().of(node) != NodeRoles.OBJECT) {
      return NONE;
    }
    var name = capture.className(node);
    if (name.startsWith("system / Context") || name.equals("{constructor}")) {
      return NONE;
    }
    if (name.startsWith("{") || isBytes(name)) {
      return SHAPE;
    }
    if (isGenerator(capture, node) || type == NodeType.NATIVE && !isElement(name)) {
      return PLUMBING;
    }
    return COMMON.contains(name)
            || name.endsWith("WeakRef")
            || name.startsWith("system / ")
            || name.endsWith(" Iterator")
        ? PLUMBING
        : OWN;
  }

  /// Whether it is an element of a page, of all that is the embedder's.
  static boolean isElement(String className) {
    return className.startsWith("<")
        || className.startsWith("HTML")
        || className.startsWith("SVG")
        || className.startsWith("Detached ");
  }

  /// Whether it is a generator that has been started: V8 names it like its function.
  private static boolean isGenerator(Capture capture, int node) {
    return capture.graph().target(node, EdgeType.INTERNAL, "parameters_and_registers")
        != HeapGraph.NO_NODE;
  }

  static boolean isBytes(String className) {
    return BYTES.contains(className);
  }

  /// Whether a node can be a link of a list: an object of some shape, but no container.
  static boolean mayBeLink(Capture capture, int node) {
    var name = capture.className(node);
    return capture.graph().type(node) == NodeType.OBJECT
        && (of(capture, node) <= SHAPE || name.equals("Timeout") || name.equals("Listener"))
        && !isBytes(name);
  }

  /// Whether another object of its class holds it, as links of a list do. Looks at 100 retainers.
  static boolean isHeldByItsClass(Capture capture, int node) {
    var retainers = capture.snapshot().retainers();
    int end = Math.min(retainers.end(node), retainers.first(node) + MOST_RETAINERS);
    for (int slot = retainers.first(node); slot < end; slot++) {
      int source = retainers.source(slot);
      if (source != node && capture.classes().classOf(source) == capture.classes().classOf(node)) {
        return true;
      }
    }
    return false;
  }
}

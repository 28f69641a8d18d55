package holdfast.graph;

/// Whether a DOM node hangs in a document. Node.js uses the mark for bookkeeping of its own.
public enum Detachedness {
  UNKNOWN,
  ATTACHED,
  DETACHED
}

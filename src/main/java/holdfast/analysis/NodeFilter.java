package holdfast.analysis;

import holdfast.progress.CancelSignal;

/// Chooses the nodes that Summary counts.
@FunctionalInterface
public interface NodeFilter {
  /// No choice: every node.
  NodeFilter ALL = (_, _) -> NodeSet.ALL;

  /// O(nodes) at least; allocates one bit per node.
  NodeSet nodes(SnapshotAnalysis snapshot, CancelSignal cancel);

  /// Those that another filter chooses, too.
  default NodeFilter and(NodeFilter other) {
    return (snapshot, cancel) -> {
      var these = nodes(snapshot, cancel);
      var those = other.nodes(snapshot, cancel);
      return NodeSets.where(
          snapshot.graph(), node -> these.contains(node) && those.contains(node), cancel);
    };
  }

  /// Objects that were allocated between two captures of one process: ids above that of the earlier
  /// one, up to that of the later one. See [SnapshotAnalysis#greatestObjectId]. Source of the rule:
  /// DevTools, `createNodeIdFilter`.
  ///
  /// @param afterId 0 for all that were allocated before the later capture
  static NodeFilter allocatedBetween(long afterId, long upToId) {
    return (snapshot, cancel) ->
        NodeSets.where(
            snapshot.graph(),
            node -> {
              long id = snapshot.graph().nodeId(node);
              return id > afterId && id <= upToId;
            },
            cancel);
  }

  /// The same of JavaScript objects alone, which have odd ids: those of the embedder get new ids in
  /// every capture, which tell nothing.
  static NodeFilter bornBetween(long afterId, long upToId) {
    return (snapshot, cancel) ->
        NodeSets.where(
            snapshot.graph(),
            node -> {
              long id = snapshot.graph().nodeId(node);
              return (id & 1) != 0 && id > afterId && id <= upToId;
            },
            cancel);
  }

  /// What belongs to one JavaScript realm, given by its native context.
  static NodeFilter ofNativeContext(int nativeContext) {
    return (snapshot, cancel) ->
        snapshot.nativeContexts(cancel).nodesOwnedBy(nativeContext, cancel);
  }

  /// The same by the id of the native context, for any capture of one process; nothing in a capture
  /// that has no such context.
  static NodeFilter ofNativeContextWithId(long nodeId) {
    return (snapshot, cancel) -> {
      var contexts = snapshot.nativeContexts(cancel);
      for (int context : contexts.contexts()) {
        if (snapshot.graph().nodeId(context) == nodeId) {
          return contexts.nodesOwnedBy(context, cancel);
        }
      }
      return NodeSets.where(snapshot.graph(), _ -> false, cancel);
    };
  }

  /// What several JavaScript realms share.
  static NodeFilter sharedByNativeContexts() {
    return ofNativeContext(NativeContexts.SHARED);
  }

  /// What no JavaScript realm can be told to own.
  static NodeFilter withoutNativeContext() {
    return ofNativeContext(NativeContexts.NONE);
  }
}

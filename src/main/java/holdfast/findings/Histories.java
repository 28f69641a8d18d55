package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import java.util.List;

/// Measures a candidate in every capture: by its entries where it is a container, by the length of
/// its list where it is one, by what the links of its list hold ([ChunkedLists]), by what the
/// browser hangs on it ([EmbedderEntries]), and else by its largest value ([SlotHistories]).
final class Histories {
  private static final long LEAST_ENTRIES = 10;
  private static final long LEAST_LARGE_ENTRIES = 3;
  private static final long LARGE = 64_000;

  private final List<Capture> captures;
  private final Capture last;
  private final ObjectTracks tracks;
  private final KeptEntries kept;
  private final SlotHistories slots;
  private final ChunkedLists chunks;
  private final EmbedderEntries embedder;

  Histories(List<Capture> captures) {
    this.captures = captures;
    last = captures.getLast();
    tracks = new ObjectTracks(captures);
    kept = new KeptEntries(captures);
    slots = new SlotHistories(captures, tracks, kept);
    chunks = new ChunkedLists(captures);
    embedder = new EmbedderEntries(captures, tracks);
  }

  History measure(Candidate candidate) {
    var nodes = tracks.of(candidate.node);
    if (candidate.alike.size() == 1) {
      nodes = slots.ofPlace(candidate.node, nodes);
    }
    var byEntries = byEntries(candidate, nodes);
    if (byEntries.trend().isGrowth()) {
      return byEntries;
    }
    if (candidate.chunkClass != Candidate.NO_CLASS) {
      var byChunks = byChunks(candidate, nodes);
      if (byChunks.trend().isGrowth()) {
        return byChunks;
      }
    }
    if (EmbedderEntries.mayHave(last, candidate.node)) {
      var byEmbedder = embedder.measure(candidate.node, nodes, leastEntries(candidate));
      if (byEmbedder.trend().isGrowth()) {
        return byEmbedder;
      }
    }
    var bySlot = slots.measure(candidate, nodes);
    return bySlot.trend().isGrowth() ? bySlot : byEntries;
  }

  private History byEntries(Candidate candidate, List<Integer> nodes) {
    boolean isPromise = last.entries().isPromise(candidate.node);
    boolean isList =
        !isPromise
            && candidate.listClass != Candidate.NO_CLASS
            && candidate.entryCount < 3 * candidate.sources.size();
    var entries = new long[nodes.size()];
    var retained = new long[nodes.size()];
    for (int alike = 0; alike < candidate.alike.size(); alike++) {
      var sister = alike == 0 ? nodes : tracks.of(candidate.alike.get(alike));
      for (int i = 0; i < entries.length; i++) {
        int node = sister.get(i);
        if (node != HeapGraph.NO_NODE) {
          retained[i] += captures.get(i).snapshot().retainedSize(node);
          entries[i] +=
              isList
                  ? links(captures.get(i), node, candidate.listClass)
                  : captures.get(i).entries().of(node);
        }
      }
    }
    long keptCount = 0;
    for (int alike = 0; alike < candidate.alike.size(); alike++) {
      keptCount +=
          kept.of(candidate.alike.get(alike), isList ? candidate.listClass : Candidate.NO_CLASS);
    }
    var word = isList ? "links" : word(last, candidate.node);
    var history =
        new History(
            candidate.node,
            nodes,
            word,
            entries,
            retained,
            Trend.of(entries, leastEntries(candidate)),
            keptCount);
    return candidate.container != HeapGraph.NO_NODE
        ? atContainer(history, candidate.container)
        : isList ? atVariable(history, candidate) : history;
  }

  private History byChunks(Candidate candidate, List<Integer> nodes) {
    var entries = chunks.entries(nodes, candidate.chunkClass);
    return new History(
        candidate.node,
        nodes,
        "elements",
        entries,
        tracks.retained(nodes),
        Trend.of(entries, leastEntries(candidate)),
        chunks.arrays(last, candidate.node, candidate.chunkClass).stream()
            .mapToLong(array -> kept.of(array, Candidate.NO_CLASS))
            .sum());
  }

  /// Of Maps in a Map it is the outer one that the program knows by name.
  private History atContainer(History history, int container) {
    return new History(
        container,
        tracks.of(container),
        history.word(),
        history.entries(),
        history.retained(),
        history.trend(),
        history.kept());
  }

  /// A list that hangs on a variable is called by the variable, not by the scope it stands in.
  private History atVariable(History history, Candidate candidate) {
    var graph = last.graph();
    if (!graph.rawName(history.holder()).startsWith("system / Context")) {
      return history;
    }
    for (int edge = graph.firstEdge(history.holder());
        edge < graph.edgesEnd(history.holder());
        edge++) {
      int target = graph.edgeTarget(edge);
      if (graph.edgeType(edge) == EdgeType.CONTEXT
          && last.classes().classOf(target) == candidate.listClass) {
        var nodes = tracks.below(history.nodes(), graph.edgeName(edge));
        return new History(
            target,
            nodes,
            history.word(),
            history.entries(),
            tracks.retained(nodes),
            history.trend(),
            history.kept());
      }
    }
    return history;
  }

  /// A few large entries tell as much as many small ones.
  static long leastEntries(Candidate candidate) {
    return candidate.bytes >= LARGE ? LEAST_LARGE_ENTRIES : LEAST_ENTRIES;
  }

  private int links(Capture capture, int holder, int listClass) {
    var name = last.classes().name(listClass);
    return capture.entries().chainLength(holder, n -> capture.className(n).equals(name));
  }

  /// What the entries of a container are called.
  static String word(Capture capture, int node) {
    return switch (capture.graph().rawName(node)) {
      case "Array" -> "elements";
      case "Object" -> "properties";
      case "Promise" -> "reactions";
      default -> "entries";
    };
  }
}

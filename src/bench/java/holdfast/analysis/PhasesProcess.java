package holdfast.analysis;

import holdfast.format.FileSections;
import holdfast.format.RawSnapshot;
import holdfast.format.SnapshotReader;
import holdfast.graph.HeapGraph;
import holdfast.graph.HeapGraphBuilder;
import holdfast.graph.KnownNames;
import holdfast.graph.NodeType;
import holdfast.graph.Retainers;
import holdfast.graph.WeakMapEdges;
import holdfast.progress.CancelSignal;
import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/// Loads the snapshot that the argument names as [SnapshotLoader] does, but one step after the
/// other, and writes a line for each: name, cores, seconds, bytes touched. Whoever changes the
/// steps of the loader changes them here too.
///
/// Bytes touched are those of the columns and file sections that a step reads or writes, each as
/// often as the step passes over it. Where a step jumps about in a column the machine moves whole
/// cache lines and more than that: the bytes are a lower bound, and so is the share of the
/// bandwidth that follows from them.
///
/// The last step, the rows of Summary, needs the whole bundle; [holdfast.bench.LoadProcess] times
/// it.
public final class PhasesProcess {
  private static final CancelSignal NEVER = CancelSignal.NEVER;
  private static final ProgressListener SILENT = ProgressListener.NONE;

  private final Map<Phase, Long> firstHeard = new EnumMap<>(Phase.class);
  private long lastTime = System.nanoTime();
  private long nodes;
  private long edges;
  private HeapGraph graph;
  private NodeArrays arrays;
  private ShallowSizes shallow;
  private WeakMapEdges weakMaps;

  private PhasesProcess() {}

  public static void main(String[] args) throws IOException {
    var file = Path.of(args[0]);
    var sections = FileSections.of(file);
    var process = new PhasesProcess();
    try (var raw = SnapshotReader.read(file, process::hear, NEVER)) {
      process.tellReading(raw, sections);
      process.makeGraph(raw, sections);
      process.nameClasses();
      process.findDominators();
    }
  }

  /// Several threads report the same phase; the first one counts.
  private synchronized void hear(Phase phase, long done, long total) {
    firstHeard.putIfAbsent(phase, System.nanoTime());
  }

  private void tellReading(RawSnapshot raw, Map<String, Long> sections) {
    nodes = raw.nodeTypes().length;
    edges = raw.edgeNames().length();
    long nodesEnd = firstHeard.get(Phase.READING_EDGES);
    long edgesEnd = firstHeard.getOrDefault(Phase.READING_STRINGS, nodesEnd);
    tell("nodes", "all", nodesEnd, sections.get("nodes") + 17 * nodes);
    // the edge counts become first edges
    tell("edges", "all", edgesEnd, sections.get("edges") + 7 * edges + 8 * nodes);
    long text = sections.get("strings") + sections.getOrDefault("locations", 0L);
    // the names of the nodes are checked
    step("strings, locations", "all", text + 2L * raw.strings().count() + 3 * nodes);
  }

  private void makeGraph(RawSnapshot raw, Map<String, Long> sections) {
    lastTime = System.nanoTime();
    graph = HeapGraphBuilder.build(raw);
    weakMaps = WeakMapEdges.find(graph, NEVER);
    step("detachedness, known names, WeakMaps", sections.get("strings") + nodes);
    arrays = new NodeArrays(graph.nodeCount());
    shallow = ShallowSizes.fold(graph, raw.selfSizes(), arrays, NEVER);
    // target with type and owner of each edge; type, first edge, owner twice and size of each node
    step("shallow sizes", 8 * edges + 21 * nodes);
  }

  private void nameClasses() {
    long plainEdges = edgesOfPlainObjects();
    lastTime = System.nanoTime();
    var classNames = ClassNames.compute(graph, arrays, NEVER);
    // type, name, place and class of each node, the class again and in two bytes; type and name
    // twice of each edge of plain objects
    step("class names", 19 * nodes + 16 * plainEdges);
    ClassCounts.compute(classNames, shallow, NodeSet.ALL, graph.nodeCount(), NEVER).rows();
    // size and class
    step("counts: first rows", 6 * nodes);
  }

  private void findDominators() {
    var order = DepthFirstOrder.fromRoot(graph, weakMaps, arrays, SILENT, NEVER);
    // target with type of each edge; number, parent, inverse and first edge of each node
    step("depth-first order", 4 * edges + 16 * nodes);
    var retainers = Retainers.build(graph, weakMaps, NEVER);
    // target and counter read and written, twice; source; counters, sums and first edges
    step("retainers", 28 * edges + 16 * nodes);
    var dominators = DominatorTree.compute(order, retainers, arrays, SILENT, NEVER);
    // source, its number, ancestor and least of each edge; eleven numbers of each node
    step("dominators", 16 * edges + 44 * nodes);
    Distances.compute(graph, weakMaps, NEVER);
    // target with type and its distance of each edge; distance three times, queue twice, type,
    // name, first edge
    step("distances", 6 * edges + 23 * nodes);
    RetainedSizes.compute(dominators, shallow, arrays, NEVER);
    // both sizes; node, dominator, its own size and that of its dominator read and written
    step("retained sizes", 28 * nodes);
    DominatorPreorder.compute(dominators, arrays, NEVER);
    // cleared; node, dominator, two sizes changed; node, dominator, size, two places changed, node
    step("preorder", 56 * nodes);
  }

  private long edgesOfPlainObjects() {
    long found = 0;
    for (int node = 0; node < nodes; node++) {
      if (graph.type(node) == NodeType.OBJECT
          && graph.knownNames().is(KnownNames.Name.OBJECT, graph.nameIndex(node))) {
        found += graph.edgesEnd(node) - graph.firstEdge(node);
      }
    }
    return found;
  }

  private void step(String name, long bytes) {
    step(name, "1", bytes);
  }

  private void step(String name, String cores, long bytes) {
    tell(name, cores, System.nanoTime(), bytes);
    lastTime = System.nanoTime();
  }

  private void tell(String name, String cores, long end, long bytes) {
    IO.println(name + "\t" + cores + "\t" + (end - lastTime) / 1e9 + "\t" + bytes);
    lastTime = end;
  }
}

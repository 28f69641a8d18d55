package holdfast.bench;

import holdfast.analysis.FirstKeys;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.analysis.TextMatch;
import holdfast.comparison.SnapshotDiff;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Loads two snapshots and measures answers about the second: a line for each kind, with
/// milliseconds.
final class AnswersProcess {
  private static final long SEED = 1;
  private static final int RANDOM_NODES = 200;
  private static final int EXTREME_NODES = 5;
  private static final int REPEATS = 5;

  /// As many as a view shows at first.
  private static final int PAGE = 100;

  private final SnapshotAnalysis snapshot;
  private final int[] randomNodes;
  private final int[] popularNodes;
  private final int[] largestNodes;

  /// Keeps the compiler from leaving out what nobody reads.
  private long checksum;

  private AnswersProcess(SnapshotAnalysis snapshot) {
    this.snapshot = snapshot;
    randomNodes = new Random(SEED).ints(RANDOM_NODES, 0, snapshot.graph().nodeCount()).toArray();
    popularNodes = greatest(snapshot.retainers()::count);
    largestNodes =
        greatest(node -> snapshot.graph().edgesEnd(node) - snapshot.graph().firstEdge(node));
  }

  public static void main(String[] args) throws IOException {
    try (var before = load(args[0]);
        var after = load(args[1])) {
      var answers = new AnswersProcess(after);
      tell("rehearsal", () -> new double[] {answers.time(() -> answers.rehearse())});
      answers.aboutObjects();
      answers.searches();
      answers.repeated(
          "compare", () -> SnapshotDiff.compute(before, after, CancelSignal.NEVER).rows().size());
      IO.println("checksum\t" + answers.checksum);
    }
  }

  /// The nodes with the greatest of a measure.
  private int[] greatest(IntUnaryOperator measure) {
    int[] best = new int[EXTREME_NODES];
    for (int node = 0; node < snapshot.graph().nodeCount(); node++) {
      int candidate = node;
      for (int place = 0; place < best.length; place++) {
        if (measure.applyAsInt(candidate) > measure.applyAsInt(best[place])) {
          int displaced = best[place];
          best[place] = candidate;
          candidate = displaced;
        }
      }
    }
    return best;
  }

  private static SnapshotAnalysis load(String file) throws IOException {
    return SnapshotLoader.load(Path.of(file), ProgressListener.NONE, CancelSignal.NEVER);
  }

  /// As the window does once a snapshot is open.
  private long rehearse() {
    snapshot.rehearse(CancelSignal.NEVER);
    return 0;
  }

  private void aboutObjects() {
    var never = CancelSignal.NEVER;
    aboutObjects("contents", node -> targets(snapshot.edges().contents(node, PAGE, never)));
    aboutObjects("retainers", node -> sources(snapshot.edges().retainers(node, PAGE, never)));
    aboutObjects("path", node -> snapshot.shortestPath(node, never).steps().size());
    aboutObjects("dominated", node -> nodes(snapshot.dominatedBy(node, PAGE, never).keys()));
    aboutObjects("holders", node -> snapshot.holders(node, never).independent());
    aboutObjects("node by id", node -> snapshot.graph().nodeOf(snapshot.graph().nodeId(node)));
    aboutObjects("all contents", node -> snapshot.edges().contents(node, never).length);
    aboutObjects("all retainers", node -> snapshot.edges().retainers(node, never).length);
  }

  private void aboutObjects(String answer, IntToLongFunction question) {
    tell(answer + ", random", () -> times(randomNodes, question));
    tell(answer + ", most retainers", () -> times(popularNodes, question));
    tell(answer + ", most edges", () -> times(largestNodes, question));
  }

  private double[] times(int[] nodes, IntToLongFunction question) {
    var millis = new double[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      int node = nodes[i];
      millis[i] = time(() -> question.applyAsLong(node));
    }
    return millis;
  }

  private void searches() {
    repeated("search that finds much", () -> search("1"));
    repeated("search that finds nothing", () -> search("no such text anywhere"));
  }

  private long search(String text) {
    return snapshot.search(new TextMatch(text, false), CancelSignal.NEVER).length;
  }

  private void repeated(String answer, LongSupplier question) {
    tell(answer, () -> DoubleStream.generate(() -> time(question)).limit(REPEATS).toArray());
  }

  private double time(LongSupplier question) {
    long start = System.nanoTime();
    checksum += question.getAsLong();
    return (System.nanoTime() - start) / 1e6;
  }

  /// One answer that a large heap is too much for does not keep the others from being measured.
  private static void tell(String answer, Supplier<double[]> measurement) {
    try {
      var sample = new Sample(measurement.get());
      IO.println(answer + "\t" + sample.median() + "\t" + sample.greatest());
    } catch (StackOverflowError | OutOfMemoryError e) {
      IO.println(answer + "\tfailed\t" + e.getClass().getSimpleName());
    }
  }

  private long targets(FirstKeys edges) {
    return nodes(IntStream.of(edges.keys()).map(snapshot.graph()::edgeTarget).toArray());
  }

  private long sources(FirstKeys edges) {
    return nodes(IntStream.of(edges.keys()).map(snapshot.graph()::edgeSource).toArray());
  }

  /// What a view reads of its first rows.
  private long nodes(int[] nodes) {
    long sum = nodes.length;
    for (int i = 0; i < Math.min(PAGE, nodes.length); i++) {
      sum += snapshot.name(nodes[i]).length() + snapshot.className(nodes[i]).length();
      sum += snapshot.retainedSize(nodes[i]) + snapshot.distance(nodes[i]);
    }
    return sum;
  }
}

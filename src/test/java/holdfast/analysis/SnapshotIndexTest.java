package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import holdfast.index.IndexFolder;
import holdfast.index.TamperedIndex;
import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import holdfast.testing.RandomGraphs;
import holdfast.testing.SnapshotBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotIndexTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private IndexFolder indexes() {
    return new IndexFolder(folder.resolve("indexes"), "build", 0, Long.MAX_VALUE);
  }

  private SnapshotAnalysis load(Path file) throws IOException {
    return new SnapshotIndex(indexes()).load(file, ProgressListener.NONE, CancelSignal.NEVER);
  }

  /// Loads a file, leaves its index, and tells what the load has found out.
  private List<String> indexed(Path file) throws IOException {
    try (var snapshot = load(file)) {
      new SnapshotIndex(indexes()).keep(snapshot, 2, CancelSignal.NEVER);
      return answers(snapshot);
    }
  }

  private Path indexFile() throws IOException {
    return indexes().list().getFirst().file();
  }

  private static boolean isRestored(SnapshotAnalysis snapshot) {
    return snapshot.takeUnindexed() == null;
  }

  /// A heap with some of everything that a column can hold.
  private Path smallHeap() {
    var built = RandomGraphs.withSeed(11);
    int session = built.node("object", "Session", 5_000_000_000L, 1_000_001);
    int twin = built.node("object", "Session", 200, 5_000_000_003L);
    int detached = built.node("native", "<b>", 30, 1_000_005);
    int text = built.node("string", "caf\u00e9 \ud83d\ude00 \"quoted\" \ud800", 64, 1_000_007);
    built.property(built.rootNode(), "session", session).property(session, "twin", twin);
    built.property(session, "tree", detached).property(twin, "text", text);
    built.edge(session, "element", 4_000_000_000L, twin).edge(twin, "element", 20_000_000, text);
    built.location(session, 9, 20, 4).location(twin, 9, 30, 4).detachedness(detached, 2);
    return built.writeTo(folder.resolve("small.heapsnapshot"));
  }

  /// All that is known of every node and every class, and some of what follows from it.
  private static List<String> answers(SnapshotAnalysis heap) {
    var lines = new ArrayList<String>();
    var graph = heap.graph();
    var cancel = CancelSignal.NEVER;
    int step = graph.nodeCount() < 1_000 ? 1 : 23; // the rest of the answers takes long
    for (int node = 0; node < graph.nodeCount(); node++) {
      var line = new StringBuilder();
      line.append(graph.nodeId(node)).append(' ').append(graph.typeName(node)).append(' ');
      line.append(heap.name(node)).append(' ').append(heap.className(node)).append(' ');
      line.append(heap.distance(node)).append(' ').append(heap.shallowSize(node)).append(' ');
      line.append(heap.retainedSize(node)).append(' ').append(heap.dominatorOf(node)).append(' ');
      line.append(graph.detachedness(node)).append(' ').append(heap.sourceLocation(node));
      for (int edge = graph.firstEdge(node); edge < graph.edgesEnd(node); edge++) {
        line.append(' ').append(graph.edgeName(edge)).append(graph.edgeTypeName(edge));
        line.append(graph.edgeTarget(edge)).append(heap.essentialEdges().isEssential(node, edge));
      }
      if (node % step == 0) {
        line.append(Arrays.toString(heap.edges().contents(node, 20, cancel).keys()));
        line.append(Arrays.toString(heap.edges().retainers(node, 20, cancel).keys()));
        line.append(heap.shortestPath(node, cancel));
        line.append(Arrays.toString(heap.holders(node, cancel).edges()));
      }
      lines.add(line.toString());
    }
    for (var row : heap.classes().rows()) {
      lines.add(row + Arrays.toString(heap.classes().nodesOf(row, cancel)));
    }
    heap.classes((_, _) -> NodeSet.ALL, cancel).rows().forEach(row -> lines.add("all " + row));
    lines.add(heap.totalSize() + " " + heap.fileSize() + heap.origin() + heap.statistics(cancel));
    lines.add(Arrays.toString(heap.search(new TextMatch("a", false), cancel)));
    lines.add(Arrays.toString(heap.largestObjects(30, cancel)));
    lines.add(Arrays.toString(heap.mostRetainingObjects(30, cancel)));
    lines.add(Arrays.toString(heap.dominatedBy(graph.root(), 100, cancel).keys()));
    lines.add(Arrays.toString(heap.nativeContexts(cancel).contexts()));
    lines.add(heap.greatestObjectId() + " " + heap.stringCopies(cancel).wasted());
    lines.add(heap.scripts().stream().map(Object::toString).sorted().toList().toString());
    lines.add(heap.classKeys().count() + "");
    return lines;
  }

  static List<String> snapshots() {
    var names = new ArrayList<>(GoldenFiles.names().toList());
    names.addAll(List.of("options", "pair-before", "suspects"));
    return names;
  }

  @ParameterizedTest
  @MethodSource("snapshots")
  void realSnapshotsAnswerAsBefore(String name) throws IOException {
    var file = folder.resolve(name);
    Files.writeString(file, GoldenFiles.unpacked(name));
    var expected = indexed(file);
    try (var snapshot = load(file)) {
      assertTrue(isRestored(snapshot));
      assertEquals(expected, answers(snapshot));
    }
  }

  @Test
  void randomHeapsAnswerAsBefore() throws IOException {
    for (int seed = 1; seed <= 150; seed++) {
      var file = RandomGraphs.withSeed(seed).writeTo(folder.resolve("random"));
      var expected = indexed(file);
      try (var snapshot = load(file)) {
        assertTrue(isRestored(snapshot), "seed " + seed);
        assertEquals(expected, answers(snapshot), "seed " + seed);
      }
    }
  }

  @Test
  void everyKindOfNumberComesBack() throws IOException {
    var file = smallHeap();
    var expected = indexed(file);
    try (var snapshot = load(file)) {
      assertTrue(isRestored(snapshot));
      assertEquals(expected, answers(snapshot));
    }
  }

  @Test
  void overviewIsThereBeforeTheRest() throws IOException {
    var file = smallHeap();
    String expected;
    try (var snapshot = load(file)) {
      new SnapshotIndex(indexes()).keep(snapshot, 2, CancelSignal.NEVER);
      expected = overview(snapshot);
    }
    try (var snapshot = load(file)) {
      assertEquals(expected, overview(snapshot));
      assertEquals(false, snapshot.isComplete());
      snapshot.complete();
      assertEquals(List.of(true, expected), List.of(snapshot.isComplete(), overview(snapshot)));
    }
  }

  private static String overview(SnapshotAnalysis snapshot) {
    return snapshot.classes().rows()
        + snapshot.origin().text()
        + List.of(snapshot.nodeCount(), snapshot.totalSize(), snapshot.greatestObjectId());
  }

  @Test
  void greatestIdIsReadOfTheIndexWhereThereIsOne() throws IOException {
    var file = smallHeap();
    assertEquals(5_000_000_003L, greatestObjectId(file));
    indexed(file);
    assertEquals(5_000_000_003L, greatestObjectId(file));
    var index = TamperedIndex.read(indexFile());
    int section = index.names().indexOf("overview");
    int[] numbers = index.numbers(section);
    numbers[2] = 77; // its lower half
    index.replace(section, numbers);
    index.write(indexFile());
    assertEquals(77 + (1L << Integer.SIZE), greatestObjectId(file));
  }

  private long greatestObjectId(Path file) throws IOException {
    return new SnapshotIndex(indexes())
        .greatestObjectId(file, ProgressListener.NONE, CancelSignal.NEVER);
  }

  @Test
  void fileThatIsCutWhileItsDamagedIndexIsReadSaysSo() throws IOException {
    var file = smallHeap();
    indexed(file);
    var bytes = Files.readAllBytes(indexFile());
    bytes[bytes.length - 1] ^= 1; // what is read last
    writeIndex(indexFile(), bytes);
    try (var snapshot = load(file)) {
      Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 200));
      for (int time = 0; time < 2; time++) {
        var failure = assertThrows(UncheckedIOException.class, snapshot::complete);
        assertTrue(failure.getCause().getMessage().contains("became shorter while it was open"));
      }
    }
  }

  @Test
  void farNodesComeBack() throws IOException {
    var built = new SnapshotBuilder();
    int node = built.root();
    for (int i = 0; i < 40_000; i++) { // distances that take one byte, two, and four
      int next = built.node("object", "Link", 8);
      built.property(node, "next", next);
      node = next;
    }
    var file = built.writeTo(folder.resolve("far"));
    int expected;
    try (var snapshot = load(file)) {
      expected = snapshot.distance(node);
      new SnapshotIndex(indexes()).keep(snapshot, 2, CancelSignal.NEVER);
    }
    try (var snapshot = load(file)) {
      assertEquals(List.of(true, expected), List.of(isRestored(snapshot), snapshot.distance(node)));
    }
  }

  @Test
  void anotherFileOfTheSameNameIsLoaded() throws IOException {
    var file = smallHeap();
    indexed(file);
    var other = RandomGraphs.withSeed(12).writeTo(file);
    var expected = answersWithoutIndex(other);
    try (var snapshot = load(other)) {
      assertEquals(List.of(false, expected), List.of(isRestored(snapshot), answers(snapshot)));
    }
  }

  private static List<String> answersWithoutIndex(Path file) throws IOException {
    try (var snapshot = SnapshotLoader.load(file, ProgressListener.NONE, CancelSignal.NEVER)) {
      return answers(snapshot);
    }
  }

  @Test
  void fileThatChangedWhileItWasOpenGetsNoIndex() throws IOException {
    var file = smallHeap();
    try (var snapshot = load(file)) {
      Files.write(file, new byte[] {' '}, java.nio.file.StandardOpenOption.APPEND);
      new SnapshotIndex(indexes()).keep(snapshot, 1, CancelSignal.NEVER);
    }
    assertEquals(List.of(), indexes().list());
  }

  @Test
  void indexIsWrittenOnceAndAlsoAfterClosing() throws IOException {
    var snapshot = load(smallHeap());
    snapshot.close();
    var index = new SnapshotIndex(indexes());
    index.keep(snapshot, 1, CancelSignal.NEVER);
    assertEquals(1, indexes().clear().size());
    index.keep(snapshot, 1, CancelSignal.NEVER);
    assertEquals(List.of(), indexes().list());
  }

  @Test
  void packedFilesAndSmallOnesGetNone() throws IOException {
    var index = new SnapshotIndex(indexes());
    try (var packed = load(GoldenFiles.snapshot("node18"))) {
      index.keep(packed, 1, CancelSignal.NEVER);
    }
    var file = smallHeap();
    var large = new IndexFolder(indexes().path(), "build", Files.size(file) + 1, Long.MAX_VALUE);
    var small = new SnapshotIndex(large);
    try (var snapshot = small.load(file, ProgressListener.NONE, CancelSignal.NEVER)) {
      small.keep(snapshot, 1, CancelSignal.NEVER);
    }
    assertEquals(List.of(), indexes().list());
  }

  @Test
  void folderThatCannotBeWrittenToCostsNothing() throws IOException {
    Files.write(folder.resolve("indexes"), new byte[1]);
    var expected = answersWithoutIndex(smallHeap());
    assertEquals(expected, indexed(folder.resolve("small.heapsnapshot")));
  }

  @Test
  void canceledRestoringIsCanceled() throws IOException {
    var file = smallHeap();
    indexed(file);
    var cancel = new CancelFlag();
    cancel.cancel();
    assertThrows(
        CanceledException.class,
        () -> new SnapshotIndex(indexes()).load(file, ProgressListener.NONE, cancel));
    assertEquals(1, indexes().list().size());
  }

  @Test
  void snapshotMayBeClosedAtOnce() throws IOException {
    var file = smallHeap();
    indexed(file);
    for (int i = 0; i < 50; i++) {
      load(file).close();
    }
    assertEquals(1, indexes().clear().size());
  }

  @Test
  void cutOffIndexIsRefused() throws IOException {
    var file = smallHeap();
    var expected = indexed(file);
    var whole = Files.readAllBytes(indexFile());
    for (int length = 0; length < whole.length; length += length < 64 ? 1 : 61) {
      Files.write(indexFileOr(file), Arrays.copyOf(whole, length));
      try (var snapshot = load(file)) {
        assertEquals(false, isRestored(snapshot), "cut off at " + length);
      }
    }
    assertEquals(expected, indexed(file));
  }

  /// Where the index is, or was before it was refused.
  private Path indexFileOr(Path file) throws IOException {
    if (indexes().list().isEmpty()) {
      indexed(file);
    }
    return indexFile();
  }

  @Test
  void noFlippedByteChangesAnAnswer() throws IOException {
    var file = smallHeap();
    var expected = indexed(file);
    var whole = Files.readAllBytes(indexFile());
    var name = indexFile();
    for (int at = 0; at < whole.length; at++) {
      var flipped = whole.clone();
      flipped[at] ^= (byte) (1 << at % 8);
      Files.deleteIfExists(name);
      writeIndex(name, flipped);
      try (var snapshot = load(file)) {
        assertEquals(expected, answers(snapshot), "byte " + at);
      }
    }
  }

  private static void writeIndex(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(
          file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    }
  }

  /// Whoever can write into the folder can make an index say wrong things, but no more than that.
  @Test
  void noTamperedNumberBreaksAnAnswer() throws IOException {
    var file = smallHeap();
    indexed(file);
    var name = indexFile();
    var original = Files.readAllBytes(name);
    var random = new Random(5);
    int[] extremes = {0, 1, -1, 2, 127, 128, 255, 65_535, 65_536, 1 << 28, -2, 1 << 31, ~(1 << 31)};
    int refused = 0;
    int sections = TamperedIndex.read(name).names().size();
    for (int section = 0; section < sections; section++) {
      for (int time = 0; time < 40; time++) {
        Files.deleteIfExists(name);
        writeIndex(name, original);
        var tampered = TamperedIndex.read(name);
        tamper(tampered, section, random, extremes);
        tampered.write(name);
        var label = tampered.names().get(section) + ", " + time;
        assertTimeoutPreemptively(
            LONG,
            () -> {
              try (var snapshot = load(file)) {
                answers(snapshot);
              } catch (RuntimeException | Error e) {
                throw new AssertionError(label, e);
              }
            });
        refused += Files.exists(name) ? 0 : 1;
      }
    }
    assertTrue(refused > 100, refused + " refused");
  }

  private static void tamper(TamperedIndex index, int section, Random random, int[] extremes) {
    int[] numbers = index.numbers(section);
    if (random.nextInt(8) == 0 || numbers.length == 0) {
      int length = Math.max(0, numbers.length + random.nextInt(5) - 2);
      index.replace(section, Arrays.copyOf(numbers, length));
      return;
    }
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(numbers.length);
      numbers[at] =
          switch (random.nextInt(3)) {
            case 0 -> extremes[random.nextInt(extremes.length)];
            case 1 -> numbers[at] + random.nextInt(9) - 4;
            default -> numbers[random.nextInt(numbers.length)];
          };
    }
  }
}

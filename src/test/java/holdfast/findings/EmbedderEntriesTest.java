package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmbedderEntriesTest {
  private static final long FIRST_ID = 1001;

  /// A page in one capture: its window and document, and ids of the browser's own nodes, which are
  /// other ones in every capture.
  private static final class Page {
    private final SnapshotBuilder built = new SnapshotBuilder();
    private final int window;
    private final int document;
    private long embedderId;

    Page(int capture) {
      embedderId = 100_000L * (capture + 1);
      int root = built.root();
      int roots = built.node("synthetic", "(GC roots)", 0, 3);
      int global = built.node("object", "Window [JSGlobalObject]", 24, 11);
      window = built.node("native", "Window", 900, 13);
      document = built.node("native", "HTMLDocument", 3_000, 15);
      built.edge(root, "element", 1, roots).edge(root, "shortcut", "Window", global);
      built.edge(roots, "element", 1, document);
      built.property(global, "globalThis", window).edge(window, "element", 1, document);
    }

    int embedders(String name, int size) {
      return built.node("native", name, size, embedderId += 2);
    }

    /// A function that the browser calls, with an object in its scope.
    void addCallback(int owner, int index, String className, int number) {
      long id = FIRST_ID + 8L * number;
      int callback = built.node("closure", "", 32, id);
      int scope = built.node("object", "system / Context", 20, id + 2);
      int object = built.node("object", className, 500, id + 4);
      built.edge(owner, "element", index, callback).edge(callback, "internal", "context", scope);
      built.edge(scope, "context", "this", object);
    }
  }

  /// Three captures, in which a page has so many things of the browser's.
  private static Findings findings(BiConsumer<Page, Integer> add, int... counts) {
    var snapshots =
        IntStream.range(0, counts.length)
            .mapToObj(capture -> {
              var page = new Page(capture);
              add.accept(page, counts[capture]);
              return page.built.load();
            })
            .toList();
    try {
      return LeakSearch.run(snapshots, CancelSignal.NEVER);
    } finally {
      snapshots.forEach(SnapshotAnalysis::close);
    }
  }

  private static List<String> told(Findings findings) {
    return findings.findings().stream()
        .map(f ->
            String.join(
                " ",
                f.verdict().text(),
                f.kind().text(),
                f.holder().className(),
                f.entries().toString(),
                f.entryWord(),
                f.leakedClass()))
        .toList();
  }

  private static void addListeners(Page page, int owner, int count) {
    int data = page.embedders("blink::EventTargetData", 56);
    int list = page.embedders("blink::HeapVectorBacking<RegisteredEventListener>", 8 * count);
    page.built.edge(owner, "element", 9, data).edge(data, "element", 1, list);
    for (int i = 0; i < count; i++) {
      int listener = page.embedders("blink::RegisteredEventListener", 16);
      int callback = page.embedders("V8EventListener", 40);
      page.built.edge(list, "element", i, listener).edge(listener, "element", 1, callback);
      page.addCallback(callback, 1, "Widget", i);
    }
  }

  private static void addTimers(Page page, int count) {
    int timers = page.embedders("blink::DOMTimerCoordinator", 56);
    page.built.edge(page.window, "element", 2, timers);
    for (int i = 0; i < count; i++) {
      int timer = page.embedders("DOMTimer", 168);
      page.built.edge(timers, "element", i, timer);
      page.addCallback(timer, 1, "Clock", i);
    }
  }

  /// Each knows its neighbours, and the layout knows all.
  private static void addElements(Page page, int count) {
    int body = page.embedders("<body>", 100);
    int layout = page.embedders("blink::LayoutView", 100);
    page.built.edge(page.document, "element", 1, body).edge(page.document, "element", 2, layout);
    int previous = body;
    for (int i = 0; i < count; i++) {
      int line = page.embedders("<pre>", 100);
      page.built.edge(previous, "element", 1, line).edge(line, "element", 2, previous);
      page.built.edge(layout, "element", i, line);
      previous = line;
    }
  }

  @Test
  void listenersOfAWindow() {
    assertEquals(
        List.of("leak listener Window [100, 900, 1700] listeners Widget"),
        told(findings((page, count) -> addListeners(page, page.window, count), 100, 900, 1_700)));
  }

  @Test
  void timersOfAPage() {
    assertEquals(
        List.of("leak timer Window [100, 900, 1700] timers Clock"),
        told(findings(EmbedderEntriesTest::addTimers, 100, 900, 1_700)));
  }

  @Test
  void elementsOfADocument() {
    assertEquals(
        List.of("leak other HTMLDocument [100, 900, 1700] elements <pre>"),
        told(findings(EmbedderEntriesTest::addElements, 100, 900, 1_700)));
  }

  @Test
  void listenersOfADocumentAmongItsElements() {
    assertEquals(
        List.of("leak listener HTMLDocument [100, 900, 1700] listeners Widget"),
        told(
            findings(
                (page, count) -> {
                  addElements(page, 50);
                  addListeners(page, page.document, count);
                },
                100,
                900,
                1_700)));
  }

  @Test
  void whatStaysIsNoLeak() {
    assertEquals(
        List.of(),
        told(
            findings(
                (page, count) -> {
                  addListeners(page, page.window, 400);
                  addElements(page, 400);
                },
                0,
                0,
                0)));
  }
}

package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.SnapshotBuilder;
import org.junit.jupiter.api.Test;

class SnapshotOriginTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();

  @Test
  void processTellsTheVersionsOfNodeAndV8() {
    int process = built.node("object", "process", 1);
    int versions = built.node("object", "Object", 1);
    built.property(root, "process", process).property(process, "versions", versions);
    built.property(process, "version", built.node("string", "v24.9.0", 1));
    built.property(versions, "v8", built.node("string", "13.6.233.10-node.28", 1));
    assertOrigin("Node.js v24.9.0 · V8 13.6");
  }

  @Test
  void processWithoutVersionsTellsTheVersionOfNode() {
    int process = built.node("object", "process", 1);
    built.property(process, "version", built.node("string", "v24.9.0", 1));
    assertOrigin("Node.js v24.9.0");
  }

  @Test
  void anObjectThatIsCalledProcessIsNotNode() {
    int process = built.node("object", "process", 1);
    built.property(process, "version", built.node("string", "latest", 1));
    assertOrigin("");
  }

  @Test
  void windowTellsOfChromium() {
    built.node("native", "Window (https://example.org)", 1);
    assertOrigin("Chromium");
  }

  @Test
  void otherHeapsTellNothing() {
    built.node("object", "Window", 1);
    assertOrigin("");
  }

  private void assertOrigin(String expected) {
    try (var heap = built.load()) {
      assertEquals(expected, heap.origin().text());
    }
  }
}

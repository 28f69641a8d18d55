package holdfast.ui.object;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotLoader;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.GoldenFiles;
import holdfast.ui.Messages;
import java.io.IOException;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindNotesTest {
  @ParameterizedTest
  @ValueSource(strings = {"node16", "node20", "node24", "node26", "chromium"})
  void everyKindOfTheEngineIsExplained(String file) throws IOException {
    var unknown = new TreeSet<String>();
    var unexplained = new TreeMap<String, Integer>();
    try (var snapshot =
        SnapshotLoader.load(
            GoldenFiles.snapshot(file), ProgressListener.NONE, CancelSignal.NEVER)) {
      var graph = snapshot.graph();
      for (int node = 0; node < graph.nodeCount(); node++) {
        var key = KindNotes.of(graph, node);
        key.filter(one -> !Messages.BUNDLE.containsKey(one + ".tip")).ifPresent(unknown::add);
        boolean isEngine =
            switch (graph.type(node)) {
              case CODE, ARRAY, HIDDEN, OBJECT_SHAPE, SYNTHETIC -> true;
              default -> false;
            };
        if (isEngine && key.isEmpty()) {
          unexplained.merge(graph.rawName(node), 1, Integer::sum);
        }
      }
      for (int edge = 0; edge < graph.edgeCount(); edge++) {
        KindNotes.ofEdge(graph, edge)
            .filter(key -> !Messages.BUNDLE.containsKey(key + ".note"))
            .ifPresent(unknown::add);
      }
    }
    assertEquals(new TreeSet<>(), unknown);
    assertEquals(new TreeMap<>(), unexplained);
  }

  @Test
  void classOfTheProgramNeedsNone() {
    assertEquals("", KindNotes.tipOfClass("Session"));
    assertEquals(Messages.text("kind.context.tip"), KindNotes.tipOfClass("system / Context"));
    assertEquals(
        Messages.text("kind.bufferData.tip"), KindNotes.tipOfClass("system / JSArrayBufferData"));
  }
}

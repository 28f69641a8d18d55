package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadedCodeTest {
  private static SnapshotAnalysis heap(String... files) {
    var heap = new ScriptHeap();
    for (int i = 0; i < files.length; i++) {
      heap.script(70 + i, files[i], "");
    }
    return heap.built.load();
  }

  private static LoadedCode loaded(SnapshotAnalysis before, SnapshotAnalysis after) {
    return LoadedCode.inLastInterval(
        LeakSearch.captures(List.of(before, after), CancelSignal.NEVER));
  }

  @Test
  void scriptsWithGreaterNumbersWereLoadedMeanwhile() {
    var loaded = loaded(heap("/a.js"), heap("/a.js", "/b.js", "/c.js", "/d.js"));
    assertEquals(new LoadedCode(3, 3), loaded);
    assertEquals(true, loaded.explains(3));
    assertEquals(false, loaded.explains(4));
    assertEquals(true, loaded.explainsTables(12));
    assertEquals(false, loaded.explainsTables(16));
  }

  @Test
  void oneScriptLoadedAgainAndAgainExplainsNothing() {
    var loaded = loaded(heap("/a.js"), heap("/a.js", "/t.js?1", "/t.js?2", "/t.js?3"));
    assertEquals(new LoadedCode(3, 1), loaded);
    assertEquals(false, loaded.explains(1));
  }

  @Test
  void fewScriptsExplainNothing() {
    assertEquals(false, loaded(heap("/a.js"), heap("/a.js", "/b.js", "/c.js")).explains(1));
  }
}

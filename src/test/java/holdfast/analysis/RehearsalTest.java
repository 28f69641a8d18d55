package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.progress.CancelFlag;
import holdfast.progress.CancelSignal;
import holdfast.progress.CanceledException;
import holdfast.testing.Graphs;
import holdfast.testing.RandomGraphs;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  @Test
  void everyHeapCanBeAsked() {
    RandomGraphs.forEachSeed(100, (_, loaded) -> loaded.rehearse(CancelSignal.NEVER));
  }

  @Test
  void endsWhenNobodyWantsIt() {
    var canceled = new CancelFlag();
    canceled.cancel();
    try (var loaded = Graphs.builder("0>1 1>2").load()) {
      assertThrows(CanceledException.class, () -> loaded.rehearse(canceled));
    }
  }
}

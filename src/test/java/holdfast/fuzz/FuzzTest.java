package holdfast.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A short run of [Fuzz]: mutated snapshots open or are refused, and nothing else happens.
class FuzzTest {
  private static final int RUNS = 2_000;

  @TempDir private Path folder;

  @Test
  void mutatedSnapshotsOpenOrAreRefused() throws IOException {
    var faults = new ArrayList<String>();
    var outcomes = new HashSet<String>();
    for (long seed = 1; seed <= RUNS; seed++) {
      var result = FuzzCase.of(Fuzz.write(folder, seed));
      outcomes.add(result.outcome());
      if (result.isFault()) {
        faults.add("seed " + seed + ": " + result.outcome());
      }
    }
    assertEquals(List.of(), faults);
    assertEquals(
        List.of(true, true, true),
        List.of(outcomes.contains("opened"), outcomes.contains("salvaged"), outcomes.size() > 20));
  }

  /// Files that once did something else.
  @ParameterizedTest
  @ValueSource(strings = {"line-beyond-int.heapsnapshot"})
  void filesOfTheCorpusOpenOrAreRefused(String name) throws IOException {
    var file = folder.resolve(name);
    try (var saved = FuzzTest.class.getResourceAsStream(name)) {
      Files.copy(saved, file);
    }
    assertEquals(false, FuzzCase.of(file).isFault());
  }
}

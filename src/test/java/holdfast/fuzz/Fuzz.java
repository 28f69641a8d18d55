package holdfast.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/// Opens mutated snapshots, many of them: `mvn -Pfuzz [-Dfuzz.runs=100000] [-Dfuzz.seed=1]
/// [-Dfuzz.file=FILE]`. Prints what became of them and fails at the first fault, whose file it
/// leaves.
public final class Fuzz {
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private long longest;
  private long largest;
  private int opened;
  private int salvaged;

  private Fuzz() {}

  /// @param words how many files, the first seed, and the snapshot to change if it is a given one
  public static void main(String[] words) throws IOException {
    int runs = Integer.parseInt(words[0]);
    long seed = Long.parseLong(words[1]);
    byte[] base = words.length > 2 ? Files.readAllBytes(Path.of(words[2])) : null;
    var folder = Files.createTempDirectory("holdfast-fuzz");
    var fuzz = new Fuzz();
    for (long i = seed; i < seed + runs; i++) {
      var file = write(folder, i, base);
      var result = FuzzCase.of(file);
      if (result.isFault()) {
        System.err.println("Seed " + i + ", " + file + ": " + result.outcome());
        System.exit(1);
      }
      fuzz.add(result);
      Files.delete(file);
    }
    Files.delete(folder);
    fuzz.print(runs);
  }

  /// Writes the file of a seed.
  static Path write(Path folder, long seed) throws IOException {
    return write(folder, seed, null);
  }

  private static Path write(Path folder, long seed, byte[] base) throws IOException {
    var name = seed + ".heapsnapshot" + (SnapshotMutator.isPacked(seed) ? ".gz" : "");
    return Files.write(folder.resolve(name), SnapshotMutator.file(seed, base));
  }

  private void add(FuzzCase result) {
    outcomes.merge(result.outcome(), 1, Integer::sum);
    opened += result.outcome().equals("opened") ? 1 : 0;
    salvaged += result.outcome().equals("salvaged") ? 1 : 0;
    longest = Math.max(longest, result.milliseconds());
    largest = Math.max(largest, result.allocated());
  }

  private void print(int runs) {
    outcomes.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> System.out.printf("%,9d  %s%n", entry.getValue(), entry.getKey()));
    System.out.printf(
        "%,d files: %,d opened, %,d salvaged, %,d refused, %,d distinct outcomes; longest %,d ms,"
            + " most allocated %,d bytes%n",
        runs, opened, salvaged, runs - opened - salvaged, outcomes.size(), longest, largest);
  }
}

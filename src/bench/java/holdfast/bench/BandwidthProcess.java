package holdfast.bench;

import holdfast.progress.Workers;
import java.util.Arrays;

/// Measures how many bytes per second a copy loop reads and writes, on one core and on all.
final class BandwidthProcess {
  private static final int LONGS = 1 << 24;
  private static final int ROUNDS = 8;

  private BandwidthProcess() {}

  public static void main(String[] args) {
    IO.println("one\t" + bytesPerSecond(1));
    IO.println("all\t" + bytesPerSecond(Workers.count()));
  }

  /// The best of several rounds, the first of which also compile the loop.
  private static long bytesPerSecond(int threads) {
    var sources = new long[threads][LONGS];
    var targets = new long[threads][LONGS];
    for (var source : sources) {
      Arrays.fill(source, threads); // pages that were never written share one page of zeros
    }
    var copies = new Runnable[threads];
    for (int i = 0; i < threads; i++) {
      int thread = i;
      copies[i] = () -> copy(sources[thread], targets[thread]);
    }
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      Workers.runAll(copies);
      double seconds = (System.nanoTime() - start) / 1e9;
      best = Math.max(best, 2.0 * Long.BYTES * LONGS * threads / seconds);
    }
    return (long) best;
  }

  private static void copy(long[] source, long[] target) {
    for (int i = 0; i < source.length; i++) {
      target[i] = source[i];
    }
  }
}

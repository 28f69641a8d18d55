package holdfast.analysis;

import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// The places that stand first in an order, found without sorting the others: samples tell a bound,
/// and what stands behind it is turned away by as little as tells so. The bound moves forward with
/// what is found.
final class FirstPlaces<C extends Comparable<C>> {
  /// Fewer places are all sorted.
  private static final int FEW = 1 << 12;

  /// More than this are not chosen but sorted: a candidate takes an object.
  private static final int MANY = 1 << 14;

  /// Places in the first sample, at least.
  private static final int SAMPLE = 1 << 11;

  /// How many times larger each sample is than the one before.
  private static final int GROWTH = 8;

  /// A sample has at most one of so many places.
  private static final int SPARSE = 32;

  /// So many candidates are kept before they are sorted, at least.
  private static final int KEPT = 1 << 10;

  /// Cancellation is asked for once in so many places.
  private static final int AT_ONCE = 1 << 16;

  private static final int PARTS_PER_WORKER = 8;

  private final Supplier<? extends Candidates<C>> candidates;
  private final int from;
  private final int to;
  private final int wanted;
  private final CancelSignal cancel;

  private final AtomicInteger nextPart = new AtomicInteger();
  private final List<C> found = new ArrayList<>();

  private FirstPlaces(
      Supplier<? extends Candidates<C>> candidates,
      int from,
      int to,
      int wanted,
      CancelSignal cancel) {
    this.candidates = candidates;
    this.from = from;
    this.to = to;
    this.wanted = wanted;
    this.cancel = cancel;
  }

  /// The first places of those from `from` up to, not including, `to`, sorted. O(places), on all
  /// cores.
  ///
  /// @param candidates asked once by each thread, for its own
  /// @param wanted how many at most
  static <C extends Comparable<C>> List<C> find(
      Supplier<? extends Candidates<C>> candidates,
      int from,
      int to,
      int wanted,
      CancelSignal cancel) {
    cancel.throwIfCanceled();
    return new FirstPlaces<>(candidates, from, to, wanted, cancel).find();
  }

  /// Whether so many are wanted that it is as well to sort all.
  static boolean isMost(int wanted, int available) {
    return wanted >= available || wanted > MANY;
  }

  private List<C> find() {
    if (wanted <= 0) {
      return List.of();
    }
    if (to - from <= Math.max(FEW, 2L * wanted)) {
      var all = new Search(null);
      all.look(from, to);
      all.trim();
      return all.kept;
    }
    C bound = boundOfSamples();
    var tasks = new Runnable[Workers.count()];
    Arrays.setAll(tasks, _ -> (Runnable) () -> new Search(bound).takeParts());
    Workers.runAll(tasks);
    found.sort(null);
    return found.subList(0, Math.min(wanted, found.size()));
  }

  /// So many places of a sample stand at or before the bound as are wanted; null if there are
  /// fewer. Each of several samples is larger than the one before, whose bound already turns most
  /// of it away: few places are looked at closely, in whatever order all stand.
  private C boundOfSamples() {
    C bound = null;
    long least = Math.max(SAMPLE, 8L * wanted);
    for (long size = least; size <= (to - from) / SPARSE; size *= GROWTH) {
      var sample = new Search(bound);
      for (long i = 0; i < size; i++) {
        int place = from + (int) (i * (to - from) / size);
        sample.look(place, place + 1);
      }
      sample.trim();
      bound = sample.kept.size() == wanted ? sample.kept.getLast() : null;
    }
    return bound;
  }

  private int startOfPart(int part) {
    return from + (int) ((long) (to - from) * part / parts());
  }

  private static int parts() {
    return Workers.count() * PARTS_PER_WORKER;
  }

  /// What one thread finds.
  private final class Search {
    private final Candidates<C> places = candidates.get();
    private final List<C> kept = new ArrayList<>();
    private final int most = (int) Math.min(Math.max(KEPT, 4L * wanted), Integer.MAX_VALUE);
    private boolean isBounded;

    /// @param bound where the first ones end at the latest, or null
    Search(C bound) {
      if (bound != null) {
        places.setBound(bound);
        isBounded = true;
      }
    }

    void takeParts() {
      for (int part = nextPart.getAndIncrement();
          part < parts();
          part = nextPart.getAndIncrement()) {
        look(startOfPart(part), startOfPart(part + 1));
      }
      trim();
      synchronized (found) {
        found.addAll(kept);
      }
    }

    void look(int start, int end) {
      int at = start;
      while (at < end) {
        cancel.throwIfCanceled();
        int stop = at + Math.min(AT_ONCE, end - at);
        lookAtOnce(at, stop);
        at = stop;
      }
    }

    private void lookAtOnce(int start, int end) {
      int place = isBounded ? places.nextAhead(start, end) : start;
      while (place < end) {
        keep(place++);
        if (isBounded) {
          place = places.nextAhead(place, end);
        }
      }
    }

    private void keep(int place) {
      C candidate = places.at(place);
      if (candidate != null) {
        kept.add(candidate);
        if (kept.size() >= most) {
          trim();
        }
      }
    }

    /// Sorts what is kept and drops what is not wanted of it.
    void trim() {
      kept.sort(null);
      if (kept.size() > wanted) {
        kept.subList(wanted, kept.size()).clear();
        places.setBound(kept.getLast());
        isBounded = true;
      }
    }
  }
}

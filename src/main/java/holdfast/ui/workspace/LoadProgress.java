package holdfast.ui.workspace;

import holdfast.progress.Phase;
import holdfast.progress.ProgressListener;
import java.util.EnumMap;
import java.util.Map;

/// One fraction for a whole load, made of phases that take about so long each. Any thread.
final class LoadProgress implements ProgressListener {
  /// Share of each phase in the time of a load, measured on large files.
  private static final Map<Phase, Double> WEIGHTS =
      new EnumMap<>(
          Map.of(
              Phase.DECOMPRESSING, 20.0,
              Phase.READING_NODES, 10.0,
              Phase.READING_EDGES, 25.0,
              Phase.READING_STRINGS, 8.0,
              Phase.RETAINERS, 12.0,
              Phase.DOMINATORS, 25.0,
              Phase.RETAINED_SIZES, 8.0,
              Phase.CLASSES, 12.0));

  private final double total;
  private final Runnable changed;
  private final Map<Phase, Double> done = new EnumMap<>(Phase.class);
  private Phase phase = Phase.READING_NODES;

  LoadProgress(boolean isCompressed, Runnable changed) {
    this.changed = changed;
    double sum = 0;
    for (var entry : WEIGHTS.entrySet()) {
      sum += entry.getKey() == Phase.DECOMPRESSING && !isCompressed ? 0 : entry.getValue();
    }
    total = sum;
  }

  @Override
  public void progress(Phase newPhase, long part, long whole) {
    synchronized (this) {
      phase = newPhase;
      double fraction = whole > 0 ? Math.clamp((double) part / whole, 0, 1) : 1;
      done.merge(newPhase, fraction * WEIGHTS.get(newPhase), Math::max);
    }
    changed.run();
  }

  synchronized Phase phase() {
    return phase;
  }

  /// From 0 to 1, never going back.
  synchronized double fraction() {
    double sum = 0;
    for (var part : done.values()) {
      sum += part;
    }
    return Math.min(1, sum / total);
  }
}

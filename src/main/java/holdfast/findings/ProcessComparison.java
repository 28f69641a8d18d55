package holdfast.findings;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// What captures of different processes tell: the containers in one place of the program that have
/// more entries in the last than in the first. Nothing tells that objects stayed, so that all of it
/// is suspect at most.
final class ProcessComparison {
  private static final int LEAST_ENTRIES = 10;

  private ProcessComparison() {}

  /// What grew first, then by what was gained in bytes, the most first. O(edges of all).
  static List<Suspect> find(List<Capture> captures, CancelSignal cancel) {
    var found = new ArrayList<Suspect>();
    for (var row : StructuralContainers.find(captures, cancel)) {
      if (row.gain() >= LEAST_ENTRIES && gainedBytes(row) > 0) {
        found.add(suspect(captures, row));
      }
    }
    found.sort(
        Comparator.comparing((Suspect suspect) -> verdict(suspect.history()))
            .thenComparingLong(suspect -> -suspect.candidate().bytes)
            .thenComparingLong(suspect -> -suspect.history().lastGain()));
    return found;
  }

  /// What was as full in the process before is full; that what grew stays, nothing tells.
  static Verdict verdict(History history) {
    return history.trend() == Trend.SETTLED || history.trend() == Trend.DRAINED
        ? Verdict.SETTLED
        : Verdict.SUSPECT;
  }

  private static long gainedBytes(ContainerTable.Row row) {
    return row.retained[row.retained.length - 1] - row.retained[0];
  }

  private static Suspect suspect(List<Capture> captures, ContainerTable.Row row) {
    var last = captures.getLast();
    var nodes = new ArrayList<>(Collections.nCopies(captures.size(), HeapGraph.NO_NODE));
    nodes.set(captures.size() - 1, row.node);
    var history =
        new History(
            row.node,
            nodes,
            row.word(last),
            row.entries,
            row.retained,
            Trend.of(row.entries, LEAST_ENTRIES),
            0);
    if (row.list != null) {
      var candidate = row.list.candidate(last, row.gain(), gainedBytes(row));
      return new Suspect(candidate, history, "", row.list.example(last), row.list.kind(last));
    }
    var candidate = new Candidate(row.node);
    candidate.add(row.node, (int) Math.min(Integer.MAX_VALUE, row.gain()), gainedBytes(row));
    return new Suspect(candidate, history, "", HeapGraph.NO_NODE, null);
  }
}

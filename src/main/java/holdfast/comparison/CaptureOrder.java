package holdfast.comparison;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.progress.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Several snapshots in order of time, and whether ids mean the same objects in all of them.
///
/// @param snapshots of one process by their greatest odd id, which only grows; of several processes
///   as they were given
/// @param processes the snapshots of each process in order of time, processes by their first
/// @param links how each snapshot relates to the one before it
public record CaptureOrder(
    List<SnapshotAnalysis> snapshots,
    List<List<SnapshotAnalysis>> processes,
    List<SameProcess> links) {
  /// O(nodes of all), on all cores.
  public static CaptureOrder of(List<SnapshotAnalysis> given, CancelSignal cancel) {
    var marks = new ConcurrentHashMap<SnapshotAnalysis, CaptureMark>();
    Workers.runAll(
        given.stream()
            .map(snapshot -> (Runnable) () -> marks.put(snapshot, CaptureMark.of(snapshot, cancel)))
            .toArray(Runnable[]::new));
    var processes = processes(given, marks::get);
    var sorted = processes.size() == 1 ? processes.getFirst() : List.copyOf(given);
    var links =
        IntStream.range(1, sorted.size())
            .mapToObj(i -> SameProcess.of(marks.get(sorted.get(i - 1)), marks.get(sorted.get(i))))
            .toList();
    return new CaptureOrder(sorted, processes, links);
  }

  /// Sorts captures by process, and those of one by the time they were taken in, whatever their
  /// files are called. Processes stand in the order of the first capture that was given of each;
  /// captures with equal greatest ids stay in the order given.
  ///
  /// @param mark what a capture is told by; one without, null, counts as a process of its own
  public static <T> List<List<T>> processes(List<T> given, Function<T, CaptureMark> mark) {
    var firsts = new ArrayList<CaptureMark>();
    var processes = new ArrayList<List<T>>();
    for (var capture : given) {
      int process = 0;
      while (process < firsts.size()
          && !areOfOneProcess(firsts.get(process), mark.apply(capture))) {
        process++;
      }
      if (process == firsts.size()) {
        firsts.add(mark.apply(capture));
        processes.add(new ArrayList<>());
      }
      processes.get(process).add(capture);
    }
    processes.forEach(captures ->
        captures.sort(Comparator.comparingLong(capture -> mark.apply(capture).greatestObjectId())));
    return processes;
  }

  private static boolean areOfOneProcess(CaptureMark a, CaptureMark b) {
    return a != null && b != null && SameProcess.of(a, b).isSame();
  }

  public boolean isOneProcess() {
    return processes.size() == 1;
  }

  /// The snapshots of the process that has most of them, of several the first.
  public List<SnapshotAnalysis> largestProcess() {
    return processes.stream()
        .reduce((most, next) -> next.size() > most.size() ? next : most)
        .orElseThrow();
  }
}

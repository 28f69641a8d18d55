package holdfast.check;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.report.ByteSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Limits of the whole heap.
final class HeapLimits {
  private final Compared compared;

  HeapLimits(Compared compared) {
    this.compared = compared;
  }

  List<Breach> ofSize(Rule rule) {
    var found = new ArrayList<Breach>();
    for (int i = 0; i < compared.snapshots().size(); i++) {
      long size = compared.snapshots().get(i).totalSize();
      if (rule.limit().isExceededBy(size)) {
        var message = "The heap of " + compared.letters().get(i) + " has " + ByteSize.format(size);
        var title = "Heap has " + ByteSize.format(size);
        found.add(breach(size, title, message));
      }
    }
    return found;
  }

  List<Breach> ofGrowth(Rule rule) {
    var sizes = compared.snapshots().stream().map(SnapshotAnalysis::totalSize).toList();
    return Exceeded.growth(rule.limit(), sizes, compared.letters()).stream()
        .map(more ->
            breach(
                more.excess(),
                "Heap grew by " + ByteSize.format(more.excess()),
                "The heap grew by " + more.text()))
        .toList();
  }

  private static Breach breach(long excess, String title, String message) {
    return new Breach(excess, "heap", title, message, List.of(), Optional.empty());
  }
}

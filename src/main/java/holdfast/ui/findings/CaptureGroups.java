package holdfast.ui.findings;

import holdfast.comparison.ObjectLookup;
import holdfast.comparison.SameProcess;
import holdfast.progress.CancelSignal;
import holdfast.ui.object.Capture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Open snapshots sorted by the process they are of. In the background only.
final class CaptureGroups {
  /// Snapshots of one process in the order they were taken, which the ids tell whatever the files
  /// are called.
  ///
  /// @param sameProcess what the shared ids of the first and the one that fits it least say; null
  ///   for a single snapshot
  record Group(List<Capture> captures, SameProcess sameProcess) {}

  /// A snapshot that is of another process than the first of the largest group.
  record Stranger(Capture capture, SameProcess shared) {}

  private final List<Group> groups;
  private final List<Stranger> strangers;

  private CaptureGroups(List<Group> groups, List<Stranger> strangers) {
    this.groups = groups;
    this.strangers = strangers;
  }

  /// O(nodes) for each snapshot and process.
  ///
  /// @param captures at least one
  static CaptureGroups of(List<Capture> captures, FindingsProgress progress, CancelSignal cancel) {
    var growing = new ArrayList<Growing>();
    for (var capture : captures) {
      progress.comparing(capture.letter());
      if (growing.stream().noneMatch(group -> group.takes(capture, cancel))) {
        growing.add(new Growing(capture, cancel));
      }
    }
    growing.sort(Comparator.comparingInt((Growing group) -> group.members.size()).reversed());
    var largest = growing.getFirst();
    var strangers =
        growing.stream()
            .skip(1)
            .flatMap(group -> group.members.stream())
            .map(capture -> new Stranger(capture, largest.compare(capture, cancel)))
            .toList();
    return new CaptureGroups(growing.stream().map(Growing::group).toList(), strangers);
  }

  /// The one with most captures; of several the one that was opened first.
  Group largest() {
    return groups.getFirst();
  }

  /// What is not of the largest group.
  List<Stranger> strangers() {
    return strangers;
  }

  private static final class Growing {
    private final List<Capture> members = new ArrayList<>();
    private final Map<Capture, Long> greatestIds = new HashMap<>();
    private final ObjectLookup first;
    private SameProcess least;

    Growing(Capture capture, CancelSignal cancel) {
      add(capture, cancel);
      first = ObjectLookup.of(capture.questions().snapshot(), cancel);
    }

    private void add(Capture capture, CancelSignal cancel) {
      members.add(capture);
      greatestIds.put(capture, capture.questions().snapshot().greatestObjectId(cancel));
    }

    SameProcess compare(Capture capture, CancelSignal cancel) {
      return SameProcess.of(
          first, members.getFirst().questions().snapshot(), capture.questions().snapshot(), cancel);
    }

    boolean takes(Capture capture, CancelSignal cancel) {
      var shared = compare(capture, cancel);
      if (!shared.isSame()) {
        return false;
      }
      least = least == null || shared.share() < least.share() ? shared : least;
      add(capture, cancel);
      return true;
    }

    Group group() {
      var inOrder = members.stream().sorted(Comparator.comparing(greatestIds::get)).toList();
      return new Group(inOrder, least);
    }
  }
}

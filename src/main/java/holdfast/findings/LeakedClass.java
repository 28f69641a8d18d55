package holdfast.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which class a holder accumulates, among all that grows below it.
///
/// The entries' own class names the leak unless it is plumbing: behind functions, promises, timers
/// and scopes the nearest class of the program does, of which there is about one per entry.
final class LeakedClass {
  private final Capture capture;
  private final GainedClasses gained;

  LeakedClass(Capture capture, GainedClasses gained) {
    this.capture = capture;
    this.gained = gained;
  }

  /// The class that names the leak.
  ///
  /// @param entries how many entries were gained
  Optional<ClassMembers> name(long entries) {
    long each = gained.each(entries);
    var found = named(Math.max(1, each / 2));
    // holders side by side, such as three Sets of one watcher, share what stands behind them
    return gained.alike() > 1 && found.filter(m -> m.kind <= ClassKinds.SHAPE).isEmpty()
        ? named(Math.max(1, each / (2L * gained.alike())))
        : found;
  }

  private Optional<ClassMembers> named(long least) {
    return gained.all().stream()
        .filter(m -> m.kind != ClassKinds.NONE)
        .filter(m -> m.count >= least)
        .min(
            Comparator.comparingInt((ClassMembers m) -> m.kind > ClassKinds.SHAPE ? m.kind : 0)
                .thenComparingInt(m -> m.depth)
                .thenComparingInt(m -> m.kind)
                .thenComparing(
                    Comparator.comparingLong((ClassMembers m) -> m.weight(capture.snapshot()))
                        .reversed())
                .thenComparingInt(m -> m.classNumber))
        .map(found -> new Wrappers(capture, gained).unwrapped(found));
  }

  /// Classes of the program and of packages of which there is an object for every fourth entry or
  /// more, the nearest first.
  List<ClassMembers> made(long entries) {
    long least = Math.max(1, gained.each(entries) / 4);
    return gained.all().stream()
        .filter(m -> m.kind == ClassKinds.OWN && m.count >= least)
        .sorted(
            Comparator.comparingInt((ClassMembers m) -> m.depth)
                .thenComparingInt(m -> m.classNumber))
        .toList();
  }
}

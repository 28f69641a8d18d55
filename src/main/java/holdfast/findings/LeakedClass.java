package holdfast.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Which class a holder accumulates, among all that grows below it.
///
/// The entries' own class names the leak unless it is plumbing: behind functions, promises, timers
/// and scopes the nearest class of the program does, of which there is about one per entry.
final class LeakedClass {
  private final Capture capture;
  private final GainedClasses gained;
  private final Wrappers wrappers;

  LeakedClass(Capture capture, GainedClasses gained) {
    this.capture = capture;
    this.gained = gained;
    wrappers = new Wrappers(capture, gained);
  }

  /// The class that names the leak.
  ///
  /// @param entries how many entries were gained
  Optional<ClassMembers> name(long entries) {
    long each = gained.each(entries);
    var found = named(Math.max(1, each / 2));
    if (gained.alike() == 1) {
      return found;
    }
    // holders side by side, such as three Sets of one watcher, share what stands behind them
    var shared = named(Math.max(1, each / (2L * gained.alike())));
    boolean isNearer =
        shared
            .filter(m -> m.kind == ClassKinds.OWN)
            .filter(m -> found.filter(f -> f.depth <= m.depth).isEmpty())
            .isPresent();
    return isNearer || found.filter(m -> m.kind <= ClassKinds.SHAPE).isEmpty() ? shared : found;
  }

  /// The class that names the leak of a structure that has parts, not entries: of what there is
  /// most, rather what the program keeps there than parts that a package made.
  Optional<ClassMembers> nameOfMost() {
    int most =
        gained.all().stream()
            .filter(m -> m.kind <= ClassKinds.SHAPE)
            .mapToInt(m -> m.count)
            .max()
            .orElse(1);
    long least = Math.max(1, most / 2);
    return named(m -> m.count >= least && m.kind <= ClassKinds.SHAPE && !wrappers.isOfPackage(m))
        .or(() -> named(least));
  }

  /// The class that names the leak of what the embedder hangs on an object, deep below it.
  ///
  /// @param entries how many were gained
  Optional<ClassMembers> nameOfEach(long entries) {
    return named(Math.max(1, entries / 2));
  }

  private Optional<ClassMembers> named(long least) {
    return named(m -> m.count >= least);
  }

  private Optional<ClassMembers> named(Predicate<ClassMembers> isWanted) {
    return gained.all().stream()
        .filter(m -> m.kind != ClassKinds.NONE)
        .filter(isWanted)
        .min(
            Comparator.comparingInt((ClassMembers m) -> m.kind > ClassKinds.SHAPE ? m.kind : 0)
                .thenComparingInt(m -> m.depth)
                .thenComparingInt(m -> m.kind)
                .thenComparing(
                    Comparator.comparingLong((ClassMembers m) -> m.weight(capture.snapshot()))
                        .reversed())
                .thenComparingInt(m -> m.classNumber))
        .map(wrappers::unwrapped);
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

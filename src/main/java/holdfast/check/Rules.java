package holdfast.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a team wants of its heaps.
///
/// @param fileName of the file they were read from; empty for none
/// @param failOn which of leak, suspect and inconclusive make the check fail
/// @param limits in the order of the file
/// @param allowances in the order of the file
public record Rules(
    String fileName, Set<Topic> failOn, List<Rule> limits, List<Allowance> allowances) {
  /// What a file may name under `failOn`.
  static final Set<Topic> VERDICTS = EnumSet.of(Topic.LEAK, Topic.SUSPECT, Topic.INCONCLUSIVE);

  /// Leaks fail, and nothing else.
  public static final Rules NONE = new Rules("", EnumSet.of(Topic.LEAK), List.of(), List.of());

  /// The same, but whatever may fail does.
  public Rules strict() {
    return new Rules(fileName, VERDICTS, limits, allowances);
  }

  Level levelOf(Topic topic) {
    return failOn.contains(topic) ? Level.ERROR : Level.WARNING;
  }
}

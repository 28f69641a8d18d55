package holdfast.check;

import holdfast.findings.Finding;
import holdfast.findings.LeakKind;
import java.time.LocalDate;
import java.util.Optional;

/// A finding that is put up with for some time.
///
/// @param line where it stands, from 1
/// @param holder name or way of the holder, any if left out
/// @param leakedClass any if left out
/// @param kind any if left out
/// @param until the last day
public record Allowance(
    int line,
    NamePattern holder,
    NamePattern leakedClass,
    Optional<LeakKind> kind,
    String reason,
    LocalDate until) {

  boolean covers(Finding finding) {
    return WayNames.match(holder, finding.path())
        && leakedClass.matches(finding.leakedClass())
        && kind.filter(wanted -> wanted != finding.kind()).isEmpty();
  }

  boolean isOver(LocalDate today) {
    return today.isAfter(until);
  }
}

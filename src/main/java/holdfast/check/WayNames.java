package holdfast.check;

import holdfast.findings.HolderLink;
import java.util.List;

/// The names on the way to a holder, as rules know it by: `bySession`, or with names before it
/// `shop.bySession`.
final class WayNames {
  private WayNames() {}

  /// Whether a pattern is the end of a way, beginning with one of its names.
  static boolean match(NamePattern pattern, List<HolderLink> way) {
    var end = "";
    for (int i = way.size() - 1; i >= 0; i--) {
      end = way.get(i).shownName() + (end.isEmpty() ? "" : "." + end);
      if (pattern.matches(end)) {
        return true;
      }
    }
    return false;
  }
}

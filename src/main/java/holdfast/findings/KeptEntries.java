package holdfast.findings;

import java.util.List;

/// Counts which entries of a holder have stayed: what it has in the last capture and gained in the
/// interval before the last one.
final class KeptEntries {
  private final List<Capture> captures;
  private final Capture last;

  KeptEntries(List<Capture> captures) {
    this.captures = captures;
    last = captures.getLast();
  }

  /// Entries of the last capture that were gained in the interval before it.
  ///
  /// @param listClass of the links of a list, or [Candidate#NO_CLASS]
  long of(int holder, int listClass) {
    if (captures.size() < 3) {
      return 0;
    }
    long from = captures.get(captures.size() - 3).greatestId();
    long to = captures.get(captures.size() - 2).greatestId();
    var listName = listClass == Candidate.NO_CLASS ? "" : last.classes().name(listClass);
    long[] kept = {0};
    EntryWalk.forEach(
        last,
        holder,
        listName,
        entry -> {
          long id = last.graph().nodeId(entry);
          if ((id & 1) != 0 && id > from && id <= to) {
            kept[0]++;
          }
        });
    return kept[0];
  }
}

package holdfast.ui.findings;

import holdfast.findings.Verdict;
import holdfast.ui.settings.Bookmark;
import holdfast.ui.settings.Bookmarks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a report takes: the findings that are chosen, which are all leaks and suspects unless the
/// user says otherwise, and the bookmarks of the open snapshots with their notes. What was chosen
/// is known as long as the window is open, by the object that holds, in every search.
public final class ReportList {
  /// A holder: its object and the edge it hangs on.
  private record Holder(long nodeId, String container) {}

  /// An entry of the list.
  public sealed interface Entry {}

  public record OfFinding(FindingSheet finding) implements Entry {}

  public record OfBookmark(Bookmark bookmark) implements Entry {}

  private final Map<Holder, Boolean> chosen = new HashMap<>();

  ReportList() {}

  /// Whether a finding is in the list.
  public boolean takes(FindingSheet finding) {
    boolean isOpen = finding.card().verdict() != Verdict.SETTLED;
    return chosen.getOrDefault(holder(finding), isOpen);
  }

  /// Takes a finding into the list, or out of it.
  public void take(FindingSheet finding, boolean isTaken) {
    chosen.put(holder(finding), isTaken);
  }

  private static Holder holder(FindingSheet finding) {
    return new Holder(finding.holderId(), finding.container());
  }

  /// The findings by rank, then the bookmarks in the order they were made.
  ///
  /// @param findings of the open snapshots
  /// @param files the open snapshots
  public List<Entry> entries(
      List<FindingSheet> findings, Bookmarks bookmarks, Collection<Path> files) {
    var entries = new ArrayList<Entry>();
    findings.stream().filter(this::takes).map(OfFinding::new).forEach(entries::add);
    bookmarks.all().stream()
        .filter(mark -> files.contains(mark.file()))
        .map(OfBookmark::new)
        .forEach(entries::add);
    return List.copyOf(entries);
  }
}

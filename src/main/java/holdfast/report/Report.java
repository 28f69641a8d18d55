package holdfast.report;

import holdfast.comparison.ClassGrowth;
import holdfast.findings.ContainerGrowth;
import holdfast.findings.Finding;
import holdfast.findings.Findings;
import java.util.List;
import java.util.Set;

/// All that a report tells, whatever it is written as. Texts of the snapshots are as they may be
/// shown: what [Redaction] hides is hidden already. Sizes are in bytes.
///
/// @param sections those that are wanted; the lists of the others are empty
/// @param captures in order of time; of different processes as they were given
/// @param searched letters of the captures that the findings are of, in order of time
/// @param relation how the captures belong together, a sentence; empty for one capture
/// @param notes what to know before one believes the numbers, each a sentence
/// @param verdict the answer in one sentence
/// @param classes by what was gained
/// @param containers those that gained most entries
/// @param dominators the objects of the last capture that keep most alive
/// @param statistics the last capture by kind of content
/// @param strings texts of the last capture that are there several times, by wasted bytes
/// @param redacted what was hidden in texts, a sentence; empty where nothing was to be hidden
/// @param command what makes this report again
public record Report(
    String title,
    Set<Section> sections,
    List<CaptureLine> captures,
    List<String> searched,
    String relation,
    List<String> notes,
    Findings.Outcome outcome,
    String verdict,
    List<Entry> findings,
    List<ClassGrowth> classes,
    List<ContainerGrowth> containers,
    List<LargeObject> dominators,
    List<Share> statistics,
    List<RepeatedText> strings,
    List<Note> bookmarks,
    String redacted,
    String command) {

  /// A capture: `A`, the file's name, and what it holds.
  ///
  /// @param origin what program took it, empty where the heap does not tell
  public record CaptureLine(
      String letter, String fileName, long fileSize, int nodeCount, long heapSize, String origin) {}

  /// A finding and what the user noted on it, empty for nothing.
  public record Entry(Finding finding, String note) {}

  /// @param share of the heap's size, 0 to 1
  public record LargeObject(
      String name,
      String className,
      long nodeId,
      long shallowSize,
      long retainedSize,
      double share) {}

  /// A part of the heap.
  ///
  /// @param key as programs read it
  /// @param share of the heap's size, 0 to 1
  public record Share(String key, String label, long size, double share) {}

  /// @param size of all copies
  /// @param wasted of all but one
  public record RepeatedText(String text, int copies, long size, long wasted) {}

  /// An object that the user marked.
  public record Note(String letter, String name, String note) {}

  /// Whether a section is wanted and has something to tell.
  public boolean tells(Section section) {
    return sections.contains(section)
        && switch (section) {
          case FINDINGS -> !findings.isEmpty();
          case GROWTH -> !classes.isEmpty();
          case CONTAINERS -> !containers.isEmpty();
          case DOMINATORS -> !dominators.isEmpty();
          case STATISTICS -> !statistics.isEmpty();
          case STRINGS -> !strings.isEmpty();
          case BOOKMARKS -> !bookmarks.isEmpty();
          case METHODS -> true;
        };
  }

  /// The letters of the captures.
  public List<String> letters() {
    return captures.stream().map(CaptureLine::letter).toList();
  }
}

package holdfast.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What got better or worse from one report to another. Reports name the first classes and
/// containers only, so that of those what is new or gone has come into the list or left it.
///
/// @param before title of the older report
/// @param after title of the newer one
/// @param changes findings first, then the heap, classes and containers; what is worse first
public record ReportDiff(String before, String after, List<Change> changes) {
  /// Names of a way that a finding is known by.
  private static final int LAST = 2;

  /// What a change is of.
  public enum Subject {
    FINDING("finding"),
    HEAP("heap"),
    CLASS("class"),
    CONTAINER("container");

    private final String text;

    Subject(String text) {
      this.text = text;
    }

    /// As programs read it.
    public String text() {
      return text;
    }
  }

  /// What became of it. The worse stand first.
  public enum State {
    NEW("new"),
    GREW("grew"),
    SAME("same"),
    SHRANK("shrank"),
    GONE("gone");

    private final String text;

    State(String text) {
      this.text = text;
    }

    /// As programs read it.
    public String text() {
      return text;
    }
  }

  /// What a report says of something in its last capture.
  ///
  /// @param verdict of a finding, else empty
  /// @param count objects or entries
  /// @param size bytes, retained
  public record Side(String verdict, long count, long size) {}

  /// One thing in both reports.
  public record Change(Subject subject, String name, Optional<Side> before, Optional<Side> after) {
    public State state() {
      if (before.isEmpty() || after.isEmpty()) {
        return before.isEmpty() ? State.NEW : State.GONE;
      }
      int order = Long.compare(after.get().size(), before.get().size());
      order = order == 0 ? Long.compare(after.get().count(), before.get().count()) : order;
      return order == 0 ? State.SAME : order > 0 ? State.GREW : State.SHRANK;
    }

    /// Bytes more; what is only in one report has all of its own.
    public long sizeDelta() {
      return after.map(Side::size).orElse(0L) - before.map(Side::size).orElse(0L);
    }

    public long countDelta() {
      return after.map(Side::count).orElse(0L) - before.map(Side::count).orElse(0L);
    }
  }

  /// Reads two files of JSON that `holdfast report` wrote.
  ///
  /// @throws IOException if one cannot be read, or is no report or one of another version
  public static ReportDiff of(Path before, Path after) throws IOException {
    var old = read(before);
    var young = read(after);
    var changes = new ArrayList<Change>();
    add(changes, Subject.FINDING, findings(old), findings(young));
    add(changes, Subject.HEAP, heap(old), heap(young));
    add(changes, Subject.CLASS, classes(old), classes(young));
    add(changes, Subject.CONTAINER, containers(old), containers(young));
    return new ReportDiff(old.get("title").text(), young.get("title").text(), changes);
  }

  private static JsonTree read(Path file) throws IOException {
    JsonTree report;
    try (var source = Files.newBufferedReader(file)) {
      report = JsonTree.read(source);
    } catch (JsonProcessingException e) {
      throw new IOException(file.getFileName() + " is no JSON: " + e.getOriginalMessage());
    }
    if (!report.get("schema").text().equals(ReportJson.SCHEMA)) {
      throw new IOException(
          file.getFileName() + " is no report: holdfast report -o FILE.json writes one.");
    }
    long version = report.get("version").number();
    if (version != ReportJson.VERSION) {
      throw new IOException(
          file.getFileName()
              + " is a report of version "
              + version
              + "; this Holdfast reads version "
              + ReportJson.VERSION
              + ".");
    }
    return report;
  }

  private record Named(String name, Side side) {}

  private static void add(
      List<Change> changes, Subject subject, Map<String, Named> old, Map<String, Named> young) {
    var keys = new LinkedHashSet<>(young.keySet());
    keys.addAll(old.keySet());
    keys.stream()
        .map(key -> {
          var before = Optional.ofNullable(old.get(key));
          var after = Optional.ofNullable(young.get(key));
          var name = after.or(() -> before).orElseThrow().name;
          return new Change(subject, name, before.map(Named::side), after.map(Named::side));
        })
        .sorted(
            Comparator.comparing(Change::state)
                .thenComparing(Comparator.comparingLong(Change::sizeDelta).reversed()))
        .forEach(changes::add);
  }

  /// By the holder and what it keeps.
  private static Map<String, Named> findings(JsonTree report) {
    var found = new LinkedHashMap<String, Named>();
    for (var finding : report.get("findings").list()) {
      var holder = finding.get("holder");
      var leaked = finding.get("leakedClass").text();
      var way = finding.get("path").list();
      var last = way.subList(Math.max(0, way.size() - LAST), way.size());
      var names = last.stream().map(link -> link.get("edgeName").text()).toList();
      var side =
          new Side(
              finding.get("verdict").text(),
              finding.get("entriesBySnapshot").last(),
              finding.get("retainedBySnapshot").last());
      put(
          found,
          names + " " + holder.get("className").text() + " " + leaked,
          holderName(holder) + " keeps " + leaked,
          side);
    }
    return found;
  }

  private static Map<String, Named> heap(JsonTree report) {
    var found = new LinkedHashMap<String, Named>();
    var captures = report.get("captures").list();
    if (!captures.isEmpty()) {
      var last = captures.getLast();
      var side = new Side("", last.get("nodeCount").number(), last.get("heapSize").number());
      put(found, "", "last capture", side);
    }
    return found;
  }

  private static Map<String, Named> classes(JsonTree report) {
    var found = new LinkedHashMap<String, Named>();
    for (var row : report.get("classes").list()) {
      var name = row.get("className").text();
      put(found, name, name, side(row, "counts"));
    }
    return found;
  }

  private static Map<String, Named> containers(JsonTree report) {
    var found = new LinkedHashMap<String, Named>();
    for (var row : report.get("containers").list()) {
      put(found, row.get("path").text(), holderName(row), side(row, "entries"));
    }
    return found;
  }

  private static Side side(JsonTree row, String counts) {
    return new Side("", row.get(counts).last(), row.get("retainedSizes").last());
  }

  private static String holderName(JsonTree link) {
    return (link.get("className").text() + " " + link.get("edgeName").text()).strip();
  }

  /// Things of one key are told apart by their order.
  private static void put(Map<String, Named> found, String key, String name, Side side) {
    int twin = 0;
    while (found.containsKey(key + "\n" + twin)) {
      twin++;
    }
    found.put(key + "\n" + twin, new Named(name, side));
  }

  /// `1 finding gone, 1 new; the heap of the last capture grew by 12.3 kB.`
  public String summary() {
    var counts = new ArrayList<String>();
    for (var state : State.values()) {
      long count = count(state);
      if (count > 0) {
        var word = counts.isEmpty() ? count == 1 ? " finding " : " findings " : " ";
        counts.add(count + word + state.text());
      }
    }
    var heap =
        changes.stream()
            .filter(change -> change.subject() == Subject.HEAP)
            .findFirst()
            .map(c -> {
              long delta = c.sizeDelta();
              return delta == 0
                  ? "the heap of the last capture is as large as before"
                  : "the heap of the last capture "
                      + (delta > 0 ? "grew by " : "shrank by ")
                      + ByteSize.format(Math.abs(delta));
            });
    var findings = counts.isEmpty() ? "No findings in either" : String.join(", ", counts);
    return findings + heap.map(text -> "; " + text).orElse("") + ".";
  }

  private long count(State state) {
    return changes.stream()
        .filter(change -> change.subject() == Subject.FINDING && change.state() == state)
        .count();
  }
}

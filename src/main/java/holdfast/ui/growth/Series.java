package holdfast.ui.growth;

import static holdfast.ui.Messages.text;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.CaptureOptions;
import holdfast.comparison.CaptureOrder;
import holdfast.comparison.SameProcess;
import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import holdfast.ui.object.Capture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/// Captures in the order they were taken in; those of several processes as they were opened.
///
/// @param links how each belongs to the one before it
record Series(List<Capture> captures, List<SameProcess> links) {
  /// O(captures²).
  ///
  /// @param open at least two
  static Series of(List<Capture> open) {
    var processes = CaptureOrder.processes(open, Capture::mark);
    var captures = processes.size() == 1 ? List.copyOf(processes.getFirst()) : List.copyOf(open);
    var links =
        IntStream.range(1, captures.size())
            .mapToObj(i -> SameProcess.of(captures.get(i - 1).mark(), captures.get(i).mark()))
            .toList();
    return new Series(captures, links);
  }

  boolean isOneProcess() {
    return links.stream().allMatch(SameProcess::isSame);
  }

  Capture last() {
    return captures.getLast();
  }

  List<SnapshotAnalysis> snapshots() {
    return captures.stream().map(capture -> capture.questions().snapshot()).toList();
  }

  int size() {
    return captures.size();
  }

  List<String> letters() {
    return captures.stream().map(Capture::letter).toList();
  }

  /// `A→B`
  String interval(int interval) {
    return arrow(interval, interval + 1);
  }

  /// `A→C`
  String whole() {
    return arrow(0, size() - 1);
  }

  private String arrow(int from, int to) {
    return text("growth.arrow", letters().get(from), letters().get(to));
  }

  /// When what counts as born was: `Born A–B`, of two captures `Born after A`.
  String birth() {
    return size() == 2
        ? text("growth.born.after", letters().getFirst())
        : text("growth.born.between", letters().getFirst(), letters().get(size() - 2));
  }

  /// Where it is alive: `alive in C`.
  String alive() {
    return text("growth.alive", letters().getLast());
  }

  /// What it distorts that captures were taken with other options, in sentences.
  List<String> optionDifferences() {
    return CaptureOptions.differences(
        letters(), captures.stream().map(capture -> capture.mark().options()).toList());
  }

  boolean areOptionsAlike() {
    return optionDifferences().isEmpty();
  }

  Sparkline trendOfCounts(List<Integer> counts) {
    return trend("growth.trend.count", counts, Messages::count);
  }

  Sparkline trendOfEntries(List<Long> entries) {
    return trend("growth.trend.entries", entries, Messages::count);
  }

  Sparkline trendOfSizes(List<Long> sizes) {
    return trend("growth.trend.retained", sizes, ByteSize::format);
  }

  /// `Count: A 40, B 200, C 360`
  private Sparkline trend(String key, List<? extends Number> values, LongFunction<String> format) {
    var words = new ArrayList<String>();
    for (int i = 0; i < values.size(); i++) {
      words.add(text("growth.value", letters().get(i), format.apply(values.get(i).longValue())));
    }
    return Sparkline.of(values, text(key, String.join(", ", words)));
  }

  /// The objects of a class that were born and stayed: `Cart born A–B, alive in C`.
  String survivors(String className) {
    var first = letters().getFirst();
    var last = letters().getLast();
    return size() == 2
        ? text("growth.set.after", className, first, last)
        : text("growth.set.between", className, first, letters().get(size() - 2), last);
  }

  /// What the rows rest on.
  String basis() {
    int least =
        IntStream.range(0, links.size())
            .reduce((a, b) -> links.get(b).share() < links.get(a).share() ? b : a)
            .orElseThrow();
    var share = Messages.percent(links.get(least).share());
    var order = String.join(", ", letters());
    return isOneProcess()
        ? text("growth.basis", share, order)
        : text("growth.strangers", letters().get(least), letters().get(least + 1), share, order);
  }
}

package holdfast.findings;

import holdfast.graph.NodeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the browser itself hangs on an object: the listeners of a window, the timers of a page, the
/// elements of a document. No property leads there, and the nodes between get new ids in every
/// capture, so that they are counted by class.
///
/// ```
/// Window --> blink::EventTargetData --> ... --> blink::RegisteredEventListener --> ... --> Function
/// ```
final class EmbedderEntries {
  private static final String LISTENERS = "listeners";
  private static final String TIMERS = "timers";
  private static final String ELEMENTS = "elements";
  private static final String OBJECTS = "objects";

  private final List<Capture> captures;
  private final ObjectTracks tracks;

  EmbedderEntries(List<Capture> captures, ObjectTracks tracks) {
    this.captures = captures;
    this.tracks = tracks;
  }

  /// Whether an object is one of the browser's, which may have them.
  static boolean mayHave(Capture capture, int holder) {
    return capture.graph().type(holder) == NodeType.NATIVE;
  }

  /// Whether they are what was measured of the holder.
  static boolean areIn(Capture capture, History history) {
    return mayHave(capture, history.holder())
        && List.of(LISTENERS, TIMERS, ELEMENTS, OBJECTS).contains(history.word());
  }

  /// The kind of leak that growth of such entries is, if they are of one.
  static Optional<LeakKind> kindOf(Capture capture, History history) {
    return areIn(capture, history) ? kindOf(history.word()) : Optional.empty();
  }

  private static Optional<LeakKind> kindOf(String word) {
    return switch (word) {
      case LISTENERS -> Optional.of(LeakKind.LISTENER);
      case TIMERS -> Optional.of(LeakKind.TIMER);
      case ELEMENTS -> Optional.of(LeakKind.OTHER);
      default -> Optional.empty();
    };
  }

  /// Counts the class of which the last interval brought most. O(nodes).
  ///
  /// @param nodes of the holder in all captures
  /// @param least what counts as growth
  History measure(int holder, List<Integer> nodes, long least) {
    var counts = counts(nodes);
    var grown = mostGrown(counts);
    var entries = counts.stream().mapToLong(count -> count.of(grown)).toArray();
    return new History(
        holder,
        nodes,
        word(grown),
        entries,
        tracks.retained(nodes),
        Trend.of(entries, least),
        Long.MAX_VALUE);
  }

  /// An object of the class that was counted, in the last capture.
  int example(History history) {
    var counts = counts(history.nodes());
    return counts.getLast().example(mostGrown(counts));
  }

  private List<EmbedderCounts> counts(List<Integer> nodes) {
    return IntStream.range(0, nodes.size())
        .mapToObj(i -> new EmbedderCounts(captures.get(i), nodes.get(i)))
        .toList();
  }

  private static String mostGrown(List<EmbedderCounts> counts) {
    var last = counts.getLast();
    var before = counts.get(Math.max(0, counts.size() - 2));
    return last.classes().stream()
        .max(
            Comparator.comparingLong((String name) -> last.of(name) - before.of(name))
                .thenComparing(name -> kindOf(word(name)).isPresent())
                .thenComparing(Comparator.reverseOrder()))
        .orElse("");
  }

  private static String word(String className) {
    if (className.contains("EventListener")) {
      return LISTENERS;
    }
    return className.contains("DOMTimer")
        ? TIMERS
        : ClassKinds.isElement(className) ? ELEMENTS : OBJECTS;
  }
}

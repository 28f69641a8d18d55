package holdfast.check;

/// One limit of a file of rules.
///
/// @param line where it stands, from 1
/// @param name of the class, container or event; any for the heap
/// @param emitter class of the emitter, any but for listeners
/// @param measure what of it is limited
/// @param reason why, in the words of the file; empty for none
public record Rule(
    Topic topic,
    int line,
    NamePattern name,
    NamePattern emitter,
    Measure measure,
    Limit limit,
    String reason) {

  /// What of a thing is limited.
  public enum Measure {
    COUNT,
    SHALLOW_SIZE,
    RETAINED_SIZE
  }

  /// Whether it needs two captures.
  boolean isOfGrowth() {
    return switch (topic) {
      case HEAP_SIZE, CLASS_COUNT, LISTENER_COUNT -> false;
      default -> true;
    };
  }

  /// As a sentence without its full stop.
  public String text() {
    var most = limit.text();
    var kept = measure == Measure.RETAINED_SIZE ? " retained" : "";
    return switch (topic) {
      case HEAP_SIZE -> "The heap has at most " + most;
      case HEAP_GROWTH -> "The heap grows by at most " + most + " from capture to capture";
      case CLASS_COUNT ->
          limit.amount() == 0
              ? "There are no objects of " + name.text()
              : "There are at most " + most + " of " + name.text();
      case CLASS_GROWTH, CLASS_SIZE_GROWTH ->
          "Class " + name.text() + " grows by at most " + most + kept + " from capture to capture";
      case CONTAINER_GROWTH, CONTAINER_SIZE_GROWTH ->
          "Container "
              + name.text()
              + " grows by at most "
              + most
              + kept
              + " from capture to capture";
      case LISTENER_COUNT ->
          "Event "
              + name.text()
              + (emitter.text().equals("*") ? "" : " of " + emitter.text())
              + " has at most "
              + most;
      default -> throw new IllegalStateException("no rule is about " + topic);
    };
  }
}

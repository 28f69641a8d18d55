package holdfast.check;

/// What a problem is about. The texts are ids that programs know a sort of problem by.
public enum Topic {
  LEAK(
      "leak",
      "A holder leaks",
      "An object that was there before gained objects in every interval and kept what it gained."),
  SUSPECT(
      "suspect",
      "A holder may leak",
      "An object gained objects or is shaped like a leak, but more captures must tell."),
  INCONCLUSIVE(
      "inconclusive",
      "The captures cannot tell",
      "Leaks are told from three captures of one process: after the warm-up, after load, and after"
          + " as much load again and a pause."),
  HEAP_SIZE("heap-size", "The heap is too large", "A capture's heap is larger than a rule allows."),
  HEAP_GROWTH(
      "heap-growth",
      "The heap grows too much",
      "From one capture to the next the heap grew by more than a rule allows."),
  CLASS_COUNT(
      "class-count",
      "There are too many objects of a class",
      "The last capture has more objects of a class than a rule allows, or some of one that must"
          + " not exist."),
  CLASS_GROWTH(
      "class-growth",
      "A class gains too many objects",
      "From one capture to the next there were more objects of a class than a rule allows."),
  CLASS_SIZE_GROWTH(
      "class-size-growth",
      "A class grows too much",
      "From one capture to the next the objects of a class took or retained more than a rule"
          + " allows."),
  CONTAINER_GROWTH(
      "container-growth",
      "A container gains too many entries",
      "From one capture to the next a Map, Set, array or object that lives on gained more entries"
          + " than a rule allows."),
  CONTAINER_SIZE_GROWTH(
      "container-size-growth",
      "A container grows too much",
      "From one capture to the next a Map, Set, array or object that lives on retained more than a"
          + " rule allows."),
  LISTENER_COUNT(
      "listener-count",
      "An event has too many listeners",
      "In the last capture an event of an emitter has more listeners than a rule allows."),
  UNUSED_ALLOWANCE(
      "unused-allowance",
      "An allowance is not needed",
      "A finding is allowed that is not found any more.");

  private final String text;
  private final String title;
  private final String description;

  Topic(String text, String title, String description) {
    this.text = text;
    this.title = title;
    this.description = description;
  }

  /// As programs read it.
  public String text() {
    return text;
  }

  public String title() {
    return title;
  }

  /// A sentence.
  public String description() {
    return description;
  }
}

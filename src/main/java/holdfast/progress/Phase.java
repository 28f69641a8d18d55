package holdfast.progress;

/// The phases of loading a snapshot, in order.
public enum Phase {
  DECOMPRESSING("Decompressing"),
  READING_NODES("Reading nodes"),
  READING_EDGES("Reading edges"),
  READING_STRINGS("Indexing strings"),
  RETAINERS("Building retainers"),
  DOMINATORS("Building dominators"),
  RETAINED_SIZES("Adding up retained sizes"),
  CLASSES("Grouping by class");

  private final String label;

  Phase(String label) {
    this.label = label;
  }

  /// For people: sentence case, no ellipsis.
  public String label() {
    return label;
  }
}

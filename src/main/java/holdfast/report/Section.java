package holdfast.report;

/// A part of a report that can be left out.
public enum Section {
  FINDINGS("Findings"),
  GROWTH("Classes that grew"),
  CONTAINERS("Living containers"),
  DOMINATORS("Largest dominators"),
  STATISTICS("Statistics"),
  STRINGS("Duplicated strings"),
  BOOKMARKS("Bookmarks and notes"),
  METHODS("Methods and limits");

  private final String title;

  Section(String title) {
    this.title = title;
  }

  /// As the heading above it.
  public String title() {
    return title;
  }
}

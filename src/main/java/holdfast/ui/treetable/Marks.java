package holdfast.ui.treetable;

import holdfast.analysis.TextFinder.Range;
import java.util.List;

/// The parts of a row's name that somebody searched for, by where they stand in key, value and
/// note.
public record Marks(List<Range> key, List<Range> value, List<Range> note) {
  public static final Marks NONE = new Marks(List.of(), List.of(), List.of());
}

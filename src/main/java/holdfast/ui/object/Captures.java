package holdfast.ui.object;

import java.util.List;

/// The open snapshots, for views that look at several.
///
/// @param ready in the order of their letters
/// @param loading letters of those that are still being loaded
public record Captures(List<Capture> ready, List<String> loading) {
  public static final Captures NONE = new Captures(List.of(), List.of());
}

package holdfast.ui.object;

import java.util.List;
import java.util.stream.Stream;

/// The open snapshots, for views that look at several.
///
/// @param ready whole ones in the order of their letters
/// @param loading letters of those that are still being loaded
/// @param cutOff those of which only a part could be read; what looks at several leaves them out
public record Captures(List<Capture> ready, List<String> loading, List<Capture> cutOff) {
  public static final Captures NONE = new Captures(List.of(), List.of());

  public Captures(List<Capture> ready, List<String> loading) {
    this(ready, loading, List.of());
  }

  /// All that can be asked.
  public List<Capture> all() {
    return Stream.concat(ready.stream(), cutOff.stream()).toList();
  }
}

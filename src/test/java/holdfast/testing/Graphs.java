package holdfast.testing;

import holdfast.analysis.SnapshotAnalysis;
import java.util.regex.Pattern;

/// Small graphs from a terse text.
public final class Graphs {
  private static final Pattern EDGE = Pattern.compile("([0-9]+)(?:-([a-z]+))?>([0-9]+)");

  private Graphs() {}

  /// Reads edges such as `0>1 1-weak>2`: numbers of nodes, between them the type, which is
  /// `property` where none stands. Node 0 is the root, without size; all others are objects of 1
  /// byte.
  public static SnapshotAnalysis of(String edges) {
    return builder(edges).load();
  }

  /// The same, before it is read.
  public static SnapshotBuilder builder(String edges) {
    var matches = EDGE.matcher(edges).results().toList();
    int greatest =
        matches.stream()
            .mapToInt(m -> Math.max(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(3))))
            .max()
            .orElse(0);
    var builder = new SnapshotBuilder();
    builder.root();
    for (int node = 1; node <= greatest; node++) {
      builder.node("object", "n" + node, 1);
    }
    for (var match : matches) {
      var type = match.group(2) == null ? "property" : match.group(2);
      int to = Integer.parseInt(match.group(3));
      boolean numbered = type.equals("element") || type.equals("hidden");
      builder.edge(Integer.parseInt(match.group(1)), type, numbered ? to : "to" + to, to);
    }
    return builder;
  }
}

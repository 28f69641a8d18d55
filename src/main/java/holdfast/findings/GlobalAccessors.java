package holdfast.findings;

import java.util.ArrayList;
import java.util.List;

/// Variables that the global object has behind accessors, as Node.js has `process` and `Buffer`:
/// what a program knows as `process` is three links away from the global object.
///
/// ```
/// global --set process--> Function --context--> system / Context --_process--> process
/// ```
final class GlobalAccessors {
  private static final String SETTER = "set ";
  private static final String GETTER = "get ";

  private GlobalAccessors() {}

  /// The same way with one link in the place of such three.
  static List<HolderLink> shortened(List<HolderLink> way) {
    var links = new ArrayList<HolderLink>();
    for (int i = 0; i < way.size(); i++) {
      if (isAccessed(way, i)) {
        var variable = way.get(i + 2);
        links.add(
            new HolderLink(
                name(way.get(i)), variable.className(), variable.node(), variable.nodeId()));
        i += 2;
      } else {
        links.add(way.get(i));
      }
    }
    return links;
  }

  private static boolean isAccessed(List<HolderLink> way, int accessor) {
    if (accessor + 2 >= way.size()) {
      return false;
    }
    var name = name(way.get(accessor));
    var variable = way.get(accessor + 2).edgeName();
    return !name.isEmpty()
        && way.get(accessor + 1).edgeName().equals("context")
        && (variable.equals(name) || variable.equals("_" + name));
  }

  /// What an accessor is for, or empty.
  private static String name(HolderLink link) {
    var edgeName = link.edgeName();
    return edgeName.startsWith(SETTER) || edgeName.startsWith(GETTER)
        ? edgeName.substring(SETTER.length())
        : "";
  }
}

package holdfast.report;

import holdfast.format.Remains;
import java.util.Locale;

/// Says what is missing of a snapshot that is cut off, and what can be relied on.
public final class RemainsText {
  private RemainsText() {}

  /// Where it is cut off: `cut off after 61 % of its edges`.
  public static String place(Remains remains) {
    if (remains.lacksNodes()) {
      return "cut off " + after(remains.nodes(), remains.allNodes(), "nodes");
    }
    if (remains.lacksEdges()) {
      return "cut off " + after(remains.edges(), remains.allEdges(), "edges");
    }
    if (remains.lacksLocations() || remains.lacksNames() && remains.names() == 0) {
      return "cut off after all nodes and edges";
    }
    return remains.lacksNames()
        ? "cut off " + after(remains.names(), remains.allNames(), "names")
        : "cut off behind all that counts";
  }

  /// The same where nothing stands before it: `Cut off after 61 % of its edges`.
  public static String placeAlone(Remains remains) {
    var place = place(remains);
    return place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1);
  }

  /// What is there and what is not.
  public static String missing(Remains remains) {
    if (remains.lacksNodes()) {
      return of(remains.nodes(), remains.allNodes(), "nodes")
          + " are there; the others, all edges"
          + and(names(remains))
          + " are missing.";
    }
    if (remains.lacksEdges()) {
      return "All nodes and "
          + of(remains.edges(), remains.allEdges(), "edges")
          + " are there; the other edges"
          + and(names(remains))
          + " are missing.";
    }
    if (remains.lacksNames()) {
      return "All nodes and edges are there;"
          + names(remains)
          + (remains.lacksLocations() ? " and places in scripts are missing." : " are missing.");
    }
    return remains.lacksLocations()
        ? "All nodes, edges and names are there; places in scripts are missing."
        : "All nodes, edges and names are there.";
  }

  /// What may be believed, and what not.
  public static String reliable(Remains remains) {
    if (remains.lacksNodes()) {
      return "Counts and shallow sizes by type hold for the nodes that are there. What holds what"
          + " is not known: distances and retained sizes mean nothing.";
    }
    if (remains.lacksEdges()) {
      return "Counts and shallow sizes by type hold. Distances, retained sizes, dominators,"
          + " retainers and paths are unreliable: what the later nodes refer to is missing, so much"
          + " looks unreachable that is not.";
    }
    return remains.lacksNames()
        ? "Counts, sizes and what refers to what hold. What follows names may differ from the whole"
            + " snapshot: classes, entries of WeakMaps, detached elements, and distances and sizes"
            + " that depend on these."
        : "All figures hold.";
  }

  private static String and(String names) {
    return names.isEmpty() ? "" : " and" + names;
  }

  private static String names(Remains remains) {
    if (!remains.lacksNames()) {
      return "";
    }
    return remains.names() == 0
        ? " all names"
        : " " + Figures.count(remains.allNames() - remains.names()) + " names";
  }

  private static String of(long there, long all, String what) {
    return Figures.count(there) + " of " + Figures.count(all) + " " + what;
  }

  /// Rounded down: nothing that is missing is called 100 %.
  private static String after(long there, long all, String what) {
    return "after " + (there * 100 / Math.max(1, all)) + " % of its " + what;
  }
}

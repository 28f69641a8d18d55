package holdfast.analysis;

import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// What identifies a class in other snapshots of the same process: its name, and the place in the
/// script where its constructor stands, if it has one.
public final class ClassKeys {
  private final ClassNames classes;
  private final SourceLocations sources;
  private final String[] keys;

  /// Of classes with one key DevTools shows the one that came last among those with a size.
  private final boolean[] shown;

  ClassKeys(ClassNames classes, SnapshotAnalysis snapshot) {
    this.classes = classes;
    sources = snapshot.sources();
    keys = new String[classes.count()];
    shown = new boolean[classes.count()];
    var locations = snapshot.graph().locations();
    for (int number = 0; number < keys.length; number++) {
      int place = classes.place(number);
      var prefix = "";
      if (place != ClassNames.NO_PLACE) {
        var at = locations.place(place);
        prefix = at.scriptId() + "," + at.line() + "," + at.column();
      }
      keys[number] = prefix + "," + classes.name(number);
    }
    markShown(snapshot);
  }

  /// O(nodes), but only where two classes have one key.
  private void markShown(SnapshotAnalysis snapshot) {
    var distinct = new HashMap<String, Integer>();
    for (int number = 0; number < keys.length; number++) {
      distinct.put(keys[number], number);
    }
    Arrays.fill(shown, true);
    if (distinct.size() == keys.length) {
      return;
    }
    var last = new HashMap<String, Integer>();
    var met = new boolean[keys.length];
    for (int node = 0; node < snapshot.graph().nodeCount(); node++) {
      int number = classes.classOf(node);
      if (!met[number] && snapshot.shallowSize(node) != 0) {
        met[number] = true;
        last.put(keys[number], number);
      }
    }
    for (int number = 0; number < keys.length; number++) {
      shown[number] = last.getOrDefault(keys[number], number) == number;
    }
  }

  /// Bytes by class that would go if all objects of the class went. O(nodes).
  ///
  /// @param snapshot the one whose classes these are
  public long[] retainedSizes(SnapshotAnalysis snapshot, CancelSignal cancel) {
    return retainedSizes(snapshot, List.of(NodeFilter.ALL), cancel).getFirst();
  }

  /// The same as if only the objects went that a filter chooses, once for each filter. O(nodes).
  ///
  /// @param snapshot the one whose classes these are
  public List<long[]> retainedSizes(
      SnapshotAnalysis snapshot, List<NodeFilter> filters, CancelSignal cancel) {
    var preorder = snapshot.preorder(cancel);
    var sizes = new ArrayList<long[]>();
    for (var filter : filters) {
      var chosen = filter.nodes(snapshot, cancel);
      sizes.add(ClassRetainedSizes.compute(snapshot, classes, chosen, preorder, cancel));
    }
    return sizes;
  }

  public int count() {
    return keys.length;
  }

  /// Number of the class of a node.
  public int classOf(int node) {
    return classes.classOf(node);
  }

  public String name(int classNumber) {
    return classes.name(classNumber);
  }

  /// Equal for the same class of two snapshots of one process.
  public String key(int classNumber) {
    return keys[classNumber];
  }

  /// Where the constructor of the class stands, if the file says so. O(nodes) when first asked.
  public Optional<SourceLocation> source(int classNumber) {
    int place = classes.place(classNumber);
    return place == ClassNames.NO_PLACE ? Optional.empty() : Optional.of(sources.at(place));
  }

  /// Whether DevTools counts the class at all.
  public boolean isShown(int classNumber) {
    return shown[classNumber];
  }
}

package holdfast.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Objects of one class that hang in the same way on the same holder, or on holders of one class
/// that hang in one place.
///
/// @param place where the objects, or the first of them, stand in their tree; what holds them is
///   the place above
/// @param holders how many objects hold them
/// @param nodes the objects, in no order
/// @param shallowSize of all of them, as is `retainedSize`, which counts no byte twice
public record HolderGroup(
    int place, int holders, int[] nodes, long shallowSize, long retainedSize) {
  /// The one with most objects first. O(places and objects).
  public static List<HolderGroup> of(RetentionTree tree) {
    var groups = new LinkedHashMap<Object, List<Integer>>();
    for (int place = 1; place < tree.placeCount(); place++) {
      if (tree.targets(place).length > 0) {
        groups.computeIfAbsent(key(tree, place), _ -> new ArrayList<>()).add(place);
      }
    }
    var result = new ArrayList<HolderGroup>();
    groups.values().forEach(places -> result.add(join(tree, places)));
    return sorted(result);
  }

  /// The same, but one group of several that read alike: their objects hang in one way on holders
  /// of one class, which hang in one way on objects of one class, wherever these are. Few such
  /// groups stay as they are.
  static List<HolderGroup> joinAlike(RetentionTree tree, List<HolderGroup> groups, int few) {
    var alike = new LinkedHashMap<Object, List<HolderGroup>>();
    for (var group : groups) {
      alike.computeIfAbsent(reading(tree, group.place), _ -> new ArrayList<>()).add(group);
    }
    var result = new ArrayList<HolderGroup>();
    for (var some : alike.values()) {
      if (some.size() > few) {
        result.add(join(some));
      } else {
        result.addAll(some);
      }
    }
    return sorted(result);
  }

  private static Object reading(RetentionTree tree, int place) {
    int holder = tree.parent(place);
    return List.of(
        tree.link(place),
        tree.className(place),
        tree.link(holder),
        tree.className(holder),
        tree.className(tree.parent(holder)));
  }

  private static HolderGroup join(List<HolderGroup> groups) {
    return new HolderGroup(
        groups.getFirst().place,
        groups.stream().mapToInt(HolderGroup::holders).sum(),
        groups.stream().flatMapToInt(group -> Arrays.stream(group.nodes)).toArray(),
        groups.stream().mapToLong(HolderGroup::shallowSize).sum(),
        groups.stream().mapToLong(HolderGroup::retainedSize).sum());
  }

  private static List<HolderGroup> sorted(List<HolderGroup> groups) {
    groups.sort(
        Comparator.comparingInt((HolderGroup group) -> group.nodes.length)
            .reversed()
            .thenComparing(Comparator.comparingLong(HolderGroup::retainedSize).reversed())
            .thenComparingInt(HolderGroup::place));
    return List.copyOf(groups);
  }

  /// Objects of a list hang each on the one before: they all go together.
  private static Object key(RetentionTree tree, int place) {
    int holder = tree.parent(place);
    return tree.targets(holder).length == 0
        ? place
        : List.of(tree.link(place), tree.className(place), tree.className(holder));
  }

  private static HolderGroup join(RetentionTree tree, List<Integer> places) {
    var nodes = new IntArrayList();
    int holders = 0;
    long shallow = 0;
    long retained = 0;
    for (int place : places) {
      holders += tree.members(tree.parent(place));
      nodes.addAll(tree.targets(place));
      shallow += tree.shallowSize(place);
      retained += tree.retainedSize(place);
      for (int below : tree.children(place)) {
        shallow -= tree.shallowSize(below);
        retained -= tree.retainedSize(below);
      }
    }
    return new HolderGroup(places.getFirst(), holders, nodes.toArray(), shallow, retained);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HolderGroup group
        && place == group.place
        && holders == group.holders
        && Arrays.equals(nodes, group.nodes)
        && shallowSize == group.shallowSize
        && retainedSize == group.retainedSize;
  }

  @Override
  public int hashCode() {
    return 31 * place + Arrays.hashCode(nodes);
  }
}

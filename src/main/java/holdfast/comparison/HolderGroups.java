package holdfast.comparison;

import java.util.List;

/// Objects of one class by what holds them, as a list that can be read: objects that each something
/// else holds, and that retain little, stand apart.
///
/// @param groups the one with most objects first
/// @param single groups of one object each, which are not among the others
public record HolderGroups(RetentionTree tree, List<HolderGroup> groups, List<HolderGroup> single) {
  /// So few need no place of their own.
  private static final int FEW = 3;

  /// One object that retains this part of all counts as much as many do.
  private static final int LARGE_PART = 8;

  /// O(places and objects).
  public static HolderGroups of(RetentionTree tree) {
    var all = HolderGroup.of(tree);
    long retained = all.stream().mapToLong(HolderGroup::retainedSize).sum();
    var single = all.stream().filter(group -> isSmall(group, retained)).toList();
    return single.size() <= FEW || single.size() == all.size()
        ? new HolderGroups(tree, all, List.of())
        : new HolderGroups(
            tree, all.stream().filter(group -> !isSmall(group, retained)).toList(), single);
  }

  private static boolean isSmall(HolderGroup group, long retained) {
    return group.nodes().length == 1 && group.retainedSize() < retained / LARGE_PART;
  }

  /// The groups that stand apart, by themselves.
  public HolderGroups apart() {
    return new HolderGroups(tree, single, List.of());
  }

  /// The objects that stand apart.
  public int[] singleNodes() {
    return single.stream().mapToInt(group -> group.nodes()[0]).toArray();
  }
}

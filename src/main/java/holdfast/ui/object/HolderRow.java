package holdfast.ui.object;

import static holdfast.ui.Messages.count;
import static holdfast.ui.Messages.text;

import holdfast.comparison.HolderGroup;
import holdfast.comparison.RetentionTree;
import holdfast.graph.HeapGraph;
import holdfast.ui.treetable.RowName;
import holdfast.ui.treetable.Tint;
import java.util.ArrayList;
import java.util.List;

/// Objects of one class that are held in one way, as a row of whatever table.
///
/// @param node the one object that holds them all, or [HeapGraph#NO_NODE]
/// @param objects how many they are
/// @param retainedSize of all of them, no byte counted twice, as is `shallowSize`
public record HolderRow(int node, RowName name, int objects, long shallowSize, long retainedSize) {
  private static final int NAME_LENGTH = 200;

  /// Of a longer way its end is told.
  private static final int MOST_STEPS = 30;

  /// `160 × in bySession :: Map of CartStore`
  static HolderRow of(RetentionTree tree, HolderGroup group) {
    int holder = tree.parent(group.place());
    boolean isRoot = holder == RetentionTree.TOP;
    boolean isOne = tree.members(holder) == 1;
    int objects = group.nodes().length;
    var name =
        new RowName(
            text("holder.count", count(objects)),
            Tint.PLAIN,
            joint(tree, group.place()),
            nameOf(tree, holder),
            NodeNames.classTint(tree.className(holder)),
            false,
            isOne || isRoot ? "" : "×" + count(tree.members(holder)),
            owner(tree, holder),
            path(tree, holder));
    return new HolderRow(
        isOne ? tree.example(holder) : HeapGraph.NO_NODE,
        name,
        objects,
        group.shallowSize(),
        group.retainedSize());
  }

  /// `118 × each held elsewhere`
  static HolderRow ofSingle(List<HolderGroup> groups) {
    var name =
        new RowName(
            text("holder.count", count(groups.size())),
            Tint.PLAIN,
            text("holder.single"),
            "",
            Tint.PLAIN,
            false,
            "",
            "",
            text("holder.single.tip"));
    return new HolderRow(
        HeapGraph.NO_NODE,
        name,
        groups.size(),
        groups.stream().mapToLong(HolderGroup::shallowSize).sum(),
        groups.stream().mapToLong(HolderGroup::retainedSize).sum());
  }

  /// `in`, `as store in`
  private static String joint(RetentionTree tree, int place) {
    var link = tree.link(place).name();
    return tree.parent(place) == RetentionTree.TOP
        ? text("holder.root")
        : link.isEmpty() ? text("holder.in") : text("holder.as", NodeNames.head(link, NAME_LENGTH));
  }

  /// `bySession :: Map`
  private static String nameOf(RetentionTree tree, int holder) {
    var edge = NodeNames.head(tree.link(holder).name(), NAME_LENGTH);
    var className = NodeNames.head(tree.className(holder), NAME_LENGTH);
    return edge.isEmpty() ? className : edge + " :: " + className;
  }

  /// The class of what the holder itself belongs to.
  private static String owner(RetentionTree tree, int holder) {
    int owner = tree.parent(holder);
    return owner == RetentionTree.TOP
        ? ""
        : text("holder.of", NodeNames.head(tree.className(owner), NAME_LENGTH));
  }

  private static String path(RetentionTree tree, int holder) {
    var way = tree.way(holder);
    var steps = new ArrayList<String>();
    for (int i = Math.max(0, way.length - MOST_STEPS); i < way.length; i++) {
      steps.add(nameOf(tree, way[i]));
    }
    return String.join(" › ", steps);
  }
}

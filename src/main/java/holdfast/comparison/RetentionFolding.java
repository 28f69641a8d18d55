package holdfast.comparison;

import holdfast.comparison.RetentionLink.Kind;
import holdfast.progress.CancelSignal;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.LongObjectHashMap;
import org.eclipse.collections.impl.set.mutable.primitive.IntHashSet;

/// Folds the chains of a [PathForest] level by level from the roots: what hangs on the objects of
/// one place by links of one name, and is of one class, becomes one place. Linear in the nodes.
///
/// ```
/// members[firstMembers[place]] .. members[firstMembers[place + 1]]   nodes of the forest
/// firstChildren[place] .. firstChildren[place] + childCounts[place]  places
/// ```
final class RetentionFolding {
  /// Properties of so many names that lead to one class make a dictionary of an object.
  private static final int MOST_NAMES = 8;

  private static final int NO_NUMBER = -1;

  private final PathForest forest;
  private final RetentionNames names;
  private final CancelSignal cancel;
  private final int entry;
  private final IntArrayList parents = IntArrayList.newListWith(RetentionTree.TOP);
  private final IntArrayList links = IntArrayList.newListWith(NO_NUMBER);
  private final IntArrayList classes = IntArrayList.newListWith(NO_NUMBER);
  private final IntArrayList firstMembers = IntArrayList.newListWith(0, 0);
  private final IntArrayList firstChildren = new IntArrayList();
  private final IntArrayList childCounts = new IntArrayList();
  private final IntArrayList members = new IntArrayList();

  private RetentionFolding(PathForest forest, CancelSignal cancel) {
    this.forest = forest;
    this.cancel = cancel;
    names = new RetentionNames(forest);
    entry = names.number(RetentionLink.ENTRY);
  }

  static RetentionFolding of(PathForest forest, CancelSignal cancel) {
    var folding = new RetentionFolding(forest, cancel);
    for (int place = 0; place < folding.parents.size(); place++) {
      folding.unfold(place);
    }
    return folding;
  }

  private void unfold(int place) {
    var found = below(place);
    firstChildren.add(parents.size());
    var linkNumbers = new int[found.length];
    var classNumbers = new int[found.length];
    for (int i = 0; i < found.length; i++) {
      cancel.throwIfCanceled(i);
      linkNumbers[i] = names.linkOf(found[i]);
      classNumbers[i] = names.classOf(found[i]);
    }
    joinDictionaries(linkNumbers, classNumbers);
    var groups = new LongIntHashMap();
    var groupOf = new int[found.length];
    var counts = new IntArrayList();
    for (int i = 0; i < found.length; i++) {
      cancel.throwIfCanceled(i);
      long key = (long) linkNumbers[i] << 32 | classNumbers[i];
      int group = groups.getIfAbsentPut(key, counts.size());
      if (group == counts.size()) {
        counts.add(0);
        parents.add(place);
        links.add(linkNumbers[i]);
        classes.add(classNumbers[i]);
      }
      groupOf[i] = group;
      counts.set(group, counts.get(group) + 1);
    }
    childCounts.add(counts.size());
    fill(found, groupOf, counts);
  }

  private int[] below(int place) {
    if (place == RetentionTree.TOP) {
      return belowForest(PathForest.NO_PARENT, new IntArrayList()).toArray();
    }
    var found = new IntArrayList();
    for (int i = firstMember(place); i < membersEnd(place); i++) {
      cancel.throwIfCanceled(i);
      belowForest(members.get(i), found);
    }
    return found.toArray();
  }

  private IntArrayList belowForest(int node, IntArrayList found) {
    for (int i = forest.firstBelow(node); i < forest.belowEnd(node); i++) {
      found.add(forest.belowAt(i));
    }
    return found;
  }

  /// Gives each group its members, in the order they were found.
  private void fill(int[] found, int[] groupOf, IntArrayList counts) {
    int start = members.size();
    var next = new int[counts.size()];
    int sum = start;
    for (int group = 0; group < next.length; group++) {
      next[group] = sum;
      sum += counts.get(group);
      firstMembers.add(sum);
    }
    for (int i = 0; i < found.length; i++) {
      members.add(0);
    }
    for (int i = 0; i < found.length; i++) {
      members.set(next[groupOf[i]]++, found[i]);
    }
  }

  /// Where properties of many names lead to one class, their names tell nothing.
  private void joinDictionaries(int[] linkNumbers, int[] classNumbers) {
    if (linkNumbers.length <= MOST_NAMES) {
      return;
    }
    var namesOfClass = new LongObjectHashMap<IntHashSet>();
    for (int i = 0; i < linkNumbers.length; i++) {
      cancel.throwIfCanceled(i);
      if (names.link(linkNumbers[i]).kind() == Kind.PROPERTY) {
        namesOfClass.getIfAbsentPut(classNumbers[i], IntHashSet::new).add(linkNumbers[i]);
      }
    }
    for (int i = 0; i < linkNumbers.length; i++) {
      var ofClass = namesOfClass.get(classNumbers[i]);
      if (ofClass != null
          && ofClass.size() > MOST_NAMES
          && names.link(linkNumbers[i]).kind() == Kind.PROPERTY) {
        linkNumbers[i] = entry;
      }
    }
  }

  int placeCount() {
    return parents.size();
  }

  int parent(int place) {
    return parents.get(place);
  }

  int firstChild(int place) {
    return firstChildren.get(place);
  }

  int childrenEnd(int place) {
    return firstChildren.get(place) + childCounts.get(place);
  }

  RetentionLink link(int place) {
    return place == RetentionTree.TOP ? RetentionLink.ROOT : names.link(links.get(place));
  }

  String className(int place) {
    return place == RetentionTree.TOP ? "" : names.className(classes.get(place));
  }

  int firstMember(int place) {
    return firstMembers.get(place);
  }

  int membersEnd(int place) {
    return firstMembers.get(place + 1);
  }

  int memberAt(int index) {
    return members.get(index);
  }
}

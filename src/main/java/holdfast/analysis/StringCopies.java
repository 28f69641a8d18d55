package holdfast.analysis;

import holdfast.progress.CancelSignal;
import java.util.Arrays;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;

/// The texts that several strings have, each with all its copies. 4 bytes per copy and 12 per text.
public final class StringCopies {
  private static final int NEW = -1;

  /// The copies of one text stand together, in the order of the file.
  private final int[] nodes;

  /// Where in [#nodes] each text begins, and where the last one ends.
  private final int[] starts;

  private final long[] sizes;
  private final long[] wasted;

  private StringCopies(int[] nodes, int[] starts) {
    this.nodes = nodes;
    this.starts = starts;
    sizes = new long[starts.length - 1];
    wasted = new long[starts.length - 1];
  }

  /// O(nodes), and decodes every string; see [DuplicatedStrings] for which are equal.
  static StringCopies compute(SnapshotAnalysis snapshot, CancelSignal cancel) {
    var later = new IntArrayList();
    var textOfLater = new IntArrayList();
    var textOfFirst = new IntIntHashMap();
    var firsts = new IntArrayList();
    EqualStrings.forEach(
        snapshot,
        (node, first) -> {
          int text = textOfFirst.getIfAbsent(first, NEW);
          if (text == NEW) {
            text = firsts.size();
            textOfFirst.put(first, text);
            firsts.add(first);
          }
          later.add(node);
          textOfLater.add(text);
        },
        cancel);
    var copies = together(firsts, later, textOfLater);
    copies.measure(snapshot, cancel);
    return copies;
  }

  /// Puts each text's first copy before its later ones.
  private static StringCopies together(
      IntArrayList firsts, IntArrayList later, IntArrayList textOfLater) {
    var starts = new int[firsts.size() + 1];
    for (int text = 0; text < firsts.size(); text++) {
      starts[text + 1] = 1;
    }
    for (int i = 0; i < later.size(); i++) {
      starts[textOfLater.get(i) + 1]++;
    }
    for (int text = 0; text < firsts.size(); text++) {
      starts[text + 1] += starts[text];
    }
    var next = starts.clone();
    var nodes = new int[firsts.size() + later.size()];
    for (int text = 0; text < firsts.size(); text++) {
      nodes[next[text]++] = firsts.get(text);
    }
    for (int i = 0; i < later.size(); i++) {
      nodes[next[textOfLater.get(i)]++] = later.get(i);
    }
    return new StringCopies(nodes, starts);
  }

  private void measure(SnapshotAnalysis snapshot, CancelSignal cancel) {
    for (int text = 0; text < count(); text++) {
      cancel.throwIfCanceled(text);
      long largest = 0;
      for (int i = starts[text]; i < starts[text + 1]; i++) {
        long size = snapshot.shallowSize(nodes[i]);
        sizes[text] += size;
        largest = Math.max(largest, size);
      }
      wasted[text] = sizes[text] - largest;
    }
  }

  /// How many texts there are, numbered in the order in which their second copies stand in the
  /// file.
  public int count() {
    return starts.length - 1;
  }

  /// How many strings have a text, at least two.
  public int copies(int text) {
    return starts[text + 1] - starts[text];
  }

  /// The first string of the file that has a text.
  public int first(int text) {
    return nodes[starts[text]];
  }

  /// All strings that have a text, in the order of the file. O(copies).
  public int[] nodes(int text) {
    return Arrays.copyOfRange(nodes, starts[text], starts[text + 1]);
  }

  /// Shallow bytes of all copies of a text.
  public long size(int text) {
    return sizes[text];
  }

  /// Bytes that would go if only the largest copy of a text stayed.
  public long wasted(int text) {
    return wasted[text];
  }

  /// The same for all texts. O(texts).
  public long wasted() {
    return Arrays.stream(wasted).sum();
  }

  /// How many strings have any of the texts.
  public int copies() {
    return nodes.length;
  }
}

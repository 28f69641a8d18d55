package holdfast.comparison;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;

/// What tells whether two captures are of one process, and which was taken first; small enough to
/// be kept for every snapshot.
///
/// V8 gives a JavaScript object an odd id for life, and later objects greater ones. A mark contains
/// the greatest, and a sample of some thousand ids with what they name, objects, functions and
/// texts: those whose hashes are the least, so that marks of two captures hold the same ids where
/// both have them; 200 kB at most. See [SameProcess].
public final class CaptureMark {
  private static final int SAMPLE = 16_384;

  private final long greatestObjectId;
  private final CaptureOptions options;

  /// Ascending. The hash is one to one, so that it stands for the id.
  private final long[] idHashes;

  private final int[] contents;

  /// Hashes above this are not in the sample, though the snapshot may have them.
  private final long limit;

  private CaptureMark(
      long greatestObjectId, CaptureOptions options, long[] idHashes, int[] contents, long limit) {
    this.greatestObjectId = greatestObjectId;
    this.options = options;
    this.idHashes = idHashes;
    this.contents = contents;
    this.limit = limit;
  }

  /// O(nodes), and decodes some thousand names.
  public static CaptureMark of(SnapshotAnalysis snapshot, CancelSignal cancel) {
    var sampling = new Sampling();
    long greatest = 0;
    for (int node = 0; node < snapshot.graph().nodeCount(); node++) {
      cancel.throwIfCanceled(node);
      long id = snapshot.graph().nodeId(node);
      if ((id & 1) != 0) {
        greatest = Math.max(greatest, id);
        if (isLasting(snapshot.graph().type(node))) {
          sampling.add(hash(id), node);
        }
      }
    }
    sampling.finish();
    var hashes = new long[sampling.count];
    var contents = new int[sampling.count];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = sampling.hashes[i];
      int node = sampling.nodes[i];
      contents[i] =
          31 * snapshot.graph().rawName(node).hashCode() + snapshot.graph().type(node).ordinal();
    }
    var options = CaptureOptions.of(snapshot, cancel);
    return new CaptureMark(greatest, options, hashes, contents, sampling.limit);
  }

  /// What keeps its name for life. Strings become flat, tables are replaced and code is compiled
  /// anew; besides, what the engine made is alike in all processes of one program.
  private static boolean isLasting(NodeType type) {
    return switch (type) {
      case OBJECT, CLOSURE, STRING, SYMBOL, REGEXP -> true;
      default -> false;
    };
  }

  /// Ids to numbers that seem random: one to one, by Stafford's thirteenth variant of MurmurHash3's
  /// last step.
  private static long hash(long id) {
    long mixed = (id ^ id >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  /// The greatest id of a JavaScript object: within one process, captures stand in its order.
  public long greatestObjectId() {
    return greatestObjectId;
  }

  /// With which options it was taken.
  public CaptureOptions options() {
    return options;
  }

  /// Compares the samples as far as both would have an id.
  SameProcess compare(CaptureMark other) {
    long commonLimit = Math.min(limit, other.limit);
    int shared = 0;
    int same = 0;
    for (int i = 0, j = 0; i < idHashes.length && j < other.idHashes.length; ) {
      if (idHashes[i] > commonLimit || other.idHashes[j] > commonLimit) {
        break;
      }
      int order = Long.compare(idHashes[i], other.idHashes[j]);
      if (order == 0) {
        shared++;
        same += contents[i] == other.contents[j] ? 1 : 0;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return new SameProcess(shared, same);
  }

  /// The least hashes met so far, and their nodes.
  private static final class Sampling {
    private long[] hashes = new long[4 * SAMPLE];
    private int[] nodes = new int[4 * SAMPLE];
    private int count;
    private long limit = Long.MAX_VALUE;

    void add(long hash, int node) {
      if (hash <= limit) {
        hashes[count] = hash;
        nodes[count++] = node;
        if (count == hashes.length) {
          shrink();
        }
      }
    }

    /// Keeps the least ones, in any order.
    void shrink() {
      if (count > SAMPLE) {
        limit = sorted()[SAMPLE - 1];
        int kept = 0;
        for (int i = 0; i < count; i++) {
          if (hashes[i] <= limit) {
            hashes[kept] = hashes[i];
            nodes[kept++] = nodes[i];
          }
        }
        count = kept;
      }
    }

    private long[] sorted() {
      var sorted = Arrays.copyOf(hashes, count);
      Arrays.sort(sorted);
      return sorted;
    }

    /// Sorts what is kept.
    void finish() {
      shrink();
      var nodeOf = new LongIntHashMap(count);
      for (int i = 0; i < count; i++) {
        nodeOf.put(hashes[i], nodes[i]);
      }
      hashes = sorted();
      Arrays.setAll(nodes, i -> i < count ? nodeOf.get(hashes[i]) : 0);
    }
  }
}

package holdfast.graph;

import static holdfast.index.InvalidIndexException.require;
import static java.nio.charset.StandardCharsets.US_ASCII;

import holdfast.format.BitSet;
import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.IntLongHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;

/// The internal edges that V8 writes for an entry of a WeakMap: one from the table and one from the
/// key, both to the value, both with the entry's text as their name. Only the key's edge retains.
public final class WeakMapEdges {
  /// The whole name, its part that both edges share, and the id of the table.
  private static final Pattern NAME =
      Pattern.compile(
          "[0-9]+( / part of key \\([^\\n\\r\\u2028\\u2029]*? @[0-9]+\\) -> value"
              + " \\([^\\n\\r\\u2028\\u2029]*? @[0-9]+\\) pair in WeakMap \\(table @([0-9]+)\\))");

  private static final byte[] AFTER_NUMBER = " / part of key (".getBytes(US_ASCII);
  private static final int NO_ENTRY = -1;
  private static final long TOO_LARGE = -1;

  private final BitSet names;

  /// By the number of the name.
  private final IntIntHashMap entryOf = new IntIntHashMap();

  private final IntLongHashMap tableIdOf = new IntLongHashMap();

  /// By a hash of 64 bits of the text that both edges share, while names are looked at.
  private LongIntHashMap entryOfHash = new LongIntHashMap();

  private WeakMapEdges(BitSet names) {
    this.names = names;
  }

  /// O(names of entries); allocates one bit per string where there are some.
  public static WeakMapEdges find(HeapGraph graph, CancelSignal cancel) {
    int[] candidates = graph.knownNames().weakMapEntries();
    var result = new WeakMapEdges(new BitSet(candidates.length == 0 ? 0 : graph.stringCount()));
    for (int i = 0; i < candidates.length; i++) {
      cancel.throwIfCanceled(i);
      result.look(graph, candidates[i]);
    }
    result.entryOfHash = null;
    return result;
  }

  public void save(IndexWriter index) {
    int[] known = entryOf.keySet().toSortedArray();
    index.add("WeakMap names", known);
    index.add("WeakMap entries", Arrays.stream(known).map(entryOf::get).toArray());
    index.addLongs("WeakMap tables", Arrays.stream(known).mapToLong(tableIdOf::get).toArray());
  }

  /// Edges that are there at once.
  public static WeakMapEdges restore(IndexReader index, int stringCount) {
    int count = index.length("WeakMap names");
    int[] known = index.ints("WeakMap names", count, stringCount);
    int[] entries = index.ints("WeakMap entries", count, count);
    long[] tableIds = index.longs("WeakMap tables", count);
    var result = new WeakMapEdges(new BitSet(count == 0 ? 0 : stringCount));
    for (int i = 0; i < count; i++) {
      require(result.names.add(known[i]), "WeakMap names");
      result.entryOf.put(known[i], entries[i]);
      result.tableIdOf.put(known[i], tableIds[i]);
    }
    result.entryOfHash = null;
    return result;
  }

  /// Whether the text of a string in the file, known up to `end`, may become a name: digits and the
  /// words behind them, or something escaped before that.
  static boolean startsLikeName(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    for (int i = 0; i < AFTER_NUMBER.length && at < end; i++, at++) {
      if (bytes[at] != AFTER_NUMBER[i] || at == start) {
        return bytes[at] == '\\';
      }
    }
    return true;
  }

  private void look(HeapGraph graph, int name) {
    var text = graph.string(name);
    if (text.isEmpty() || text.charAt(text.length() - 1) != ')') {
      return;
    }
    var match = NAME.matcher(text);
    if (match.matches()) {
      names.set(name);
      long hash = TextHash.of(text, match.start(1));
      int entry = entryOfHash.getIfAbsent(hash, NO_ENTRY);
      if (entry == NO_ENTRY) {
        entry = entryOfHash.size();
        entryOfHash.put(hash, entry);
      }
      entryOf.put(name, entry);
      var tableId = match.group(2);
      tableIdOf.put(name, tableId.length() > 18 ? TOO_LARGE : Long.parseLong(tableId));
    }
  }

  /// Whether the string is the name of a WeakMap's entry.
  public boolean isEntry(int nameIndex) {
    return !entryOf.isEmpty() && names.get(nameIndex);
  }

  /// Number of the entry that an edge belongs to: equal for the two edges of one entry.
  public int entry(int nameIndex) {
    return entryOf.get(nameIndex);
  }

  /// Id of the table that the entry stands in.
  public long tableId(int nameIndex) {
    return tableIdOf.get(nameIndex);
  }

  /// How many entries there are at most.
  public int entryCount() {
    return entryOf.size();
  }
}

package holdfast.graph;

import holdfast.format.BitSet;
import holdfast.format.StringTable;
import holdfast.index.IndexReader;
import holdfast.index.IndexWriter;
import holdfast.progress.Workers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.collections.impl.list.mutable.primitive.IntArrayList;

/// Which strings are names that the rules of counting look for. Found in one pass over all strings,
/// so that the rules compare numbers instead of texts.
public final class KnownNames {
  /// A name, or the start of one.
  public enum Name {
    /// Raw name of plain objects.
    OBJECT("Object", true),
    NATIVE_CONTEXT("system / NativeContext", true),
    EXTERNAL_STRING_DATA("system / ExternalStringData", true),
    SLOPPY_FUNCTION_MAP("sloppy_function_map", true),
    MAP_DESCRIPTORS("(map descriptors)", true),
    /// Of elements, such as `<div class="a">`.
    TAG("<", false),
    DETACHED("Detached ", false),
    DETACHED_TAG("Detached <", false),
    /// Raw name of arrays.
    ARRAY("Array", true),
    ARRAY_BUFFER_DATA("system / JSArrayBufferData", true),
    CONTEXT("system / Context", true),
    NAMED_CONTEXT("system / Context / ", false),
    NAMED_NATIVE_CONTEXT("system / NativeContext / ", false),
    DETACHED_NATIVE_CONTEXT("Detached system / NativeContext", true),
    NAMED_DETACHED_NATIVE_CONTEXT("Detached system / NativeContext / ", false),
    EVENT_LISTENER("V8EventListener", true),
    /// Of edges.
    ELEMENTS("elements", true),
    MAP("map", true),
    NATIVE_CONTEXT_EDGE("native_context", true),
    FIRST("first", true),
    SECOND("second", true),
    /// The object that tells the version of Node.js.
    PROCESS("process", true),
    WINDOW("Window", false);

    private final String text;
    private final byte[] bytes;

    Name(String text, boolean whole) {
      this.text = text;
      bytes = (whole ? text + '"' : text).getBytes(StandardCharsets.US_ASCII);
    }

    private boolean matches(String string) {
      return bytes[bytes.length - 1] == '"' ? string.equals(text) : string.startsWith(text);
    }

    private boolean matches(byte[] file, int at) {
      for (int i = 0; i < bytes.length; i++) {
        if (file[at + i] != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private static final Name[] NAMES = Name.values();

  /// The names that start with a byte.
  private static final Name[][] BY_FIRST = new Name[128][0];

  static {
    for (var name : NAMES) {
      int first = name.bytes[0];
      BY_FIRST[first] = Arrays.copyOf(BY_FIRST[first], BY_FIRST[first].length + 1);
      BY_FIRST[first][BY_FIRST[first].length - 1] = name;
    }
  }

  private static final int LONGEST = 40;
  private static final int NONE = -1;

  /// The first string of each name, which for whole names is nearly always the only one.
  private final int[] firsts = new int[NAMES.length];

  /// All strings of a name, 1 bit per string, where there are several; else null.
  private final BitSet[] several = new BitSet[NAMES.length];

  private final int stringCount;

  /// Strings that start as the names of a WeakMap's entries do.
  private final IntArrayList weakMapEntries = new IntArrayList();

  private KnownNames(int stringCount) {
    this.stringCount = stringCount;
    Arrays.fill(firsts, NONE);
  }

  /// O(strings), on all cores.
  ///
  /// @param added strings whose numbers follow those of the file
  static KnownNames find(StringTable file, List<String> added) {
    var known = new KnownNames(file.count() + added.size());
    var parts = new KnownNames[Workers.count()];
    file.forEachStart(
        LONGEST,
        range -> {
          parts[range] = new KnownNames(known.stringCount);
          return parts[range]::look;
        });
    for (int range = 0; range < parts.length && parts[range] != null; range++) {
      known.addAll(parts[range]);
    }
    for (int i = 0; i < added.size(); i++) {
      for (var name : NAMES) {
        if (name.matches(added.get(i))) {
          known.add(name, file.count() + i);
        }
      }
    }
    return known;
  }

  private void look(int string, byte[] bytes, int at) {
    if (bytes[at] < 0) {
      return;
    }
    if (WeakMapEdges.startsLikeName(bytes, at, at + LONGEST)) {
      weakMapEntries.add(string);
    }
    for (var name : BY_FIRST[bytes[at]]) {
      if (name.matches(bytes, at)) {
        add(name, string);
      }
    }
  }

  /// Adds what was found in later strings.
  private void addAll(KnownNames later) {
    weakMapEntries.addAll(later.weakMapEntries);
    for (var name : NAMES) {
      later.forEach(name, string -> add(name, string));
    }
  }

  private void add(Name name, int string) {
    int index = name.ordinal();
    if (firsts[index] == NONE) {
      firsts[index] = string;
      return;
    }
    if (several[index] == null) {
      several[index] = new BitSet(stringCount);
      several[index].set(firsts[index]);
    }
    several[index].set(string);
  }

  void save(IndexWriter index) {
    for (var name : NAMES) {
      var strings = new IntArrayList();
      forEach(name, strings::add);
      index.add(section(name), strings.toArray());
    }
    index.add("names of WeakMap entries", weakMapEntries.toArray());
  }

  /// Names that are there at once.
  static KnownNames restore(IndexReader index, int stringCount) {
    var known = new KnownNames(stringCount);
    for (var name : NAMES) {
      int count = index.length(section(name));
      for (int string : index.ints(section(name), count, stringCount)) {
        known.add(name, string);
      }
    }
    int entries = index.length("names of WeakMap entries");
    known.weakMapEntries.addAll(index.ints("names of WeakMap entries", entries, stringCount));
    return known;
  }

  private static String section(Name name) {
    return "strings " + name;
  }

  private void forEach(Name name, IntConsumer found) {
    var all = several[name.ordinal()];
    int first = firsts[name.ordinal()];
    if (all == null && first != NONE) {
      found.accept(first);
    }
    for (int string = first; all != null && string < stringCount; string++) {
      if (all.get(string)) {
        found.accept(string);
      }
    }
  }

  /// Strings that may name an entry of a WeakMap.
  int[] weakMapEntries() {
    return weakMapEntries.toArray();
  }

  /// Whether the string is this name, or starts with it.
  public boolean is(Name name, int string) {
    var all = several[name.ordinal()];
    return all == null ? firsts[name.ordinal()] == string : all.get(string);
  }
}

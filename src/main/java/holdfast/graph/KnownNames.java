package holdfast.graph;

import holdfast.format.BitSet;
import holdfast.format.StringTable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Which strings are names that the rules of counting look for. Found in one pass over all strings,
/// so that the rules compare numbers instead of texts. 1 bit per string and name.
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
  private static final int LONGEST = 32;

  private final BitSet[] strings = new BitSet[NAMES.length];

  /// The names that start with a byte.
  private final Name[][] byFirst = new Name[128][0];

  private KnownNames(int stringCount) {
    for (var name : NAMES) {
      strings[name.ordinal()] = new BitSet(stringCount);
      int first = name.bytes[0];
      byFirst[first] = java.util.Arrays.copyOf(byFirst[first], byFirst[first].length + 1);
      byFirst[first][byFirst[first].length - 1] = name;
    }
  }

  /// O(strings).
  ///
  /// @param added strings whose numbers follow those of the file
  static KnownNames find(StringTable file, List<String> added) {
    var known = new KnownNames(file.count() + added.size());
    file.forEachStart(LONGEST, known::look);
    for (int i = 0; i < added.size(); i++) {
      for (var name : NAMES) {
        if (name.matches(added.get(i))) {
          known.strings[name.ordinal()].set(file.count() + i);
        }
      }
    }
    return known;
  }

  private void look(int string, byte[] bytes, int at) {
    if (bytes[at] < 0) {
      return;
    }
    for (var name : byFirst[bytes[at]]) {
      if (name.matches(bytes, at)) {
        strings[name.ordinal()].set(string);
      }
    }
  }

  /// Whether the string is this name, or starts with it.
  public boolean is(Name name, int string) {
    return strings[name.ordinal()].get(string);
  }
}

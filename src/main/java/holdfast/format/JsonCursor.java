package holdfast.format;

import holdfast.progress.CancelSignal;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Walks through the structure of the file, byte by byte, in the few places between the big arrays.
final class JsonCursor {
  private static final int WINDOW = 1 << 16;
  private static final int END = -1;
  private static final int LONGEST_SHORT = 200;

  private final MappedFile file;
  private final CancelSignal cancel;
  private final byte[] window = new byte[WINDOW];
  private long windowStart;
  private int windowLength;
  private long position;

  JsonCursor(MappedFile file, long position, CancelSignal cancel) {
    this.file = file;
    this.position = position;
    this.cancel = cancel;
  }

  long position() {
    return position;
  }

  void moveTo(long offset) {
    position = offset;
  }

  boolean atEnd() {
    return position >= file.size();
  }

  private int peekByte() {
    if (position < windowStart || position >= windowStart + windowLength) {
      cancel.throwIfCanceled();
      windowStart = position;
      windowLength = file.read(position, window, WINDOW);
      if (windowLength == 0) {
        return END;
      }
    }
    return window[(int) (position - windowStart)] & 0xFF;
  }

  /// Skips white space and shows the next byte without taking it; -1 at the end of the file.
  int peek() {
    int next = peekByte();
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      position++;
      next = peekByte();
    }
    return next;
  }

  /// Takes the byte if it is next after white space.
  boolean take(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    position++;
    return true;
  }

  void expect(char wanted, String section) {
    if (!take(wanted)) {
      throw fault(section, "'" + wanted + "'");
    }
  }

  /// What stands at the cursor is not what should.
  UncheckedIOException fault(String section, String expected) {
    int next = peek();
    return Faults.at(section, position, expected, next == END ? null : (byte) next);
  }

  /// Takes a key or another short string; the text is cut at 200 bytes.
  String takeKey(String section) {
    expect('"', section);
    long start = position;
    skipStringRest(section);
    int length = (int) Math.min(LONGEST_SHORT, position - 1 - start);
    var bytes = new byte[length];
    file.read(start, bytes, length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// Takes a string of any length.
  String takeString(String section) {
    expect('"', section);
    long start = position;
    skipStringRest(section);
    var bytes = new byte[Math.toIntExact(position - 1 - start)];
    file.read(start, bytes, bytes.length);
    return JsonText.decode(bytes, bytes.length);
  }

  /// Takes a number or another word without quotes; the text is cut at 200 bytes.
  String takeWord() {
    peek();
    long start = position;
    skipWord();
    var bytes = new byte[(int) Math.min(LONGEST_SHORT, position - start)];
    file.read(start, bytes, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// Takes an object.
  ///
  /// @param member takes the value of a key
  void takeObject(String section, Consumer<String> member) {
    expect('{', section);
    if (take('}')) {
      return;
    }
    do {
      var key = takeKey(section);
      expect(':', section);
      member.accept(key);
    } while (take(','));
    if (!take('}')) {
      throw fault(section, "',' or '}'");
    }
  }

  /// Takes an array.
  ///
  /// @param element takes one of its values
  void takeArray(String section, Runnable element) {
    expect('[', section);
    if (take(']')) {
      return;
    }
    do {
      element.run();
    } while (take(','));
    if (!take(']')) {
      throw fault(section, "',' or ']'");
    }
  }

  /// Moves behind a string.
  void skipString(String section) {
    expect('"', section);
    skipStringRest(section);
  }

  private void skipStringRest(String section) {
    while (true) {
      int next = peekByte();
      if (next == END) {
        throw fault(section, "'\"'");
      }
      position += next == '\\' ? 2 : 1;
      if (next == '"') {
        return;
      }
    }
  }

  /// Moves behind the value at the cursor, whatever it is. O(its bytes).
  void skipValue(String section) {
    int depth = 0;
    do {
      int next = peek();
      switch (next) {
        case END -> throw fault(section, depth == 0 ? "a value" : "']' or '}'");
        case '"' -> {
          position++;
          skipStringRest(section);
        }
        case '{', '[' -> {
          depth++;
          position++;
        }
        case '}', ']' -> {
          if (depth == 0) {
            throw fault(section, "a value");
          }
          depth--;
          position++;
        }
        case ',', ':' -> {
          if (depth == 0) {
            throw fault(section, "a value");
          }
          position++;
        }
        default -> skipWord();
      }
    } while (depth > 0);
  }

  private void skipWord() {
    int next = peekByte();
    while (next != END && ",:]}[{\" \n\r\t".indexOf(next) < 0) {
      position++;
      next = peekByte();
    }
  }
}

package holdfast.fuzz;

import holdfast.testing.RandomGraphs;
import holdfast.testing.SnapshotBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// Makes snapshots that are wrong in some way, the same for the same seed: a sound one at random,
/// of which one to three things are changed.
final class SnapshotMutator {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");
  private static final Pattern COUNT =
      Pattern.compile("\"(?:node_count|edge_count|root_index|extra_native_bytes)\":");
  private static final String[] NUMBERS = {
    "0",
    "-1",
    "1",
    "7",
    "255",
    "256",
    "65536",
    "2147483647",
    "2147483648",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "9223372036854775808",
    "123456789012345678901234567890",
    "1.5",
    "1e3",
    "1e999",
    "-0",
    "00",
    "",
    "null",
    "true",
    "\"7\"",
    "[]",
    "{}",
    "NaN"
  };
  private static final String[] STRINGS = {
    "\"\"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"\\u12\"",
    "\"\\x\"",
    "\"",
    "\"nodes\"",
    "\"strings\"",
    "\"Object\"",
    "\"constructor, and a, b\"",
    "null",
    "0",
    "\"0 / part of key (K @1) -> value (V @2) pair in WeakMap (table @3)\""
  };

  private final Random random;

  private SnapshotMutator(long seed) {
    random = new Random(seed);
  }

  /// The file of a seed; packed with gzip where [#isPacked] says so.
  static byte[] file(long seed) {
    return file(seed, null);
  }

  /// The same, made of a given file.
  ///
  /// @param base a snapshot, not packed; null for one at random
  static byte[] file(long seed, byte[] base) {
    var mutator = new SnapshotMutator(seed);
    byte[] file = base == null ? mutator.sound(seed) : base;
    for (int changes = 1 + mutator.random.nextInt(3); changes > 0; changes--) {
      file = mutator.change(file);
    }
    if (!isPacked(seed)) {
      return file;
    }
    byte[] packed = packed(file);
    return mutator.random.nextInt(4) == 0 ? packed : mutator.changeBytes(packed);
  }

  /// One file of eight is packed.
  static boolean isPacked(long seed) {
    return seed % 8 == 7;
  }

  private byte[] sound(long seed) {
    var layouts = SnapshotBuilder.Layout.values();
    var heap = RandomGraphs.withSeed(seed).layout(layouts[random.nextInt(layouts.length)]);
    for (int i = random.nextInt(4); i > 0; i--) {
      heap.location(random.nextInt(2), random.nextInt(3), random.nextInt(9), random.nextInt(9));
      heap.detachedness(random.nextInt(2), random.nextInt(4));
      heap.string("text \"quoted\" \\ \u00e4\u20ac " + i);
    }
    return heap.bytes();
  }

  private static byte[] packed(byte[] file) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private byte[] change(byte[] file) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> changeBytes(file);
      case 2 -> replace(file, NUMBER, NUMBERS);
      case 3 -> replace(file, STRING, STRINGS);
      case 4 -> replaceCount(file);
      case 5, 6, 7 -> replaceByOther(file, NUMBER);
      case 8 -> replaceByOther(file, STRING);
      default -> moveRange(file);
    };
  }

  /// Cuts the end off, or flips, inserts or drops single bytes.
  private byte[] changeBytes(byte[] file) {
    if (file.length == 0) {
      return file;
    }
    int at = random.nextInt(file.length);
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(file, at);
      case 1 -> {
        var changed = file.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        yield changed;
      }
      case 2 -> spliced(file, at, at, new byte[] {(byte) random.nextInt(256)});
      default -> spliced(file, at, at + 1, new byte[0]);
    };
  }

  private byte[] replace(byte[] file, Pattern what, String[] by) {
    return spliced(file, what, by[random.nextInt(by.length)]);
  }

  private byte[] replaceByOther(byte[] file, Pattern what) {
    var matches = what.matcher(text(file)).results().toList();
    return matches.isEmpty()
        ? file
        : spliced(file, what, matches.get(random.nextInt(matches.size())).group());
  }

  private byte[] spliced(byte[] file, Pattern what, String by) {
    var matches = what.matcher(text(file)).results().toList();
    if (matches.isEmpty()) {
      return file;
    }
    var match = matches.get(random.nextInt(matches.size()));
    return spliced(file, match.start(), match.end(), bytes(by));
  }

  private byte[] replaceCount(byte[] file) {
    var matches = COUNT.matcher(text(file)).results().toList();
    if (matches.isEmpty()) {
      return file;
    }
    int from = matches.get(random.nextInt(matches.size())).end();
    var number = NUMBER.matcher(text(file));
    if (!number.find(from)) {
      return file;
    }
    var by =
        random.nextBoolean()
            ? NUMBERS[random.nextInt(NUMBERS.length)]
            : Integer.toString(random.nextInt(100));
    return spliced(file, number.start(), number.end(), bytes(by));
  }

  /// Drops, doubles or moves a stretch: whole sections, rows, halves of strings.
  private byte[] moveRange(byte[] file) {
    if (file.length < 2) {
      return file;
    }
    int from = random.nextInt(file.length);
    int to = from + random.nextInt(Math.min(file.length - from, 1 + random.nextInt(400)));
    var range = Arrays.copyOfRange(file, from, to);
    return switch (random.nextInt(3)) {
      case 0 -> spliced(file, from, to, new byte[0]);
      case 1 -> spliced(file, to, to, range);
      default -> {
        var rest = spliced(file, from, to, new byte[0]);
        int at = random.nextInt(rest.length + 1);
        yield spliced(rest, at, at, range);
      }
    };
  }

  private static byte[] spliced(byte[] file, int from, int to, byte[] by) {
    var changed = new byte[file.length - (to - from) + by.length];
    System.arraycopy(file, 0, changed, 0, from);
    System.arraycopy(by, 0, changed, from, by.length);
    System.arraycopy(file, to, changed, from + by.length, file.length - to);
    return changed;
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

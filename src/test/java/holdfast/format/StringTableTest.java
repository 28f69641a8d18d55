package holdfast.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.testing.SnapshotBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StringTableTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "é ß ğ",
        "中文字",
        "\uD83D\uDE00 and \uD83D\uDC68\u200D\uD83D\uDC69",
        "\uD800",
        "\uDC00\uD800",
        "a\uD800b",
        "\u0000\u0001\u001F\u007F",
        "\b\f\n\r\t",
        "\"",
        "\\",
        "\\\"",
        "\\\\",
        "\\\\\\\"\\",
        "],\"x\":[",
        "\",\"",
        "\n,",
        "</script>"
      })
  void textComesBackAsItWasWritten(String text) throws IOException {
    assertEquals(text, onlyString(file(text).text()), "escaped");
    assertEquals(text, onlyString(file(text).utf8().text()), "UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\\u0041, A",
        "\\u00e9, é",
        "\\u00E9, é",
        "\\/, /",
        "\\uD83D\\uDE00, \uD83D\uDE00",
        "\\\\u0041, \\u0041",
        "\\\\\\u0041, \\A"
      })
  void escapesAreDecoded(String json, String expected) throws IOException {
    assertEquals(expected, onlyString(fileOf(json)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"\\x, \uFFFD", "\\u00G0, \uFFFD", "a\\u12, a\uFFFD", "\\u, \uFFFD"})
  void escapesThatAreNoneBecomeAReplacement(String json, String expected) throws IOException {
    assertEquals(expected, onlyString(fileOf(json)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "中", "\uD83D\uDE00", "\"", "\\", "\u0001", "\uD800", "\uDC00a"})
  void startAndLengthOfALongTextAreThoseOfTheWhole(String part) throws IOException {
    var text = "x".repeat(part.length()) + part.repeat(150_000 / part.length());
    for (var file : List.of(file(text).text(), file(text).utf8().text())) {
      try (var raw = open(file.getBytes(StandardCharsets.UTF_8))) {
        var strings = raw.strings();
        for (int limit : new int[] {0, 1, 2, 255, 256, 257, 1_000, 65_537, 200_000}) {
          assertEquals(
              text.substring(0, Math.min(limit, text.length())), strings.get(1, limit), part);
        }
        assertEquals(text.codePointCount(0, text.length()), strings.codePoints(1), part);
      }
    }
  }

  @Test
  void badUtf8BecomesAReplacement() throws IOException {
    var bytes = file("aXb").bytes();
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("aXb") + 1] = (byte) 0xC3;
    try (var raw = open(bytes)) {
      assertEquals("a\uFFFDb", raw.strings().get(1));
    }
  }

  @Test
  void veryLongStringIsDecodedWhole() throws IOException {
    var text = "0123456789".repeat(500_000) + "end";
    assertEquals(text, onlyString(file(text).text()));
  }

  @Test
  void longRunsOfBackslashesEndWhereTheyShould() throws IOException {
    for (int length = 0; length < 20; length++) {
      var text = "\\".repeat(length) + "\"" + "\\".repeat(length);
      assertEquals(text, onlyString(file(text).text()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3})
  void numberThatNamesNoStringIsAWrongCall(int string) throws IOException {
    try (var raw = open(file("a").bytes())) {
      assertThrows(IllegalArgumentException.class, () -> raw.strings().get(string));
    }
  }

  @Test
  void stringsCompareAsTheirTexts() throws IOException {
    var texts = new ArrayList<String>();
    var pieces =
        List.of("", "a", "b", "12345678", "\"", "\\", "/", "é", "\uD83D\uDE00", "\uFFFD", "\n");
    for (var first : pieces) {
      for (var second : pieces) {
        pieces.forEach(third -> texts.add(first + second + third));
      }
    }
    var built = new SnapshotBuilder();
    built.root();
    texts.forEach(built::string);
    for (var file : List.of(built.text(), built.utf8().text())) {
      try (var raw = open(file.getBytes(StandardCharsets.UTF_8))) {
        for (var text : texts) {
          var comparison = raw.strings().comparedWith(text);
          for (int i = 0; i < texts.size(); i++) {
            assertEquals(
                Integer.signum(texts.get(i).compareTo(text)),
                Integer.signum(comparison.applyAsInt(1 + i)),
                texts.get(i) + " and " + text);
          }
        }
      }
    }
  }

  @Test
  void lastStringOfTheFileCompares() throws IOException {
    try (var raw =
        open(
            fileOf("abc")
                .replaceFirst("\\s*\\]\\s*\\}\\s*$", "]}")
                .getBytes(StandardCharsets.UTF_8))) {
      int last = raw.strings().count() - 1;
      for (var text : List.of("", "a", "abcdefghijklmnop", raw.strings().get(last))) {
        assertEquals(
            Integer.signum(raw.strings().get(last).compareTo(text)),
            Integer.signum(raw.strings().comparedWith(text).applyAsInt(last)),
            text);
      }
    }
  }

  private static SnapshotBuilder file(String text) {
    var built = new SnapshotBuilder().string(text);
    built.root();
    return built;
  }

  /// A file with a string as it stands between its quotes.
  private static String fileOf(String json) {
    return file("HERE").text().replace("HERE", json);
  }

  /// The string behind the dummy and before the name of the root.
  private String onlyString(String file) throws IOException {
    try (var raw = open(file.getBytes(StandardCharsets.UTF_8))) {
      assertEquals(3, raw.strings().count());
      return raw.strings().get(1);
    }
  }

  private RawSnapshot open(byte[] content) throws IOException {
    var file = Files.write(folder.resolve("a.heapsnapshot"), content);
    return SnapshotReader.read(file, ProgressListener.NONE, CancelSignal.NEVER);
  }
}

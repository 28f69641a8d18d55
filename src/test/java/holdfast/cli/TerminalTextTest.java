package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {
  @ParameterizedTest
  @CsvSource({
    "plain é 中 \uD83D\uDE00, plain é 中 \uD83D\uDE00",
    "'a\u001b[31mb', a\\u001b[31mb",
    "'a\nb\tc', a\\u000ab\\u0009c",
    "'a\u0000b\u007fc', a\\u0000b\\u007fc",
    "'a\u009bb', a\\u009bb",
    "'a\u202eb\u2066c', a\\u202eb\\u2066c",
    "'a\u200bb\ufeffc', a\\u200bb\\ufeffc",
    "'a\u2028b\u2029c', a\\u2028b\\u2029c"
  })
  void whatCouldSteerATerminalIsMadeVisible(String text, String expected) {
    assertEquals(expected, TerminalText.clean(text));
  }

  @ParameterizedTest
  @CsvSource({
    "0123456789, 10, 0123456789",
    "0123456789A, 10, 012345…89A",
    "0123456789ABCDEFGHIJ0123456789, 10, 012345…789",
    "'', 10, ''"
  })
  void longTextIsCutInTheMiddle(String text, int length, String expected) {
    assertEquals(expected, TerminalText.shorten(text, length));
  }

  @Test
  void escapesCountAsWhatTheyTake() {
    assertEquals("ab\\u00…07c", TerminalText.shorten("ab\u0007\u0007c", 10));
  }

  @Test
  void veryLongTextIsNotLookedThrough() {
    var text = "\u0007".repeat(50_000_000);
    assertEquals("\\u0007\\u0007…\\u0007", TerminalText.shorten(text, 19));
  }

  @Test
  void pairsOfSurrogatesAreNotSplit() {
    assertEquals("😀😀…😀", TerminalText.shorten("😀".repeat(8), 7));
  }
}

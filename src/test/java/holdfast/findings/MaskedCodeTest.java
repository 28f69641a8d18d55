package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MaskedCodeTest {
  @Test
  void whatStandsInStringsCommentsAndExpressionsIsBlank() {
    assertEquals(
        "a = '   '; b = \"    \";       \n  c = `    \n `;",
        MaskedCode.of("a = '{x}'; b = \"\\\"}}\"; // {}}\n  c = `${d}\n}`;"));
    assertEquals("e(       , 4 / 2 / f);", MaskedCode.of("e(/[/}]'/, 4 / 2 / f);"));
    assertEquals("g       ", MaskedCode.of("g /* { h"));
  }

  @Test
  void whatIsNotClosedEndsWithTheText() {
    assertEquals("a '   ", MaskedCode.of("a 'bc\\"));
    assertEquals("a =    ", MaskedCode.of("a = /b\\"));
    assertEquals("a '  \nb", MaskedCode.of("a 'cd\nb"));
  }
}

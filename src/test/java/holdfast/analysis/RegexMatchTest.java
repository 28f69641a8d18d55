package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import holdfast.analysis.TextFinder.Range;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class RegexMatchTest {
  @Test
  void matchIsFoundWhereItStands() {
    var match = new RegexMatch("s[a-z]+n", false);
    assertEquals(new Range(1, 11), match.find("UserSession", 0));
    assertEquals(new Range(12, 15), match.find("UserSession son", 5));
    assertNull(match.find("UserSession", 8));
    assertNull(match.find("", 1));
  }

  @Test
  void caseCountsIfWanted() {
    assertEquals(true, new RegexMatch("^É", false).test("école"));
    assertEquals(false, new RegexMatch("^É", true).test("école"));
  }

  @Test
  void textThatTakesTooLongIsGivenUp() {
    var match = new RegexMatch("(a+)+\\1b", true);
    assertEquals(false, match.test("a".repeat(60)));
    assertEquals(1, match.givenUp());
    assertEquals(true, match.test("aaaab"));
    assertEquals(1, match.givenUp());
  }

  @Test
  void textThatTakesTooMuchStackIsGivenUp() {
    var match = new RegexMatch("(a|b)*c", true);
    assertEquals(false, match.test("ab".repeat(200_000)));
    assertEquals(1, match.givenUp());
  }

  @Test
  void longTextsAreSearchedToTheEnd() {
    var match = new RegexMatch(".*x", true);
    assertEquals(false, match.test("a".repeat(1_300)));
    assertEquals(0, match.givenUp());
  }

  @Test
  void whatIsNoExpressionIsRefused() {
    assertThrows(PatternSyntaxException.class, () -> new RegexMatch("(", true));
    var nested = "(".repeat(100_000) + ")".repeat(100_000);
    assertThrows(PatternSyntaxException.class, () -> new RegexMatch(nested, true));
  }
}

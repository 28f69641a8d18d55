package holdfast.ui.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class ClassFilterTest {
  private static final List<String> NAMES = List.of("Session", "SessionTimer", "(string)", "a/b");

  private static List<String> passing(String typed) {
    var filter = ClassFilter.parse(typed);
    return NAMES.stream().filter(filter::matches).toList();
  }

  @Test
  void textMatchesInAnyCase() {
    assertEquals(List.of("Session", "SessionTimer"), passing(" sESSION "));
  }

  @Test
  void textIsNoRegex() {
    assertEquals(List.of("(string)"), passing("(s"));
  }

  @Test
  void slashesMakeARegex() {
    assertEquals(List.of("Session"), passing("/^Sess.*n$/"));
  }

  @Test
  void singleSlashIsText() {
    assertEquals(List.of("a/b"), passing("/"));
  }

  @Test
  void brokenRegexIsToldOf() {
    assertThrows(PatternSyntaxException.class, () -> ClassFilter.parse("/(/"));
  }
}

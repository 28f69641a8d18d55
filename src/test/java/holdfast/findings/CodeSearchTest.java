package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSearchTest {
  /// Far more than it takes, far less than the search by itself would take.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void placesAndGroupsAreThoseOfTheText() {
    var found = CodeSearch.first(Pattern.compile("(?<name>b+)"), "a bb b", 3).orElseThrow();
    assertEquals(List.of("b", 3), List.of(found.group("name"), found.start()));
  }

  @Test
  void searchThatTakesTooLongFindsNothing() {
    var squared = Pattern.compile("\\s+x");
    Assertions.assertTimeoutPreemptively(
        PATIENCE,
        () -> assertEquals(false, CodeSearch.finds(squared, "\n".repeat(2_000_000) + "y x")));
    var deep = Pattern.compile("(?:a|b)*c");
    assertEquals(false, CodeSearch.finds(deep, "ab".repeat(1_000_000) + "c"));
  }

  /// Parts that the patterns of this package repeat.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        " ",
        "async ",
        "f = ",
        "f(",
        "(",
        "1*",
        "f.f",
        "if (f.size > f) ",
        "for(;;",
        "a=["
      })
  void textsThatRepeatOnePartAreReadInTime(String part) {
    var script = part.repeat(1_000_000 / part.length());
    var function = "(f) {" + part.repeat(20_000 / part.length());
    Assertions.assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          FunctionTexts.named(script, "f");
          var text = new BoundText("f", false);
          text.cutIn(script);
          text.boundIn(function + " this.f.push(1)", _ -> script.substring(0, 10_000));
        });
  }
}

package holdfast.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          write to jo.doe+x@mail.example.org now       | write to ‹mail address› now
          eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSM         | ‹web token›
          Bearer abcdef0123456789                      | ‹credentials›
          https://root:hunter2@db.example/x            | https://‹password in an address›@db.example/x
          password=hunter2&next=1                      | password=‹secret›&next=1
          api_key: "s3cret"                            | api_key: ‹secret›"
          ghp_0123456789abcdefXYZ                      | ‹key›
          3f2504e0-4f89-11d3-9a0c-0305e82c3301         | ‹UUID›
          5d41402abc4b2a76b9719d911017c592             | ‹hexadecimal number›
          aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW             | ‹token›
          4111 1111 1111 1111                          | ‹card number›
          call +49 30 1234567                          | call ‹telephone number›
          """)
  void secretsGo(String text, String hidden) {
    assertEquals(hidden, Redaction.standard().content(text));
  }

  @ParameterizedTest
  @CsvSource({
    "bySession",
    "GET /api/users/:id",
    "handleIncomingConnectionWithRetry",
    "1700000000000",
    "node:internal/modules/cjs/loader",
    "Content-Type",
  })
  void plainTextStays(String text) {
    assertEquals(text, Redaction.standard().content(text));
    assertEquals(text, Redaction.standard().name(text));
  }

  @Test
  void longContentsLoseTheirEndAndNamesDoNot() {
    var text = "lorem ipsum dolor sit amet, consectetur adipiscing";
    assertEquals("lorem ipsum dolo… ‹50 characters›", Redaction.standard().content(text));
    assertEquals(text, Redaction.standard().name(text));
    assertEquals(text, Redaction.none().content(text));
  }

  @Test
  void noPairOfSurrogatesIsCut() {
    var text = "0123456789abcde\uD83D\uDE00" + "x ".repeat(40);
    assertEquals("0123456789abcde… ‹97 characters›", Redaction.standard().content(text));
  }

  @Test
  void ownRulesComeFirst() {
    var redaction = Redaction.with(List.of("# customers", "", "customer: K-[0-9]+"));
    assertEquals("‹customer› paid, ‹mail address›", redaction.content("K-4711 paid, a@b.example"));
  }

  @Test
  void wrongRuleSaysItsLine() {
    assertEquals(
        "line 2: expected a name, a colon and a regular expression",
        assertThrows(IllegalArgumentException.class, () -> Redaction.with(List.of("# one", "two")))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> Redaction.with(List.of("open: (")));
  }
}

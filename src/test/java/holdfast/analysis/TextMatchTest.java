package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMatchTest {
  /// What `new RegExp(query, "i").test(text)` says, the query taken by the letter.
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "session,UserSession,true",
        "SESSION,UserSession,true",
        "sessions,UserSession,false",
        "n,UserSession,true",
        "User,UserSession,true",
        "a.c,abc,false",
        "(,system (x),true",
        "\\,a\\b,true",
        " b,a b,true",
        "É,café,true",
        "é,CAFÉ,true",
        "Σ,ς,true",
        "σ,ς,true",
        "д,Д,true",
        // one letter stays one letter
        "ß,STRASSE,false",
        "ss,Straße,false",
        "ß,Straße,true",
        "ß,ẞ,false",
        "ŉ,ŉ,true",
        "ﬁ,fi,false",
        // no letter beyond ASCII becomes one within
        "k,\u212A,false",
        "\u212A,K,false",
        "\u212A,\u212A,true",
        "s,\u017F,false",
        "\u017F,S,false",
        "\u017F,\u017F,true",
        "i,\u0131,false",
        "\u0131,I,false",
        // no letter is brought to lower case
        "i,\u0130,false",
        "\u0130,i,false",
        "\u0130,\u0130,true",
        "å,\u212B,false",
        "µ,\u03BC,true",
        "ǆ,ǅ,true",
        // halves of surrogate pairs stay as they are
        "\uD801\uDC00,\uD801\uDC28,false",
        "\uD801\uDC28,\uD801\uDC28,true",
        "\uD801,\uD801\uDC28,true"
      })
  void caseIsFoldedAsRegularExpressionsOfJavaScriptDo(String query, String text, boolean expected) {
    assertEquals(expected, new TextMatch(query, false).test(text));
  }

  @ParameterizedTest
  @CsvSource({"Session, true", "session, false", "serS, true", "UserSessions, false"})
  void caseCountsIfWanted(String query, boolean expected) {
    assertEquals(expected, new TextMatch(query, true).test("UserSession"));
  }
}

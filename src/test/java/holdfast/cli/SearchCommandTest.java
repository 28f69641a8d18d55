package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.GoldenFiles;
import holdfast.testing.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchCommandTest extends CommandFixture {
  private static final String COLUMNS =
      "id,type,className,shallowSize,retainedSize,distance,dominatorId,detachedness,name\n";

  @Test
  void tableEndsWithASum() {
    assertEquals(
        """
        Object   Class      Id  Distance  Shallow size  Retained size
        Session  Session  @105         2        1.5 MB         1.5 MB  100 %
        Session  Session  @107         3         200 B          200 B    0 %

        2 objects, 1.5 MB shallow.
        """,
        output("search", file, "SESS"));
  }

  @Test
  void limitCutsTheTable() {
    assertEquals(
        """
        Object   Class      Id  Distance  Shallow size  Retained size
        Session  Session  @105         2        1.5 MB         1.5 MB  100 %

        2 objects (--limit 0 shows all), 1.5 MB shallow in those shown.
        """,
        output("search", file, "SESS", "--limit", "1"));
  }

  @Test
  void idFindsItsObject() {
    assertEquals(
        """
        Object   Class      Id  Distance  Shallow size  Retained size
        Session  Session  @107         3         200 B          200 B  0 %

        1 object, 200 B shallow.
        """,
        output("search", file, "@107"));
  }

  @Test
  void csvHasTheColumnsOfNodes() {
    assertEquals(
        COLUMNS + "111,object,\"Lost, \"\"quoted\"\"\",8,8,,1,0,\"Lost, \"\"quoted\"\"\"\n",
        output("search", file, "\"quoted", "--format", "csv"));
  }

  @ParameterizedTest
  @CsvSource({
    "SESS, [ 105 107]",
    "' sess ', [ 105 107]",
    "onleave, [ 113]",
    "'LINE\nb', [ 109]",
    "@107, [ 107]"
  })
  void jsonIsTheListOfIds(String text, String expected) {
    assertEquals(
        Json.parse(expected.replace("[ ", "[").replace(' ', ',')),
        Json.parse(output("search", file, text, "--format", "json")));
  }

  @ParameterizedTest
  @CsvSource({"Sess, '[ 105, 107 ]'", "sess, [ ]"})
  void caseCountsIfWanted(String text, String expected) {
    assertEquals(
        expected + "\n", output("search", file, text, "--case-sensitive", "--format", "json"));
  }

  @ParameterizedTest
  @CsvSource({
    "zebra, table, Nothing found.",
    "zebra, json, [ ]",
    "@4711, table, Nothing found.",
    "'', table, Nothing found.",
    "' ', json, [ ]"
  })
  void nothingFoundIsSaidSo(String text, String format, String expected) {
    assertEquals(expected + "\n", output("search", file, text, "--format", format));
  }

  @Test
  void csvOfNothingHasColumns() {
    assertEquals(COLUMNS, output("search", file, "zebra", "--format", "csv"));
  }

  @Test
  void jsonIsThatOfTheAnswersOfDevTools() {
    var searches =
        Json.object(Json.parseObject(GoldenFiles.answer("node20.views.json")).get("searches"));
    assertEquals(
        searches.get("visitor"),
        Json.parse(
            output("search", GoldenFiles.snapshot("node20"), "visitor", "--format", "json")));
  }
}

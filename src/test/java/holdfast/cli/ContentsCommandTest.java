package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.GoldenFiles;
import holdfast.testing.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentsCommandTest extends CommandFixture {
  @Test
  void tableIsAligned() {
    assertEquals(
        """
        Edge  Kind      To                                                           Id  Distance  Shallow size  Retained size
        [0]   element   Session                                                    @107         3         200 B          200 B
        text  property  "bell \\u0007, escape \\u001b[31m, half \uFFFD, line\\u000abreak"  @109         3          64 B           64 B
        lost  weak      Lost, "quoted"                                             @111         −           8 B            8 B
        """,
        output("contents", file, "@105"));
  }

  @Test
  void limitCutsTheTable() {
    assertEquals(
        """
        Edge  Kind     To         Id  Distance  Shallow size  Retained size
        [0]   element  Session  @107         3         200 B          200 B

        2 more (--limit 0 shows all).
        """,
        output("contents", file, "@105", "--limit", "1"));
  }

  @Test
  void csvHasBytes() {
    assertEquals(
        """
        edgeName,edgeType,id,name,type,distance,shallowSize,retainedSize
        "session",property,105,"Session",object,2,1500000,1500264
        """,
        output("contents", file, "101", "--format", "csv"));
  }

  @Test
  void jsonHasBytesAndNullForNoDistance() {
    assertEquals(
        Json.parse(
            """
            [{"edgeName": "0", "edgeType": "element", "id": 107, "name": "Session",
              "type": "object", "distance": 3, "shallowSize": 200, "retainedSize": 200},
             {"edgeName": "text", "edgeType": "property", "id": 109,
              "name": "bell \\u0007, escape \\u001b[31m, half \\ud800, line\\nbreak",
              "type": "string", "distance": 3, "shallowSize": 64, "retainedSize": 64},
             {"edgeName": "lost", "edgeType": "weak", "id": 111, "name": "Lost, \\"quoted\\"",
              "type": "object", "distance": null, "shallowSize": 8, "retainedSize": 8}]
            """),
        Json.parse(output("contents", file, "@105", "--format", "json")));
  }

  @ParameterizedTest
  @CsvSource({
    "table, This object refers to nothing.",
    "csv, 'edgeName,edgeType,id,name,type,distance,shallowSize,retainedSize'",
    "json, [ ]"
  })
  void objectThatRefersToNothingIsSaidSo(String format, String expected) {
    assertEquals(expected + "\n", output("contents", file, "@109", "--format", format));
  }

  @Test
  void jsonIsThatOfTheAnswersOfDevTools() {
    var object = Json.objects(Json.parse(GoldenFiles.answer("node24.objects.json"))).getFirst();
    assertEquals(
        object.get("contents"),
        Json.parse(
            output(
                "contents",
                GoldenFiles.snapshot("node24"),
                "@" + object.get("id"),
                "--format",
                "json")));
  }
}

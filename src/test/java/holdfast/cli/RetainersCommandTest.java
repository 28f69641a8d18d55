package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.GoldenFiles;
import holdfast.testing.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetainersCommandTest extends CommandFixture {
  @Test
  void tableIsAligned() {
    assertEquals(
        """
        Edge  Kind      In         Id  Distance  Shallow size  Retained size
        text  property  Session  @105         2        1.5 MB         1.5 MB
        text  property  Session  @107         3         200 B          200 B
        """,
        output("retainers", file, "@109"));
  }

  @Test
  void elementsStandInBrackets() {
    assertEquals(
        """
        Edge  Kind     In         Id  Distance  Shallow size  Retained size
        [0]   element  Session  @105         2        1.5 MB         1.5 MB
        """,
        output("retainers", file, "@107"));
  }

  @Test
  void limitCutsTheTable() {
    assertEquals(
        """
        Edge  Kind      In         Id  Distance  Shallow size  Retained size
        text  property  Session  @105         2        1.5 MB         1.5 MB

        1 more (--limit 0 shows all).
        """,
        output("retainers", file, "@109", "--limit", "1"));
  }

  @Test
  void objectThatNothingHoldsIsSaidSo() {
    assertEquals(
        "Nothing but the root or weak references holds this object.\n",
        output("retainers", file, "@111"));
  }

  @Test
  void csvHasBytes() {
    assertEquals(
        """
        edgeName,edgeType,id,name,type,distance,shallowSize,retainedSize
        "text",property,105,"Session",object,2,1500000,1500264
        "text",property,107,"Session",object,3,200,200
        """,
        output("retainers", file, "109", "--format", "csv"));
  }

  @Test
  void jsonIsThatOfTheAnswersOfDevTools() {
    var object = Json.objects(Json.parse(GoldenFiles.answer("node24.objects.json"))).getLast();
    assertEquals(
        object.get("retainers"),
        Json.parse(
            output(
                "retainers",
                GoldenFiles.snapshot("node24"),
                "@" + object.get("id"),
                "--format",
                "json")));
  }

  @Test
  void whatIsOnlyHeldThroughIgnoredObjectsHasNoDistance() {
    assertEquals(
        """
        Edge  Kind      In         Id  Distance  Shallow size  Retained size
        text  property  Session  @105         2        1.5 MB         1.5 MB
        text  property  Session  @107         −         200 B          200 B
        """,
        output("retainers", file, "@109", "--ignore", "@107"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--ignore 105", "--ignore @105,107", "--ignore @105 --ignore @107"})
  void csvLeavesDistancesOutThatAreGone(String ignored) {
    var words = ("retainers FILE @109 --format csv " + ignored).split(" ");
    words[1] = file.toString();
    assertEquals(
        """
        edgeName,edgeType,id,name,type,distance,shallowSize,retainedSize
        "text",property,105,"Session",object,,1500000,1500264
        "text",property,107,"Session",object,,200,200
        """,
        output((Object[]) words));
  }

  @Test
  void jsonHasNullForDistancesThatAreGone() {
    assertEquals(
        Json.parse(
            """
            [{"edgeName": "0", "edgeType": "element", "id": 105, "name": "Session",
              "type": "object", "distance": null, "shallowSize": 1500000,
              "retainedSize": 1500264}]
            """),
        Json.parse(output("retainers", file, "@107", "--ignore", "@105", "--format", "json")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "json"})
  void nothingHeldStaysNothingHeld(String format) {
    assertEquals(
        output("retainers", file, "@111", "--format", format),
        output("retainers", file, "@111", "--ignore", "@105", "--format", format));
  }
}

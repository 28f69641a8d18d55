package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.Json;
import org.junit.jupiter.api.Test;

class NodeCommandTest extends CommandFixture {
  @Test
  void tableTellsEverything() {
    assertEquals(
        """
        Id             @105
        Name           Session
        Type           object
        Class          Session
        Distance       2
        Shallow size   1.5 MB (1,500,000 bytes)
        Retained size  1.5 MB (1,500,264 bytes), 100 % of the heap
        Dominator      @101 global
        Detachedness   unknown
        Source         script 9:21:5
        """,
        output("node", file, "@105"));
  }

  @Test
  void idNeedsNoSign() {
    assertEquals(output("node", file, "@105"), output("node", file, "105"));
  }

  @Test
  void whatIsNotKnownIsSaidSo() {
    assertEquals(
        """
        Id             @111
        Name           Lost, "quoted"
        Type           object
        Class          Lost, "quoted"
        Distance       −
        Shallow size   8 bytes
        Retained size  8 bytes, 0 % of the heap
        Dominator      @1 (unnamed)
        Detachedness   unknown
        Source         not in the snapshot
        """,
        output("node", file, "@111"));
  }

  @Test
  void jsonTellsEverything() {
    assertEquals(
        Json.parse(
            """
            {"id": 105, "name": "Session", "type": "object", "className": "Session",
             "distance": 2, "shallowSize": 1500000, "retainedSize": 1500264, "dominatorId": 101,
             "detachedness": 0, "source": {"file": "script 9", "line": 21, "column": 5}}
            """),
        Json.parse(output("node", file, "@105", "--format", "json")));
  }

  @Test
  void jsonHasNullForWhatIsNotKnown() {
    assertEquals(
        Json.parse(
            """
            {"id": 111, "name": "Lost, \\"quoted\\"", "type": "object",
             "className": "Lost, \\"quoted\\"", "distance": null, "shallowSize": 8,
             "retainedSize": 8, "dominatorId": 1, "detachedness": 0, "source": null}
            """),
        Json.parse(output("node", file, "@111", "--format", "json")));
  }

  @Test
  void jsonKeepsHalfSurrogatesAndControlCharacters() {
    assertEquals(
        TEXT, Json.parseObject(output("node", file, "@109", "--format", "json")).get("name"));
  }

  @Test
  void csvIsOneLine() {
    assertEquals(
        """
        id,type,className,shallowSize,retainedSize,distance,dominatorId,detachedness,name,source
        105,object,"Session",1500000,1500264,2,101,0,"Session","script 9:21:5"
        """,
        output("node", file, "@105", "--format", "csv"));
  }
}

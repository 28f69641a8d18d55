package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.Json;
import org.junit.jupiter.api.Test;

class PathCommandTest extends CommandFixture {
  @Test
  void tableLeadsFromTheUserRootToTheObject() {
    assertEquals(
        """
        Edge     Kind      To         Id  Retained size  Source
        global   shortcut  global   @101         1.5 MB
        session  property  Session  @105         1.5 MB  script 9:21:5
        [0]      element   Session  @107          200 B  script 9:31:5
        """,
        output("path", file, "@107"));
  }

  @Test
  void objectThatNoChainLeadsToIsSaidSo() {
    assertEquals(
        """
        Edge  Kind  To                Id  Retained size  Source
                    Lost, "quoted"  @111            8 B

        No chain leads here: at most weak references hold this object.
        """,
        output("path", file, "@111"));
  }

  @Test
  void csvLeadsFromTheUserRootToTheObject() {
    assertEquals(
        """
        edgeName,edgeType,id,name,className
        "global",shortcut,101,"global","global"
        "session",property,105,"Session","Session"
        "0",element,107,"Session","Session"
        """,
        output("path", file, "@107", "--format", "csv"));
  }

  @Test
  void jsonLeadsFromTheUserRootToTheObject() {
    assertEquals(
        Json.parse(
            """
            {"path": [
             {"edgeName": "global", "edgeType": "shortcut", "id": 101, "name": "global",
              "className": "global"},
             {"edgeName": "session", "edgeType": "property", "id": 105, "name": "Session",
              "className": "Session"}]}
            """),
        Json.parse(output("path", file, "@105", "--format", "json")));
  }

  @Test
  void jsonOfTheRootHasNoEdge() {
    assertEquals(
        Json.parse(
            """
            {"path": [{"edgeName": null, "edgeType": null, "id": 1, "name": "",
             "className": "(synthetic)"}]}
            """),
        Json.parse(output("path", file, "@1", "--format", "json")));
  }
}

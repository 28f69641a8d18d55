package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NodesCommandTest extends CommandFixture {
  @Test
  void everyNodeIsALine() {
    assertEquals(
        """
        id,type,className,shallowSize,retainedSize,distance,dominatorId,detachedness,name
        1,synthetic,"(synthetic)",0,1500344,,1,0,""
        101,object,"global",40,1500304,1,1,0,"global"
        103,synthetic,"(synthetic)",0,32,,1,0,"(GC roots)"
        105,object,"Session",1500000,1500264,2,101,0,"Session"
        107,object,"Session",200,200,3,105,0,"Session"
        109,string,"(string)",64,64,3,105,0,"bell \u0007, escape \u001b[31m, half \uFFFD, line
        break"
        111,object,"Lost, ""quoted""\",8,8,,1,0,"Lost, ""quoted""\"
        113,closure,"Function",32,32,,103,0,"onLeave"
        """,
        output("nodes", file, "--format", "csv"));
  }

  @Test
  void nodesAreObjectsForPrograms() {
    assertEquals(
        """
        [ {
          "id" : 1,
          "name" : "",
          "type" : "synthetic",
          "className" : "(synthetic)",
          "distance" : null,
          "shallowSize" : 0,
          "retainedSize" : 1500344,
          "dominatorId" : 1,
          "detachedness" : 0
        }, {
          "id" : 101,
          "name" : "global",
          "type" : "object",
          "className" : "global",
          "distance" : 1,
          "shallowSize" : 40,
          "retainedSize" : 1500304,
          "dominatorId" : 1,
          "detachedness" : 0
        } ]
        """,
        output("nodes", file, "--format", "json", "--limit", "2"));
  }

  @Test
  void tableSaysHowManyThereAre() {
    var lines = output("nodes", file, "--limit", "3").lines().toList();
    assertEquals("8 nodes (--limit 0 shows all).", lines.getLast());
    assertEquals(6, lines.size());
  }
}

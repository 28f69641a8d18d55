package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DominatorsCommandTest extends CommandFixture {
  @Test
  void tableIsOfTheRootUnlessAnObjectIsGiven() {
    assertEquals(
        """
        Object          Class             Id  Distance  Shallow size  Retained size
        global          global          @101         1          40 B         1.5 MB  100 %
        (GC roots)      (synthetic)     @103         −           0 B           32 B    0 %
        Lost, "quoted"  Lost, "quoted"  @111         −           8 B            8 B    0 %
        """,
        output("dominators", file));
  }

  @Test
  void tableOfAnObjectIsOfWhatItDominates() {
    assertEquals(
        """
        Object   Class      Id  Distance  Shallow size  Retained size
        Session  Session  @105         2        1.5 MB         1.5 MB  100 %
        """,
        output("dominators", file, "@101"));
  }

  @Test
  void limitCutsTheTable() {
    assertEquals(
        """
        Object  Class     Id  Distance  Shallow size  Retained size
        global  global  @101         1          40 B         1.5 MB  100 %

        2 more objects (--limit 0 shows all, --by-class groups them).
        """,
        output("dominators", file, "--limit", "1"));
  }

  @Test
  void csvHasTheColumnsOfNodes() {
    assertEquals(
        """
        id,type,className,shallowSize,retainedSize,distance,dominatorId,detachedness,name
        101,object,"global",40,1500304,1,1,0,"global"
        103,synthetic,"(synthetic)",0,32,,1,0,"(GC roots)"
        111,object,"Lost, ""quoted""\",8,8,,1,0,"Lost, ""quoted""\"
        """,
        output("dominators", file, "--format", "csv"));
  }

  @Test
  void jsonHasBytes() {
    assertEquals(
        Json.parse(
            """
            [{"id": 105, "name": "Session", "type": "object", "className": "Session",
              "distance": 2, "shallowSize": 1500000, "retainedSize": 1500264}]
            """),
        Json.parse(output("dominators", file, "@101", "--format", "json")));
  }

  @Test
  void classesAreCountedAndSummed() {
    assertEquals(
        """
        Class           Count  Shallow size  Retained size
        global              1          40 B         1.5 MB  100 %
        (synthetic)         1           0 B           32 B    0 %
        Lost, "quoted"      1           8 B            8 B    0 %
        """,
        output("dominators", file, "--by-class"));
  }

  @Test
  void limitCutsTheTableOfClasses() {
    assertEquals(
        """
        Class   Count  Shallow size  Retained size
        global      1          40 B         1.5 MB  100 %

        2 more (--limit 0 shows all).
        """,
        output("dominators", file, "--by-class", "--limit", "1"));
  }

  @Test
  void csvOfClassesHasBytes() {
    assertEquals(
        """
        className,count,shallowSize,retainedSize
        "Session",1,1500000,1500264
        """,
        output("dominators", file, "@101", "--by-class", "--format", "csv"));
  }

  @Test
  void jsonOfClassesHasBytes() {
    assertEquals(
        Json.parse(
            """
            [{"className": "Session", "count": 1, "shallowSize": 1500000,
              "retainedSize": 1500264}]
            """),
        Json.parse(output("dominators", file, "@101", "--by-class", "--format", "json")));
  }

  @ParameterizedTest
  @CsvSource({
    "table, This object dominates nothing.",
    "csv, 'id,type,className,shallowSize,retainedSize,distance,dominatorId,detachedness,name'",
    "json, [ ]"
  })
  void objectThatDominatesNothingIsSaidSo(String format, String expected) {
    assertEquals(expected + "\n", output("dominators", file, "@109", "--format", format));
  }

  @ParameterizedTest
  @CsvSource({
    "table, This object dominates nothing.",
    "csv, 'className,count,shallowSize,retainedSize'",
    "json, [ ]"
  })
  void objectThatDominatesNothingHasNoClasses(String format, String expected) {
    assertEquals(
        expected + "\n", output("dominators", file, "@109", "--by-class", "--format", format));
  }
}

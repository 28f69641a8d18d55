package holdfast.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.format.Remains;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainsTextTest {
  private static Remains remains(long nodes, long edges, boolean lacksLocations, long names) {
    return new Remains(5_000, nodes, 1_000, edges, 3_000, lacksLocations, names, 400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          614  | 0    | true  | 0   | cut off after 61 % of its nodes
          1000 | 2999 | true  | 0   | cut off after 99 % of its edges
          1000 | 3000 | true  | 0   | cut off after all nodes and edges
          1000 | 3000 | false | 0   | cut off after all nodes and edges
          1000 | 3000 | false | 399 | cut off after 99 % of its names
          1000 | 3000 | false | 400 | cut off behind all that counts
          """)
  void placeIsThatOfTheFirstPartThatIsNotWhole(
      long nodes, long edges, boolean lacksLocations, long names, String expected) {
    assertEquals(expected, RemainsText.place(remains(nodes, edges, lacksLocations, names)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          614  | 0    | true  | 0   | 614 of 1,000 nodes are there; the others, all edges and all names are missing.
          1000 | 2999 | true  | 400 | All nodes and 2,999 of 3,000 edges are there; the other edges are missing.
          1000 | 3000 | true  | 0   | All nodes and edges are there; all names and places in scripts are missing.
          1000 | 3000 | false | 200 | All nodes and edges are there; 200 names are missing.
          1000 | 3000 | true  | 400 | All nodes, edges and names are there; places in scripts are missing.
          1000 | 3000 | false | 400 | All nodes, edges and names are there.
          """)
  void missingPartsAreListed(
      long nodes, long edges, boolean lacksLocations, long names, String expected) {
    assertEquals(expected, RemainsText.missing(remains(nodes, edges, lacksLocations, names)));
  }
}

package holdfast.ui.treetable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What stays open and where rows are found while the order and the filter change.
class TreeLinesOrderTest extends TreeLinesFixture {
  @Test
  void openRowsStayOpenAcrossASort() {
    show(3);
    lines.open(lines.get(0));
    lines.open(lines.get(2));
    lines.sort(DOWN);
    assertEquals("2 1 -0 0.2 -0.1 0.1.2 0.1.1 0.1.0 0.0", text());
  }

  private String revealed(int... path) {
    var found = new ArrayList<String>();
    lines.reveal(path, line -> found.add(line == null ? "none" : text(lines.indexOf(line))));
    return String.join(",", found);
  }

  @Test
  void revealedRowOpensAllAboveIt() {
    show(3);
    assertEquals("1.2.0", revealed(1, 2, 0));
    assertEquals("0 -1 1.0 1.1 -1.2 1.2.0 1.2.1 1.2.2 2", text());
    assertEquals("1.0.1", revealed(1, 0, 1));
    assertEquals("0 -1 -1.0 1.0.0 1.0.1 1.0.2 1.1 -1.2 1.2.0 1.2.1 1.2.2 2", text());
  }

  @Test
  void revealedRowOfALaterPageShowsItsPage() {
    show(1_000);
    assertEquals("3.345", revealed(3, 345));
    assertEquals("more(400/1000)", text(404));
    assertEquals("567", revealed(567));
    assertEquals("more(600/1000)", text(600 + 401));
  }

  @Test
  void rowThatIsNotThereIsNotRevealed() {
    show(3);
    assertEquals("none", revealed(1, 5));
    assertEquals("none", revealed(5));
  }

  @Test
  void rowIsRevealedOnceTheTreeIsSorted() {
    show(3);
    background.hold();
    lines.sort(DOWN);
    var found = new ArrayList<String>();
    lines.reveal(new int[] {2, 1}, line -> found.add(line.row().text()));
    background.answerHeld();
    background.answerHeld();
    assertEquals(List.of("2.1"), found);
    assertEquals("-2 2.2 2.1 2.0 1 0", text());
  }

  @Test
  void brokenRowOnTheWayIsAFailure() {
    show(9);
    assertEquals("", revealed(7, 1));
    assertEquals(List.of("seven is broken"), failures);
  }

  @Test
  void openRowsComeBackAfterAFilterHidThem() {
    show(3);
    lines.open(lines.get(2));
    show(2);
    assertEquals("0 1", text());
    show(3);
    assertEquals("0 1 -2 2.0 2.1 2.2", text());
  }

  @Test
  void sortThatFollowsAFilterKeepsTheFilter() {
    show(3);
    background.hold();
    show(2);
    lines.sort(DOWN);
    background.answerHeld();
    assertEquals("1 0", text());
  }

  @Test
  void rowOpenedWhileSortingComesInTheNewOrder() {
    show(2);
    background.hold();
    lines.open(lines.get(0));
    lines.sort(DOWN);
    background.answerHeld();
    background.answerHeld();
    assertEquals("1 -0 0.1 0.0", text());
  }

  @Test
  void lineIsFoundAgainAfterASort() {
    show(3);
    lines.open(lines.get(0));
    var line = lines.get(2);
    assertEquals("0.1", line.row().text());
    lines.sort(DOWN);
    assertEquals("2 1 -0 0.2 0.1 0.0", text());
    assertEquals(4, lines.indexOf(line));
    assertEquals(2, lines.parentOf(line));
  }
}

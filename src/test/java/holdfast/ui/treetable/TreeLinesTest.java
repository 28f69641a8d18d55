package holdfast.ui.treetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import holdfast.progress.CancelSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener.Change;
import org.junit.jupiter.api.Test;

/// Rows that open, close, come in pages and arrive late.
class TreeLinesTest extends TreeLinesFixture {
  @Test
  void openRowShowsItsRowsBelowIt() {
    show(3);
    lines.open(lines.get(1));
    assertEquals("0 -1 1.0 1.1 1.2 2", text());
  }

  @Test
  void closedRowTakesAllBelowItAway() {
    show(2);
    lines.open(lines.get(0));
    lines.open(lines.get(1));
    assertEquals("-0 -0.0 0.0.0 0.0.1 0.1 1", text());
    lines.toggle(lines.get(0));
    assertEquals("0 1", text());
  }

  @Test
  void largeLevelShowsAPageAndWhatIsLeft() {
    show(250);
    assertEquals("98 99 more(100/250)", text(98, lines.size()));
    lines.more(lines.get(100), 100, index -> assertEquals(100, index));
    assertEquals("99 100 101", text(99, 102));
    assertEquals("198 199 more(200/250)", text(198, lines.size()));
    lines.more(lines.get(200), 1_000, _ -> {});
    assertEquals("248 249", text(248, lines.size()));
  }

  @Test
  void moreRowsBelowAnOpenRow() {
    show(120);
    lines.open(lines.get(1));
    assertEquals("-1 1.0", text(1, 3));
    assertEquals("1.99 more(100/120) 2", text(101, 104));
    lines.more(lines.get(102), 100, _ -> {});
    assertEquals("1.99 1.100", text(101, 103));
    assertEquals("1.119 2", text(121, 123));
  }

  @Test
  void aMillionRowsAreReadOnlyWhereOneLooks() {
    show(1_000_000);
    background.hold();
    lines.more(lines.get(100), 1_000_000, _ -> {});
    background.answerHeld();
    assertEquals(1_000_000, lines.size());
    assertEquals("?", text(654_321));
    background.answerHeld();
    assertEquals("654321", text(654_321));
  }

  @Test
  void arrivedRowsAreToldOf() {
    show(300);
    background.hold();
    lines.more(lines.get(100), 200, _ -> {});
    background.answerHeld();
    var updated = new ArrayList<String>();
    lines.addListener((Change<? extends TreeLine<Row>> change) -> {
      while (change.next()) {
        updated.add(change.wasUpdated() + " " + change.getFrom() + "-" + change.getTo());
      }
    });
    text(250);
    background.answerHeld();
    assertEquals(List.of("true 200-300"), updated);
  }

  @Test
  void slowRowSaysThatItIsBeingRead() {
    show(2);
    background.hold();
    lines.open(lines.get(0));
    assertEquals("-0 1", text());
    background.passTime();
    assertEquals("-0 loading 1", text());
    background.answerHeld();
    assertEquals("-0 0.0 0.1 1", text());
  }

  @Test
  void closingARowThatIsBeingReadForgetsTheQuestion() {
    show(2);
    background.hold();
    lines.open(lines.get(0));
    lines.close(lines.get(0));
    background.passTime();
    background.answerHeld();
    assertEquals("0 1", text());
  }

  @Test
  void failureStandsInPlaceOfTheRows() {
    show(8);
    lines.open(lines.get(7));
    assertEquals("6 -7 failed", text(6, lines.size()));
    assertEquals(List.of("seven is broken"), failures);
  }

  @Test
  void chainOpensAtOnce() {
    lines.show(new Numbers("", 2, 2), UP);
    assertEquals("-0 -0.0 0.0.0 0.0.1 0.1 1", text());
  }

  @Test
  void everyChangeToldFitsTheListItLeads() {
    var told = new ArrayList<Integer>();
    var real = new ArrayList<Integer>();
    lines.addListener((Change<? extends TreeLine<Row>> change) -> {
      int size = told.isEmpty() ? 0 : told.getLast();
      while (change.next()) {
        size += change.getAddedSize() - change.getRemovedSize();
      }
      told.add(size);
      real.add(lines.size());
    });
    show(250);
    lines.open(lines.get(5));
    lines.open(lines.get(3));
    lines.more(lines.get(lines.size() - 1), 1_000, _ -> {});
    lines.sort(DOWN);
    lines.sort(UP);
    lines.close(lines.get(3));
    assertEquals(real, told);
    assertEquals(250 + 101, lines.size());
  }

  /// A level that gets more rows while it is open, as while a search goes on.
  private static final class Growing implements Level<Row> {
    private int count = 2;
    private int countWhenRead;

    @Override
    public int[] keys(SortOrder order, CancelSignal cancel) {
      countWhenRead = count;
      return IntStream.range(0, count).toArray();
    }

    @Override
    public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
      return keys(order, cancel);
    }

    @Override
    public boolean hasChanged() {
      return count != countWhenRead;
    }

    @Override
    public Row row(int key) {
      return new Row("grown " + key, false);
    }

    @Override
    public Level<Row> below(int key) {
      throw new IllegalArgumentException("no row opens");
    }

    @Override
    public String nothing() {
      return "nothing";
    }
  }

  private record Above(Growing below) implements Level<Row> {
    @Override
    public int[] keys(SortOrder order, CancelSignal cancel) {
      return new int[] {0};
    }

    @Override
    public int[] reorder(int[] keys, SortOrder order, CancelSignal cancel) {
      return keys;
    }

    @Override
    public Row row(int key) {
      return new Row("top", true);
    }

    @Override
    public Level<Row> below(int key) {
      return below;
    }

    @Override
    public String nothing() {
      return "nothing";
    }
  }

  @Test
  void openLevelThatHasGrownIsReadAnew() {
    var growing = new Growing();
    lines.show(new Above(growing), UP);
    lines.open(lines.get(0));
    assertEquals("-top grown 0 grown 1", text());
    growing.count = 4;
    lines.show(new Above(growing), UP);
    assertEquals("-top grown 0 grown 1 grown 2 grown 3", text());
  }

  @Test
  void anotherTreeIsAnotherOneEvenWhereBothAreEmpty() {
    var other = new TreeLines<Row>(new Direct(background), UP, _ -> {});
    assertEquals(lines, lines);
    assertNotEquals(lines, other);
  }

  @Test
  void rowsBesideARowAreReadAsManyAsShow() {
    lines.show(new Numbers("", 250, 0), UP);
    var read = new ArrayList<String>();
    lines.readLevel(lines.get(5), TreeLinesTest::texts, read::addAll);
    assertEquals(IntStream.range(0, 100).mapToObj(String::valueOf).toList(), read);
  }

  @Test
  void chosenRowsAreReadWithoutTheLineBelowThem() {
    lines.show(new Numbers("", 250, 0), UP);
    var read = new ArrayList<String>();
    lines.readRows(new int[] {3, 99, 100}, TreeLinesTest::texts, read::addAll);
    assertEquals(List.of("3", "99"), read);
  }

  private static List<String> texts(List<Row> rows) {
    return rows.stream().map(Row::text).toList();
  }
}

package holdfast.ui.treetable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RowChoiceTest {
  private final RowChoice choice = new RowChoice();

  private void chosen(int... rows) {
    assertArrayEquals(rows, choice.rows());
  }

  @Test
  void stretchGrowsAndShrinksFromWhereItBegan() {
    choice.only(3);
    choice.extendTo(5);
    chosen(3, 4, 5);
    choice.extendTo(2);
    chosen(2, 3);
    choice.only(7);
    chosen(7);
  }

  @Test
  void rowsAreAddedOneByOneAndStretchesToThem() {
    choice.only(1);
    choice.toggle(4);
    chosen(1, 4);
    choice.extendTo(6);
    chosen(1, 4, 5, 6);
    choice.extendTo(4);
    chosen(1, 4);
    choice.toggle(1);
    chosen(4);
  }

  @Test
  void millionRowsAreChosenAtOnce() {
    choice.only(2);
    choice.all(1_000_000);
    assertEquals(1_000_000, choice.size());
    choice.only(-1);
    chosen();
  }
}

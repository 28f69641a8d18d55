package holdfast.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SourceLines;
import holdfast.analysis.TextFinder.Range;
import holdfast.progress.CancelSignal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRowsTest {
  private static TextRows rows(String text, int columns, int wanted) {
    return TextRows.of(
        SourceLines.of(text, CancelSignal.NEVER), columns, wanted, CancelSignal.NEVER);
  }

  private static List<String> texts(String text, int columns) {
    return rows(text, columns, -1).stream().map(TextRow::text).toList();
  }

  @Test
  void lineThatFitsIsOneRow() {
    assertEquals(List.of("let a;", "", "b();"), texts("let a;\n\nb();", 6));
  }

  @Test
  void longerLineGoesOnInTheNextRow() {
    assertEquals(
        List.of(
            new TextRow(1, 1, 0, "abcd", false),
            new TextRow(1, 5, 4, "efgh", true),
            new TextRow(1, 9, 8, "i", false),
            new TextRow(2, 1, 10, "j", false)),
        List.copyOf(rows("abcdefghi\nj", 4, 6)));
  }

  @Test
  void rowEndsBehindABlankWhereThatLeavesItFull() {
    assertEquals(List.of("const all ", "= new Map()"), texts("const all = new Map()", 11));
    assertEquals(List.of("a bcdefghij", "klm"), texts("a bcdefghijklm", 11));
  }

  @Test
  void tabsAndWideLettersTakeMoreRoom() {
    assertEquals(List.of("\tab", "cd"), texts("\tabcd", 6));
    assertEquals(List.of("中文", "中文"), texts("中文中文", 5));
  }

  @Test
  void pairOfSurrogatesIsNotSplit() {
    assertEquals(List.of("ab", "\ud83d\ude00c"), texts("ab\ud83d\ude00c", 5));
  }

  @Test
  void lineOfMegabytesIsMadeOfRowsThatFit() {
    var rows = rows("x".repeat(2_000_000), 100, 1_234_567);
    assertEquals(20_000, rows.size());
    assertEquals(12_345, rows.wantedIndex());
    assertEquals(new TextRow(1, 1_234_501, 1_234_500, "x".repeat(100), true), rows.get(12_345));
  }

  @Test
  void copiedRowsOfOneLineHaveNoBreakBetweenThem() {
    var rows = rows("abcdefgh\nij\nkl", 4, -1);
    assertEquals("abcdefgh\nij", rows.copyText(List.of(0, 1, 2)));
    assertEquals("abcd\nkl", rows.copyText(List.of(0, 3)));
  }

  @Test
  void hitsAreMarkedInAllTheRowsTheyReachInto() {
    var text = "one three ONE";
    var lines = SourceLines.of(text, CancelSignal.NEVER);
    var hits = TextSearch.of(lines, "one", CancelSignal.NEVER);
    assertEquals(2, hits.count());
    var rows = rows(text, 12, -1);
    assertEquals(List.of("one three ", "ONE"), rows.stream().map(TextRow::text).toList());
    assertEquals(List.of(new Range(0, 3)), hits.in(rows.get(0)));
    assertEquals(List.of(new Range(0, 3)), hits.in(rows.get(1)));
    var broken = rows("xoney", 2, -1);
    var inBroken =
        TextSearch.of(SourceLines.of("xoney", CancelSignal.NEVER), "one", CancelSignal.NEVER);
    assertEquals(
        List.of(List.of(new Range(1, 2)), List.of(new Range(0, 2)), List.of()),
        broken.stream().map(inBroken::in).toList());
  }

  @Test
  void searchGoesOnFromWhereOneIs() {
    var lines = SourceLines.of("a b a b a", CancelSignal.NEVER);
    var hits = TextSearch.of(lines, "A", CancelSignal.NEVER);
    assertEquals(
        List.of(0, 1, 2, 0),
        List.of(hits.firstFrom(0), hits.firstFrom(1), hits.firstFrom(8), hits.firstFrom(9)));
    assertEquals(-1, TextSearch.NONE.firstFrom(0));
  }
}

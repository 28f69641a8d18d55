package holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.TextFinder.Range;
import holdfast.progress.CancelSignal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceLinesTest {
  private static SourceLines lines(String text) {
    return SourceLines.of(text, CancelSignal.NEVER);
  }

  private static SourceLocation at(int line, int column) {
    return new SourceLocation("a.js", line, column);
  }

  @Test
  void linesEndAsInJavaScript() {
    var lines = lines("a\nb\r\nc\rd\u2028e\n\nf");
    assertEquals(
        List.of("a", "b", "c", "d", "e", "", "f"),
        IntStream.range(0, lines.count()).mapToObj(lines::line).toList());
  }

  @Test
  void lastBreakStartsALine() {
    var lines = lines("a\n");
    assertEquals(2, lines.count());
    assertEquals("", lines.line(1));
  }

  @Test
  void placeBehindWhatThereIsIsNotContained() {
    var lines = lines("one\ntwo");
    assertEquals(
        List.of(true, true, false, false),
        List.of(
            lines.contains(at(2, 1)),
            lines.contains(at(2, 4)),
            lines.contains(at(2, 5)),
            lines.contains(at(3, 1))));
  }

  @Test
  void nameStandsBeforeThePlaceOfAFunctionAndAtThatOfAClass() {
    var text = "function open(id) {}\nclass Session {}\n(id) => id";
    var lines = lines(text);
    assertEquals(new Range(9, 13), lines.nameAt(at(1, 14)));
    assertEquals(new Range(21, 26), lines.nameAt(at(2, 1)));
    assertEquals(new Range(38, 39), lines.nameAt(at(3, 1)));
  }
}

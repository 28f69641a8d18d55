package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.testing.CommandLineRun;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest extends CommandFixture {
  private static String printed(int columns) throws IOException {
    var table = new Table("Class", ">Count", "Path");
    table.row("A".repeat(40), "1,234,567", "p".repeat(50));
    table.row("B", "1", "q");
    var target = new StringWriter();
    table.print(target, columns);
    return target.toString();
  }

  @ParameterizedTest
  @CsvSource({"0, 103", "200, 103", "103, 103", "80, 80", "50, 50", "20, 37"})
  void linesFitTheTerminalAsFarAsTheyCan(int columns, int width) throws IOException {
    assertEquals(width, printed(columns).lines().mapToInt(String::length).max().orElse(0));
  }

  @Test
  void longTextKeepsItsEndsAndNumbersTheirPlace() throws IOException {
    assertEquals(
        """
        Class              Count  Path
        AAAAAAAA…AAAA  1,234,567  pppppppp…pppp
        B                      1  q
        """,
        printed(39));
  }

  @Test
  void columnsThatOneCanDoWithoutGoWhereTextWouldBeUnreadable() throws IOException {
    var table =
        new Table("Class", ">Born", ">Size", ">", ">Died").leavingOut("Died", "Size", "Born");
    table.row("A".repeat(30), "1,234,567", "10.0 MB", "100 %", "7");
    var target = new StringWriter();
    table.print(target, 47);
    assertEquals(
        """
        Class                      Born     Size
        AAAAAAAAAAAAA…AAAAAA  1,234,567  10.0 MB  100 %
        No room for: Died (--format csv has all).
        """,
        target.toString());
  }

  @Test
  void colorsAreForThoseWhoWantThem() {
    var plain = CommandLineRun.of("check", file, "--strict").out();
    assertEquals(-1, plain.indexOf('\u001b'));
    assertEquals(plain, CommandLineRun.of("check", file, "--strict", "--color", "never").out());
    var colored = CommandLineRun.of("check", file, "--strict", "--color", "always").out();
    assertEquals(
        "\u001b[1;31mFailed: 1 error.\u001b[0m", colored.lines().findFirst().orElseThrow());
    assertEquals(plain, colored.replaceAll("\u001b\\[[0-9;]*m", ""));
    assertEquals(true, output("summary", file, "--color", "always").startsWith("\u001b[1mClass"));
    assertEquals(-1, output("summary", file).indexOf('\u001b'));
  }
}

package holdfast.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ManCommandTest {
  private final List<String> lines = CommandFixture.output("man").lines().toList();

  @Test
  void everyCommandHasAPart() {
    assertEquals(
        List.of(),
        HoldfastCommand.commandLine().getSubcommands().keySet().stream()
            .filter(name -> !lines.contains(".SS " + name))
            .filter(name -> !name.equals("help"))
            .toList());
  }

  @Test
  void optionsAreToldWithTheirChoices() {
    int format = lines.indexOf("\\fB\\-\\-format\\fR \\fIFORMAT\\fR");
    assertEquals("table, json, csv; default table.", lines.get(format + 1));
  }

  @Test
  void requestsAreThoseOfManualsOnly() {
    assertEquals(
        List.of(),
        lines.stream()
            .filter(line -> line.startsWith(".") || line.startsWith("'"))
            .filter(line -> !line.matches("\\.(TH|SH|SS|TP|PP|B|br)\\b.*"))
            .toList());
    assertEquals(List.of(), lines.stream().filter(line -> line.contains("${")).toList());
  }
}

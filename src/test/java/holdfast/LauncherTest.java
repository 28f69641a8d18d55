package holdfast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {
  @ParameterizedTest
  @CsvSource({
    "'', window",
    "--example, window",
    "--new-window, window",
    "--reset, window",
    "--new-window a.heapsnapshot, window",
    "file:///tmp/a.heapsnapshot, window",
    "a.heapsnapshot b.heapsnapshot, window",
    "./summary, window",
    "summary a.heapsnapshot, command",
    "path a.heapsnapshot @1, command",
    "completion, command",
    "findings a.heapsnapshot, command",
    "growth a.heapsnapshot b.heapsnapshot, command",
    "--help, command",
    "--version, command",
    "--unknown, command",
  })
  void firstArgumentPicksCommandLineOrWindow(String arguments, String expected) {
    var args = arguments.isEmpty() ? new String[0] : arguments.split(" ");
    assertEquals(expected, Launcher.isCommand(args) ? "command" : "window");
  }
}

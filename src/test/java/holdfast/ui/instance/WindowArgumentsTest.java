package holdfast.ui.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowArgumentsTest {
  @ParameterizedTest
  @CsvSource({
    "/srv/app/a b.heapsnapshot, /srv/app/a b.heapsnapshot",
    "file:///srv/app/a%20b.heapsnapshot, /srv/app/a b.heapsnapshot",
    "file:/srv/app/a.heapsnapshot, /srv/app/a.heapsnapshot",
    "file://localhost/srv/app/%C3%BC%23.heapsnapshot, /srv/app/ü#.heapsnapshot",
    "FILE:///srv/app/a.heapsnapshot, /srv/app/a.heapsnapshot",
    "/srv/app/../a%20b.heapsnapshot, /srv/a%20b.heapsnapshot",
  })
  void namesAreReadAsShellsAndDesktopsWriteThem(String argument, Path file) {
    assertEquals(List.of(file), WindowArguments.parse(argument).files());
  }

  @Test
  void relativeNamesBelongToTheFolderOfTheCaller() {
    assertEquals(
        List.of(Path.of("").toAbsolutePath().resolve("a.heapsnapshot")),
        WindowArguments.parse("./a.heapsnapshot").files());
  }

  @Test
  void whatIsNoUrlIsAName() {
    var file = Path.of("").toAbsolutePath().resolve("file:/a b%");
    assertEquals(List.of(file), WindowArguments.parse("file:/a b%").files());
  }

  @Test
  void optionsStandAnywhere() {
    assertEquals(
        new WindowArguments(List.of(Path.of("/a"), Path.of("/b")), true, true, false),
        WindowArguments.parse("--new-window", "/a", "--example", "/b"));
  }
}

package holdfast.ui.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyLineTest {
  @Test
  void readmeHasTheSameKeys() throws IOException {
    List<KeyLine> inReadme =
        Files.readAllLines(Path.of("README.md")).stream()
            .dropWhile(line -> !line.equals("| Key | Does |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.replace("`", "").split(" *\\| *"))
            .map(cells -> new KeyLine(cells[1], cells[2]))
            .toList();
    assertEquals(inReadme, KeyLine.all());
  }
}

package holdfast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The sources look as google-java-format writes them. As a program (`mvn -Pformat`) it rewrites
/// them so.
class SourceFormatTest {
  private static final List<Path> ROOTS =
      List.of(
          Path.of("src/main/java"),
          Path.of("src/test/java"),
          Path.of("src/bench/java"),
          Path.of("packaging"));
  private static final Path POM = Path.of("pom.xml");

  /// Its time is that of the last check that found nothing: older files need no second one.
  private static final Path LAST_CHECK = Path.of("target/source-format");

  public static void main(String[] args) throws IOException {
    IO.print(googleJavaFormat("--replace", filesSince(FileTime.fromMillis(0))));
  }

  @Test
  void everySourceFileIsFormatted() throws IOException {
    var now = FileTime.from(Instant.now());
    var found = googleJavaFormat("--dry-run", filesSince(lastCheck()));
    assertEquals("", found, "Not formatted; 'mvn -Pformat' rewrites");
    Files.writeString(LAST_CHECK, "");
    Files.setLastModifiedTime(LAST_CHECK, now);
  }

  private static FileTime lastCheck() throws IOException {
    var never = FileTime.fromMillis(0);
    if (!Files.exists(LAST_CHECK)) {
      return never;
    }
    var time = Files.getLastModifiedTime(LAST_CHECK);
    // The formatter's version stands in the pom.
    return Files.getLastModifiedTime(POM).compareTo(time) < 0 ? time : never;
  }

  private static List<String> filesSince(FileTime time) throws IOException {
    var files = new ArrayList<String>();
    for (var root : ROOTS) {
      try (Stream<Path> tree = Files.walk(root)) {
        for (var file : (Iterable<Path>) tree::iterator) {
          if (file.toString().endsWith(".java")
              && Files.getLastModifiedTime(file).compareTo(time) >= 0) {
            files.add(file.toString());
          }
        }
      }
    }
    return files;
  }

  /// What google-java-format says about the files: with `--dry-run` the names of those it would
  /// change, and in any case those it cannot read.
  private static String googleJavaFormat(String mode, List<String> files) {
    if (files.isEmpty()) {
      return "";
    }
    var said = new StringWriter();
    var out = new PrintWriter(said, true);
    var args = new ArrayList<>(List.of(mode));
    args.addAll(files);
    var formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    formatter.run(out, out, args.toArray(String[]::new));
    return said.toString();
  }
}

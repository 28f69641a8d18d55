package holdfast.ui.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The bundled example: three captures of one small service that leaks. The files stand in a folder
/// of their own while Holdfast runs.
public final class Example {
  private static final String FOLDER = "/holdfast/example/";

  private static final List<String> NAMES =
      List.of(
          "1-after-warm-up.heapsnapshot.gz",
          "2-after-load.heapsnapshot.gz",
          "3-after-more-load.heapsnapshot.gz");

  private Example() {}

  /// Copies the example out of the program; in the background only. Deleted when the program ends.
  public static List<Path> unpack() throws IOException {
    var folder = Files.createTempDirectory("holdfast-example");
    folder.toFile().deleteOnExit();
    var files = new ArrayList<Path>();
    for (var name : NAMES) {
      var file = folder.resolve(name);
      file.toFile().deleteOnExit();
      try (InputStream source = Example.class.getResourceAsStream(FOLDER + name)) {
        Files.copy(source, file);
      }
      files.add(file);
    }
    return files;
  }
}
